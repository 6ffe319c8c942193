import type { Instant } from '../calendar/instant.ts';
import type { Link } from '../escalation/events.ts';
import type { AgencyId, EscalationId, PersonId } from '../escalation/ids.ts';

/**
 * One line of the worklist: who has what to do, by when. A view, rebuildable from the record; nothing is ever decided
 * from it. Holds no words.
 */
export interface Summary {
  readonly escalation: EscalationId;
  readonly partnership: string;
  /** The record's version this line was drawn from; a line never replaces a newer one. */
  readonly version: number;
  readonly stage: string;
  /** What is going on, in one code (src/escalation/state.ts). */
  readonly situation: string;
  readonly raisedAt: Instant;
  /** The soonest clock still running, or null. */
  readonly dueAt: Instant | null;
  readonly urgent: boolean;
  /** Who raises it now, and who did at earlier stages: it stands in their list of what they raised. */
  readonly raising: readonly PersonId[];
  readonly raisingAgencyName: string;
  readonly askedAgencyName: string;
  /** People whose turn it is. */
  readonly waitingOn: readonly PersonId[];
  /** Everyone who may see it as a participant now. */
  readonly participants: readonly PersonId[];
  /** Agencies whose people do not see it in what they oversee: the two sides' own, where it is restricted. */
  readonly hiddenFrom: readonly AgencyId[];
  /** The escalation this one follows or is raised alongside, or null. */
  readonly link: Link | null;
  /** When the sweep must look at it next: fixed-length UTC, absent (null) when nothing is owed. */
  readonly nextAttentionAt: Instant | null;
}
