import type { Side } from '../../escalation/events.ts';
import type { PersonId } from '../../escalation/ids.ts';
import type { LearningNote } from './note.ts';
import type { NoteDeed, Withdrawer } from './step.ts';

/** What someone wants to do with a note that is there. A lead who does not agree withdraws it. */
export type NoteWish = 'agree' | 'sign' | 'withdraw';

/** Who someone is to a note: from the directory, the record and their roles, never from what a form says. */
export interface NoteHand {
  readonly person: PersonId;
  /** The sides they agree for as their agency's lead. */
  readonly leads: readonly Side[];
  /** Of the partnership's own team, and they may see the escalation. */
  readonly inTeam: boolean;
  readonly maySign: boolean;
}

/** What this person may do with the note now; the page draws its buttons from it, and `decideStep` takes nothing else. */
export function wishesFor(note: LearningNote, hand: NoteHand): readonly NoteWish[] {
  return (['agree', 'sign', 'withdraw'] as const).filter((wish) => decideStep(note, wish, hand) !== null);
}

/**
 * What becomes of a wish; null where it is not theirs, or not now. Four people make a note: whoever drafted, agreed or
 * signed it does none of the other three, so that nobody agrees to their own words and one lead never stands for both sides.
 */
export function decideStep(note: LearningNote, wish: NoteWish, hand: NoteHand): NoteDeed | null {
  if (note.withdrawn) return null;
  switch (wish) {
    case 'agree': {
      const side = hand.leads.find((each) => note.agreed[each] === null);
      return side === undefined || hasHand(note, hand.person) ? null : { kind: 'agreed', side };
    }
    case 'sign': {
      const isAgreed = note.agreed.raising !== null && note.agreed.asked !== null;
      const isNow = isAgreed && note.signed === null;
      return isNow && hand.maySign && !hasHand(note, hand.person) ? { kind: 'signed' } : null;
    }
    case 'withdraw': {
      const as = withdrawerOf(hand);
      return as === null ? null : { kind: 'withdrawn', as };
    }
    default: {
      const never: never = wish;
      return never;
    }
  }
}

function hasHand({ draftedBy, agreed, signed }: LearningNote, person: PersonId): boolean {
  return [draftedBy, agreed.raising, agreed.asked, signed?.by].includes(person);
}

function withdrawerOf({ leads, inTeam, maySign }: NoteHand): Withdrawer | null {
  if (leads.length > 0) return 'lead';
  if (inTeam) return 'partnership-team';
  return maySign ? 'information-governance' : null;
}
