import { forms } from '../../words/forms.ts';
import { timelineWords } from '../../words/timeline.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';
import { answered } from './quotes.ts';
import type { Reading } from '../reading.ts';
import { textOf } from '../texts-of.ts';

/** Content, or stopping here while disagreeing; and whether the raising side will do what is asked of it. */
export function acceptForm(reading: Reading, fields: Fields): Form {
  const { file } = reading;
  const askedOfUs = file.state.actions.filter((action) => action.owner === 'raising' && action.stands === 'asked-for');
  const { heading, how: words, actions: ask } = forms.accept;
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
      fields.oneOf('how', words, ['content', 'still-disagree']),
      ...(askedOfUs.length === 0 ? [] : [fields.oneOf('actions', ask, ['yes', 'no'])]),
    ],
  };
}
