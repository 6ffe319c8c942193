import { mayTakeItUp, stageAbove } from '../../casework/next-stage-actors.ts';
import type { Post } from '../../directory/directory.ts';
import { advisersOf } from '../../directory/stage-actors.ts';
import { participants } from '../../escalation/participants.ts';
import type { Open } from '../../escalation/state.ts';
import { forms } from '../../words/forms.ts';
import { timelineWords } from '../../words/timeline.ts';
import { choiceInput } from '../inputs.ts';
import type { Reading } from '../reading.ts';
import { textOf } from '../texts-of.ts';
import type { InputView } from '../views.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';
import { answered } from './quotes.ts';

/** To the next stage: why, and who takes it up where more than one may. */
export function escalateForm(reading: Reading, fields: Fields): Form {
  const { state } = reading.file;
  const { escalate } = forms;
  const stage = state.phase === 'open' ? stageAbove(state, reading.policy) : null;
  if (state.phase !== 'open' || stage === null) return { heading: '', paragraphs: [], quotes: [], inputs: [] };
  const able = mayTakeItUp(stage, state, reading.directory);
  return {
    heading: escalate.heading(stage.label),
    paragraphs: [escalate.intro(stage.name), whoTakesIt(able, state)],
    quotes: answered(reading),
    inputs: [...takers(able, fields), fields.words('further', escalate.further)],
  };
}

function whoTakesIt(able: readonly Post[], { raiser }: Open): string {
  const { escalate } = forms;
  const [first] = able;
  if (first === undefined) return escalate.yourself;
  if (able.length > 1) return escalate.takers;
  return first.person === raiser.person ? escalate.yourself : escalate.taker(first.title);
}

/** Whom the policy prefers stands there chosen. */
function takers(able: readonly Post[], fields: Fields): InputView[] {
  const [first] = able;
  if (first === undefined || able.length === 1) return [];
  const { value = first.person, flaw } = fields.returned('actor');
  const choices = able.map(({ title, person }) => ({ title, value: person }));
  return [choiceInput('actor', forms.escalate.actor, choices, { value, flaw })];
}

/** Why it is asked to go further stands before whoever says that they do not take it on. */
export function doNotTakeOnForm({ file }: Reading, fields: Fields): Form {
  const { heading, intro, reason } = forms.doNotTakeOn;
  const { state } = file;
  const further = state.phase === 'open' ? state.takingUp?.further : undefined;
  const quotes =
    further === undefined ? [] : [{ label: timelineWords.fields.further, text: textOf(file, further, 'raising') }];
  return { heading, paragraphs: [intro], quotes, inputs: [fields.words('reason', reason)] };
}

/** Advice: of a post the policy names, or of the partnership's own team. Nobody is asked twice. */
export function seekHelpForm({ file, policy, directory }: Reading, fields: Fields): Form {
  const { heading, intro, from, nobody } = forms.seekHelp;
  const { asked } = file.state;
  const taken = participants(file.state);
  const able = advisersOf(directory, policy.partnership.code, policy.advisers, asked.agency).filter(
    ({ person }) => !taken.includes(person),
  );
  if (able.length === 0) return { heading, paragraphs: [nobody], quotes: [], inputs: [] };
  const choices = able.map(({ title, person }) => ({ title, value: person }));
  return {
    heading,
    paragraphs: [intro],
    quotes: [],
    inputs: [choiceInput('from', from, choices, fields.returned('from'))],
  };
}

export function adviseForm(fields: Fields): Form {
  const { heading, advice } = forms.advise;
  return { heading, paragraphs: [], quotes: [], inputs: [fields.words('advice', advice)] };
}
