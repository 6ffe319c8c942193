import type { EscalationId } from '../escalation/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { RecordReader } from '../record/record.ts';

/**
 * The record for one press that has read this escalation a moment ago: what was read is given once, and every later look is
 * a look at the store. Deciding on it is safe, because the commit says where somebody was quicker, and then it is read anew.
 */
export function readAlready(escalation: EscalationId, entries: readonly Entry[], record: RecordReader): RecordReader {
  let given = false;
  return {
    async read(asked) {
      if (given || asked !== escalation) return record.read(asked);
      given = true;
      return entries;
    },
    all: () => record.all(),
  };
}
