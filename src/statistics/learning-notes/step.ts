import type { Instant } from '../../calendar/instant.ts';
import type { Side } from '../../escalation/events.ts';
import type { EscalationId, PersonId } from '../../escalation/ids.ts';

/** Sixteen figures and letters (hexadecimal), random: says nothing of the escalation or the moment. */
export type NoteId = string & { readonly __brand: 'NoteId' };

/** In which role someone withdraws a note. */
export type Withdrawer = 'partnership-team' | 'lead' | 'information-governance';

/** What happened to a learning note, in the order of `number`, from 1. Who and when is kept so that it can be answered for. */
export type NoteStep = {
  readonly partnership: string;
  readonly note: NoteId;
  readonly number: number;
  readonly at: Instant;
  readonly by: PersonId;
  /** Their post, as people read it; empty for a role that came with the sign-in alone. */
  readonly role: string;
} & NoteDeed;

export type NoteDeed =
  /** The whole text. It never changes: other words are another note, agreed and signed anew. */
  | { readonly kind: 'drafted'; readonly text: string }
  | { readonly kind: 'agreed'; readonly side: Side }
  | { readonly kind: 'signed' }
  /** Also a lead who does not agree. */
  | { readonly kind: 'withdrawn'; readonly as: Withdrawer };

/** The escalation a note grew from: needed to know whose leads agree, kept apart from the text, never published. */
export interface NoteOrigin {
  readonly partnership: string;
  readonly note: NoteId;
  readonly escalation: EscalationId;
}
