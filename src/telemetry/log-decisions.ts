import type { Ledger } from '../worklist/worklist.ts';
import type { Log } from './log.ts';

/** The ledger, with a line in the log for each decision of a person or of the clock: what kind of which case, never whose. */
export function logDecisions(ledger: Ledger, log: Log): Ledger {
  return {
    async commit(entry, summary) {
      const outcome = await ledger.commit(entry, summary);
      const { escalationId: about, version, command } = entry;
      log.info('decision-made', { about, version, command, outcome });
      return outcome;
    },
  };
}
