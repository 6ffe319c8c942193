import type { Instant } from '../../calendar/instant.ts';
import { decideStep, type NoteHand, type NoteWish } from './decide-step.ts';
import type { LearningNotes } from './learning-notes.ts';
import { notesOf } from './note.ts';
import type { NoteId } from './step.ts';

export interface StepAsked {
  readonly partnership: string;
  readonly note: NoteId;
  readonly wish: NoteWish;
  readonly hand: NoteHand;
  readonly at: Instant;
  readonly role: string;
}

/** How often others may take a step in between before it is given up. */
const ROUNDS = 3;

/**
 * Takes a step of a note that is there. `not-theirs`: there is no such note, or it is not theirs to do, or not now; also
 * where others were quicker each time. Decided on the note as it stands, however old the page that asks.
 */
export async function takeStep(asked: StepAsked, notes: LearningNotes): Promise<'taken' | 'not-theirs'> {
  const { partnership, note, wish, hand, at, role } = asked;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const found = notesOf(await notes.steps(partnership)).find((each) => each.note === note);
    const deed = found === undefined ? null : decideStep(found, wish, hand);
    if (found === undefined || deed === null) return 'not-theirs';
    const step = { ...deed, partnership, note, number: found.steps + 1, at, by: hand.person, role };
    if ((await notes.createStep(step)) === 'created') return 'taken';
  }
  return 'not-theirs';
}
