import { forms } from '../../words/forms.ts';
import { choiceInput } from '../inputs.ts';
import { type ToAsk, whomChoice } from '../whom-choices.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';

/** Not ours: whose it is, and why. No inputs where there is nobody to pass it to. */
export function redirectForm(whom: ToAsk, fields: Fields): Form {
  const { heading, intro, more, nobody, whom: words, reason } = forms.redirect;
  if (whom.choices.length === 0) return { heading, paragraphs: [nobody], quotes: [], inputs: [] };
  return {
    heading,
    paragraphs: [intro, ...(whom.more > 0 ? [more] : [])],
    quotes: [],
    inputs: [
      choiceInput('whom', words, whom.choices.map(whomChoice), fields.returned('whom')),
      fields.words('reason', reason, false),
    ],
  };
}
