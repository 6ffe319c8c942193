import { colleaguesOf } from '../../directory/colleagues.ts';
import { partyIn } from '../../escalation/state.ts';
import { forms } from '../../words/forms.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';
import { choiceInput } from '../inputs.ts';
import type { Reading } from '../reading.ts';

/** To whom in one's own agency, and why. No inputs where the directory has nobody else there. */
export function handOverForm(reading: Reading, fields: Fields): Form {
  const { state, place } = reading.file;
  const { heading, intro, nobody, reason } = forms.handOver;
  const from = place.standing.seat === null || state.phase === 'closed' ? null : partyIn(state, place.standing.seat);
  const colleagues =
    from === null || from.agency === null ? [] : colleaguesOf(reading.directory, from.agency, from.person);
  if (colleagues.length === 0) return { heading, paragraphs: [nobody], quotes: [], inputs: [] };
  const reasons = (['not-my-team', 'away', 'knows-family', 'changed-role', 'other'] as const).map((value) => ({
    title: reason[value],
    value,
  }));
  return {
    heading,
    paragraphs: [intro],
    quotes: [],
    inputs: [
      choiceInput(
        'to',
        forms.handOver.to,
        colleagues.map((post) => ({ title: post.title, value: post.person })),
        fields.returned('to'),
      ),
      choiceInput('why', reason, reasons, fields.returned('why')),
    ],
  };
}
