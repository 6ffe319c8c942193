import { forms } from '../words/forms.ts';
import { timelineWords } from '../words/timeline.ts';
import type { Form, Returned } from './form.ts';
import { answered } from './form-quotes.ts';
import { choiceInput } from './inputs.ts';
import type { Reading } from './reading.ts';
import { textOf } from './texts-of.ts';

/** Content, or stopping here while disagreeing; and whether the raising side will do what is asked of it. */
export function acceptForm(reading: Reading, how: Returned, actions: Returned): Form {
  const { file } = reading;
  const askedOfUs = file.state.actions.filter((action) => action.owner === 'raising' && !action.accepted);
  const { heading, how: words, actions: ask } = forms.accept;
  const ways = (['content', 'still-disagree'] as const).map((value) => ({ title: words[value], value }));
  return {
    heading,
    paragraphs: [],
    quotes: [
      ...answered(reading),
      ...askedOfUs.map((action) => ({
        label: timelineWords.fields.theirAction,
        text: textOf(file, action.what, 'asked'),
      })),
    ],
    inputs: [
      choiceInput('how', words, ways, { ...how, style: 'expanded' }),
      ...(askedOfUs.length === 0
        ? []
        : [
            choiceInput(
              'actions',
              { label: ask.label },
              [
                { title: ask.yes, value: 'yes' },
                { title: ask.no, value: 'no' },
              ],
              { ...actions, style: 'expanded' },
            ),
          ]),
    ],
  };
}
