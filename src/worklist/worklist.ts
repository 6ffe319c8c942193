import type { Instant } from '../calendar/instant.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { Summary } from './summary.ts';

/** The outcome of a commit: kept, or someone else was first at that version. */
export type Commit = 'kept' | 'conflict';

/**
 * The one storage call that writes a decision. Promises: the entry is on disk when it answers `kept`; a second entry at
 * the same version answers `conflict` and changes nothing; the same entry again (same hash, its answer was lost) answers
 * `kept` and changes nothing.
 */
export interface Ledger {
  commit(entry: Entry, summary: Summary): Promise<Commit>;
}

/** Reads and corrects the rebuildable view. Every query stays within one partnership. */
export interface Worklist {
  /** Escalations waiting on this person, soonest clock first. */
  waitingOn(partnership: string, person: PersonId): Promise<readonly Summary[]>;
  /** Escalations this person raised, or took up at a later stage, newest first. */
  raisedBy(partnership: string, person: PersonId): Promise<readonly Summary[]>;
  /** Every open escalation of the partnership, soonest clock first (the partnership team's list). */
  open(partnership: string): Promise<readonly Summary[]>;
  /** Escalations that follow this one, or were raised alongside it, oldest first. */
  linkedTo(partnership: string, escalation: EscalationId): Promise<readonly Summary[]>;
  /** What wants attention at `now`, soonest first, at most `limit`. */
  dueForAttention(partnership: string, now: Instant, limit: number): Promise<readonly Summary[]>;
  /** Puts a corrected line in place, unless a line of a newer version stands there. */
  put(summary: Summary): Promise<void>;
  /** Drops the whole view, to be rebuilt from the record. */
  clear(): Promise<void>;
  find(escalation: EscalationId): Promise<Summary | null>;
}
