import type { SweepParts } from '../../src/attention/sweep.ts';
import type { Instant } from '../../src/calendar/instant.ts';
import type { Messenger } from '../../src/notices/messenger.ts';
import type { Office } from '../casework/office.ts';

/** What attention is given with in an office, at one moment. */
export function attentionParts({ store, parts, directory }: Office, messenger: Messenger, now: Instant): SweepParts {
  const { record, ledger, worklist, deliveries } = store;
  const inTurn: SweepParts['inTurn'] = (_escalation, work) => work();
  return {
    record,
    ledger,
    worklist,
    deliveries,
    messenger,
    directory,
    policies: parts.policies,
    now: () => now,
    inTurn,
  };
}
