import { mayDo } from '../../access/duties-table.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { LONGEST_NOTE } from '../../statistics/learning-notes/check-text.ts';
import { publishedTexts } from '../../statistics/learning-notes/note.ts';
import { learningNotes as words } from '../../words/learning-notes.ts';
import { keepLook } from './keep-look.ts';
import { takeForm, type FormOutcome, type NotesParts } from './learning-notes-form.ts';
import { openShelf, type Shelf } from './learning-notes-shelf.ts';
import { rowOf, sayReferenceFlaw, sayTextFlaw } from './learning-notes-view.ts';
import type { Page, Visit } from './page.ts';

export interface LearningNotesParts extends NotesParts {
  /** 1 to 12: the month in which the year of the statistics starts, of the disclosure rule. */
  readonly yearStartsInMonth: number;
}

const DUTY = ['see', 'learning-note'] as const;

/**
 * The learning notes: what is published, for everyone whose role reads them; what is in the making, for those who have a
 * part in it; writing one, for the partnership team. That someone was shown notes of escalations they may see is kept in the
 * access log first.
 */
export function learningNotesPage(parts: LearningNotesParts): Page {
  return {
    path: '/learning-notes',
    title: words.heading,
    duty: DUTY,
    takesForm: true,
    async draw(visit) {
      const outcome = await takeForm(visit, parts);
      const shelf = await openShelf(visit, parts);
      await keepShown(shelf, visit, parts);
      const today = londonDate(visit.now);
      const { yearStartsInMonth } = parts;
      return {
        template: 'learning-notes',
        heading: words.heading,
        view: {
          own: words,
          done: outcome.kind === 'done' ? words.done[outcome.what] : null,
          ...flawsIn(outcome),
          published: publishedTexts(shelf.all, today, yearStartsInMonth),
          rows: shelf.inHand.map((each, index) => rowOf(each, index, today, yearStartsInMonth)),
          write: mayDo(visit.roles, 'change', 'learning-note') ? formOf(outcome, visit, parts) : null,
        },
      };
    },
  };
}

async function keepShown({ inHand }: Shelf, visit: Visit, parts: LearningNotesParts): Promise<void> {
  const part = visit.roles.find((role) => mayDo([role], ...DUTY));
  const shows = inHand.some(({ reference }) => reference !== null);
  if (part !== undefined && shows) await keepLook(visit, { thing: 'list', part, escalation: null }, parts);
}

function flawsIn(outcome: FormOutcome) {
  const flawed = outcome.kind === 'flawed' ? outcome : { reference: null, text: [] };
  const reference = sayReferenceFlaw(flawed.reference);
  const text = flawed.text.map(sayTextFlaw);
  const flaws = [
    ...(outcome.kind === 'not-now' ? [{ text: words.flaws.notNow, href: '#making' }] : []),
    ...(reference === null ? [] : [{ text: reference, href: '#reference' }]),
    ...text.map((each) => ({ text: each, href: '#text' })),
  ];
  return { flaws, flaw: { reference, text: text.length === 0 ? null : text.join(' ') } };
}

/** The form as it was typed where something is to mend; otherwise empty. Each has an id of its own: sent twice it is one note. */
function formOf(outcome: FormOutcome, { form }: Visit, { random }: LearningNotesParts) {
  const back = outcome.kind === 'flawed';
  return {
    id: Buffer.from(random(8)).toString('hex'),
    reference: back ? (form.get('reference') ?? '').slice(0, 40) : '',
    text: back ? (form.get('text') ?? '') : '',
    textHint: words.write.textHint(LONGEST_NOTE),
  };
}
