import type { AttentionParts } from '../../src/attention/attend.ts';
import type { Instant } from '../../src/calendar/instant.ts';
import type { Messenger } from '../../src/notices/messenger.ts';
import type { Office } from '../casework/office.ts';

/** What attention is given with in an office, at one moment. */
export function attentionParts(
  { store, parts, directory }: Office,
  messenger: Messenger,
  now: Instant,
): AttentionParts {
  const { record, ledger, worklist, deliveries } = store;
  return { record, ledger, worklist, deliveries, messenger, directory, policies: parts.policies, now: () => now };
}
