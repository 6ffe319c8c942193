import { outcomeLabel } from '../../policy/look-up.ts';
import { forms } from '../../words/forms.ts';
import { choiceInput } from '../inputs.ts';
import type { Reading } from '../reading.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';
import { settled } from './quotes.ts';

/** We talked, and it is not settled yet. */
export function talkForm(fields: Fields): Form {
  const { heading, intro, talked } = forms.talk;
  return { heading, paragraphs: [intro], quotes: [], inputs: [fields.words('talked', talked), ...fields.actions()] };
}

/** It was settled by talking. */
export function logSettledForm({ policy }: Reading, fields: Fields): Form {
  const { heading, intro, agreed, outcome } = forms.logSettled;
  const outcomes = (['agreed', 'partly-agreed', 'no-change'] as const).map((value) => ({
    title: outcomeLabel(policy, value),
    value,
  }));
  return {
    heading,
    paragraphs: [intro],
    quotes: [],
    inputs: [
      fields.words('agreed', agreed),
      choiceInput('outcome', outcome, outcomes, { ...fields.returned('outcome'), style: 'expanded' }),
    ],
  };
}

/** Not quite: what the other side logged, and what is missing. */
export function disputeSettledForm(reading: Reading, fields: Fields): Form {
  const { heading, reason } = forms.disputeSettled;
  return { heading, paragraphs: [], quotes: settled(reading), inputs: [fields.words('reason', reason, false)] };
}
