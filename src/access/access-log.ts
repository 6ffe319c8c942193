import type { Instant } from '../calendar/instant.ts';
import type { AgencyId, EscalationId, PersonId } from '../escalation/ids.ts';
import type { Part } from './rights-table.ts';
import type { Role } from './roles.ts';

/** What can be looked at. `refused`: nothing was shown. */
export const VIEWED_THINGS = [
  'escalation',
  'words',
  'timeline',
  'copy',
  'chronology',
  'list',
  'access-log',
  'group-paper',
  'person-data',
  'everything',
  'refused',
] as const;
export type ViewedThing = (typeof VIEWED_THINGS)[number];

export const VIEW_ACTIONS = ['view', 'export'] as const;
export type ViewAction = (typeof VIEW_ACTIONS)[number];

export const FACES = ['teams', 'web', 'command'] as const;
export type FaceName = (typeof FACES)[number];

/** Why someone who oversees opens the words of a case; people read the labels of src/words/access.ts. */
export const REASONS = [
  'past-the-time',
  'asked-by-a-participant',
  'quality-check',
  'serious-incident',
  'request-or-complaint',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** What was shown, as far as the face that shows it knows. */
export interface Viewed {
  readonly thing: ViewedThing;
  readonly action: ViewAction;
  readonly reason: ReasonCode | null;
}

/** One look at a case, or one export: who, what, when and why. Never a name, never a word of the case. */
export interface View extends Viewed {
  /** Made by the caller with `viewId`, so that the same view tried again is the same item. */
  readonly id: string;
  readonly at: Instant;
  readonly person: PersonId;
  readonly agency: AgencyId | null;
  /** The post as people read it; empty for someone no directory knows. */
  readonly role: string;
  /** Their part in the escalation, or the role in the whole system that let them look. */
  readonly part: Part | Role;
  /** Null for lists, and for a refused look at an escalation that does not exist. */
  readonly escalation: EscalationId | null;
  readonly face: FaceName;
  /** From then on it may be forgotten; null: kept. */
  readonly keepUntil: Instant | null;
}

/**
 * The create-only log of views. A face keeps a view before it shows anything, and shows nothing where that fails.
 *
 * A view is what a person opens: the card, the story, a form that quotes words, a list of other people's escalations, a
 * copy or another export. None are: the card that answers a person's own decision (the record has the decision), the
 * lists of one's own, and messages we send of ourselves (deliveries have them).
 *
 * A look that was refused is kept too, as `refused`, with the escalation where there is one: probing must show, and the
 * person must not learn from the answer whether there was.
 */
export interface AccessLog {
  /** Kept for good once it resolves. An id that is there already changes nothing. Throws the store's Faults. */
  keep(view: View): Promise<void>;
  /** The newest views of one escalation, newest first: one question within one partition. */
  ofEscalation(escalation: EscalationId, limit: number): Promise<readonly View[]>;
  /**
   * The newest views from `from` on and before `until`, newest first, over all escalations: for information governance,
   * not for a turn. `until` is a moment, or the id of the last view of the page before.
   */
  between(from: Instant, until: string, limit: number): Promise<readonly View[]>;
}

/** An access log into which one of another store can be carried. */
export interface CarriedAccessLog extends AccessLog {
  /**
   * Keeps a view that another store has kept, with its own times: what is left of them at `now`. `exists`: it is there
   * already; `other`: another view has its id. Then nothing is changed. Throws the store's Faults.
   */
  bring(view: View, now: Instant): Promise<'created' | 'exists' | 'other'>;
}

/** An id in order of time: the moment and random bytes (eight are plenty). */
export function viewId(at: Instant, random: Uint8Array): string {
  return `${at}-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
