import { forms } from '../../words/forms.ts';
import { choiceInput } from '../inputs.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';

/** Withdraw it, and why. */
export function withdrawForm(fields: Fields): Form {
  const { code, reason, heading, intro } = forms.withdraw;
  const codes = (['events-moved-on', 'no-longer-disagree', 'raised-by-mistake', 'other-route', 'other'] as const).map(
    (value) => ({ title: code[value], value }),
  );
  return {
    heading,
    paragraphs: [intro],
    quotes: [],
    inputs: [choiceInput('code', code, codes, fields.returned('code')), fields.words('reason', reason, false)],
  };
}
