import { forms } from '../../words/forms.ts';
import { choiceInput } from '../inputs.ts';
import type { Reading } from '../reading.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';
import { requested, viewed } from './quotes.ts';

/** The panel's view: what it recommends, why, and which agency says what it will do. */
export function giveViewForm(reading: Reading, fields: Fields): Form {
  const { heading, intro, recommends, because, to } = forms.giveView;
  const { asked, raiser } = reading.file.state;
  const agencies = [
    { title: asked.agencyName, value: 'asked' },
    { title: raiser.agencyName, value: 'raising' },
  ];
  return {
    heading,
    paragraphs: [intro],
    quotes: requested(reading),
    inputs: [
      fields.words('recommends', recommends),
      fields.words('because', because),
      choiceInput('to', to, agencies, { ...fields.returned('to'), style: 'expanded' }),
    ],
  };
}

/** What the agency that holds the duty does with the panel's view. */
export function recordDecisionForm(reading: Reading, fields: Fields): Form {
  const { heading, response, willDo } = forms.recordDecision;
  return {
    heading,
    paragraphs: [],
    quotes: viewed(reading),
    inputs: [
      fields.oneOf('response', response, ['accepts', 'in-part', 'does-not-accept']),
      fields.words('willDo', willDo),
    ],
  };
}
