import type { PlainDate } from '../../calendar/instant.ts';
import { sayDate } from '../../calendar/say-date.ts';
import { LONGEST_NOTE } from '../../statistics/learning-notes/check-text.ts';
import type { NoteWish } from '../../statistics/learning-notes/decide-step.ts';
import { stageOf, type LearningNote } from '../../statistics/learning-notes/note.ts';
import { publishableFrom } from '../../statistics/learning-notes/publishable-from.ts';
import { learningNotes as words } from '../../words/learning-notes.ts';
import type { ReferenceFlaw, TextFlaw } from './learning-notes-form.ts';
import type { NoteInHand } from './learning-notes-shelf.ts';
import { sayFound } from './say-found.ts';

/** A note in the making, as the page shows it. */
export interface NoteRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly reference: string | null;
  readonly state: string;
  readonly buttons: readonly { readonly wish: NoteWish; readonly text: string; readonly which: string }[];
}

export function rowOf(
  { note, hand, wishes, reference }: NoteInHand,
  index: number,
  today: PlainDate,
  yearStartsInMonth: number,
): NoteRow {
  const number = index + 1;
  const refuses = hand.leads.length > 0 && wishes.includes('agree');
  return {
    id: note.note,
    title: words.making.note(number),
    text: note.text,
    reference: reference === null ? null : words.making.reference(reference),
    state: sayStage(note, today, yearStartsInMonth),
    buttons: wishes.map((wish) => ({
      wish,
      text: wish === 'withdraw' && refuses ? words.buttons.disagree : words.buttons[wish],
      which: words.buttons.which(number),
    })),
  };
}

function sayStage(note: LearningNote, today: PlainDate, yearStartsInMonth: number): string {
  const { making } = words;
  const stage = stageOf(note, today, yearStartsInMonth);
  switch (stage) {
    case 'to-agree':
      if (note.agreed.raising !== null) return making.waits.asked;
      return note.agreed.asked === null ? making.waits.both : making.waits.raising;
    case 'to-sign':
      return making.toSign;
    case 'waiting':
      return note.signed === null ? '' : making.from(sayDate(publishableFrom(note.signed.on, yearStartsInMonth)));
    case 'published':
      return making.published;
    case 'withdrawn':
      return words.done.withdraw;
    default: {
      const never: never = stage;
      return never;
    }
  }
}

export function sayReferenceFlaw(flaw: ReferenceFlaw | null): string | null {
  return flaw === null ? null : words.flaws[flaw];
}

export function sayTextFlaw(flaw: TextFlaw): string {
  const { flaws } = words;
  switch (flaw.kind) {
    case 'missing':
    case 'sentBefore':
      return flaws[flaw.kind];
    case 'too-long':
      return flaws['too-long'](LONGEST_NOTE);
    case 'reference':
      return flaws['reference-shaped'](sayFound(flaw.found));
    case 'identifier':
    case 'date':
    case 'area':
    case 'name':
      return flaws[flaw.kind](sayFound(flaw.found));
    default: {
      const never: never = flaw;
      return never;
    }
  }
}
