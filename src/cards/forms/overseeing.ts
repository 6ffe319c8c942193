import { forms } from '../../words/forms.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';

/** Hides it from those who oversee and are involved. It cannot be taken back, so it is asked once more. */
export function restrictForm(fields: Fields): Form {
  const { heading, paragraphs, sure } = forms.restrict;
  return { heading, paragraphs, quotes: [], inputs: [fields.oneOf('sure', sure, ['yes'])] };
}

/** The child has died or come to serious harm. */
export function seriousIncidentForm(fields: Fields): Form {
  const { heading, paragraphs, sure } = forms.seriousIncident;
  return { heading, paragraphs, quotes: [], inputs: [fields.oneOf('sure', sure, ['yes'])] };
}

/** Nothing of it is erased until the hold is lifted. */
export function holdForm(fields: Fields): Form {
  const { heading, paragraphs, reason } = forms.hold;
  return {
    heading,
    paragraphs,
    quotes: [],
    inputs: [fields.oneOf('held', reason, ['review', 'legal-claim', 'request'])],
  };
}
