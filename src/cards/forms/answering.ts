import { sayDate } from '../../calendar/say-date.ts';
import { forms } from '../../words/forms.ts';
import { timelineWords } from '../../words/timeline.ts';
import { choiceInput } from '../inputs.ts';
import type { Reading } from '../reading.ts';
import { textOf } from '../texts-of.ts';
import type { InputView } from '../views.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';
import { requested } from './quotes.ts';

/** We agree. */
export function agreeForm(reading: Reading, fields: Fields): Form {
  const { heading, answer } = forms.agree;
  const inputs = [fields.words('answer', answer), ...fields.actions()];
  return { heading, paragraphs: [], quotes: requested(reading), inputs };
}

/** We propose something else. */
export function proposeForm(reading: Reading, fields: Fields): Form {
  const { heading, answer } = forms.propose;
  const inputs = [fields.words('answer', answer), ...meanwhile(reading, fields), ...fields.actions()];
  return { heading, paragraphs: [], quotes: requested(reading), inputs };
}

/** Our position stays the same, and what would change it. */
export function maintainForm(reading: Reading, fields: Fields): Form {
  const { heading, answer, whatWouldChange } = forms.maintain;
  const options = (['new-information', 'change-for-child', 'nothing-further'] as const).map((value) => ({
    title: whatWouldChange[value],
    value,
  }));
  const change = choiceInput('whatWouldChange', whatWouldChange, options, {
    ...fields.returned('whatWouldChange'),
    required: false,
  });
  const inputs = [fields.words('answer', answer), ...meanwhile(reading, fields), change];
  return { heading, paragraphs: [], quotes: requested(reading), inputs };
}

export function askForm(reading: Reading, fields: Fields): Form {
  const { heading, intro, question } = forms.ask;
  return { heading, paragraphs: [intro], quotes: requested(reading), inputs: [fields.words('question', question)] };
}

export function replyForm({ file }: Reading, fields: Fields): Form {
  const { situation } = file.state;
  const quotes =
    situation.name === 'questioned'
      ? [{ label: timelineWords.fields.question, text: textOf(file, situation.question, 'asked') }]
      : [];
  const { heading, reply } = forms.reply;
  return { heading, paragraphs: [], quotes, inputs: [fields.words('reply', reply)] };
}

/** Where the raiser said when the decision takes effect, the answer says what happens until this is settled. */
function meanwhile({ file: { state } }: Reading, fields: Fields): InputView[] {
  if (state.takesEffect === null) return [];
  const { meanwhile: words } = forms;
  const label = words.label(sayDate(state.takesEffect));
  return [fields.oneOf('meanwhile', { ...words, label }, ['waits', 'goes-ahead', 'goes-ahead-with'])];
}
