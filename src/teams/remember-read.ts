import type { EscalationId } from '../escalation/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { RecordReader } from '../record/record.ts';

/** The record, and what a turn has read of one escalation through it. */
export interface Remembered {
  readonly record: RecordReader;
  /** As it was read last; none where nothing was read, or there is no such escalation. */
  entries(): readonly Entry[];
}

/**
 * Remembers what is read of this escalation, so that the access log can say who stood where when it was looked at, and
 * whether there was anything to look at, without asking the store again.
 */
export function rememberRead(escalation: EscalationId | null, record: RecordReader): Remembered {
  let last: readonly Entry[] = [];
  return {
    record: {
      async read(asked) {
        const entries = await record.read(asked);
        if (asked === escalation) last = entries;
        return entries;
      },
      all: () => record.all(),
    },
    entries: () => last,
  };
}
