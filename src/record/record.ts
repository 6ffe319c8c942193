import type { EscalationId } from '../escalation/ids.ts';
import type { Entry } from './entry.ts';

/** The append-only record, as it is read. Writing goes through `commit` (src/worklist/worklist.ts), and only there. */
export interface RecordReader {
  /** All entries of one escalation in order of version; empty where there is none. */
  read(escalation: EscalationId): Promise<readonly Entry[]>;
  /** Every escalation's entries, one escalation at a time, in order of id: for verification and for rebuilding. */
  all(): AsyncIterable<readonly Entry[]>;
}
