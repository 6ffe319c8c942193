import { forms } from '../words/forms.ts';
import { names } from '../words/identifiers.ts';
import { cut } from './fit.ts';
import type { InputView } from './views.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const EMPTY: InputView = {
  kind: 'text',
  id: '',
  label: '',
  hint: '',
  placeholder: '',
  error: forms.required,
  flaw: '',
  required: true,
  multiline: false,
  limit: 0,
  marked: [],
  style: 'compact',
  several: false,
  value: '',
  choices: [],
};

interface Words {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
}

interface Options {
  readonly value?: string | undefined;
  readonly required?: boolean;
  readonly flaw?: string | undefined;
}

function common(id: string, words: Words, { value = '', required = true, flaw = '' }: Options): InputView {
  const { label, error = forms.required } = words;
  return { ...EMPTY, id, label, error, required, value, flaw };
}

/** What was typed comes back even where it is too long to send, up to what a card can carry. Bytes a text. */
const LONGEST_TYPED = 5 * 1024;

/** A place for people's words: a label, a hint, an error and a limit, always. A hint on several lines stays while one types. */
export function textInput(
  id: string,
  words: Words,
  limit: number,
  options: Options & { readonly multiline?: boolean; readonly marked?: readonly string[] | undefined } = {},
): InputView {
  const { multiline = true, value = '', marked = [] } = options;
  const { hint = '' } = words;
  return {
    ...common(id, words, options),
    ...(multiline ? { hint } : { placeholder: hint }),
    kind: 'text',
    limit,
    marked: sayMarked(marked),
    multiline,
    value: cut(value, LONGEST_TYPED),
  };
}

/** The most likely names shown under one text, and the most bytes of each. */
const MOST_MARKED = 10;
const LONGEST_MARKED = 60;

/** A person's own words, for a TextRun. */
function sayMarked(marked: readonly string[]): InputView['marked'] {
  if (marked.length === 0) return [];
  const shown = marked.slice(0, MOST_MARKED).map((word) => cut(word, LONGEST_MARKED));
  const text = [...shown, ...(marked.length > MOST_MARKED ? [names.more] : [])].join(' \u00b7 ');
  return [{ label: names.marked, text }];
}

/** What a card sends where the marked words are confirmed. */
export const CONFIRM_INPUT = 'wordsConfirmed';

/** The one confirmation, where something is marked. It comes back empty each time: it speaks of the words sent with it. */
export function confirmInputs(marked: Readonly<Record<string, readonly string[] | undefined>> = {}): InputView[] {
  const isMarked = Object.values(marked).some((words) => words !== undefined && words.length > 0);
  const { label, yes } = names.confirm;
  const options = { required: false, style: 'expanded' as const };
  return isMarked ? [choiceInput(CONFIRM_INPUT, { label }, [{ title: yes, value: 'yes' }], options)] : [];
}

/** A choice out of a list; `expanded` shows all choices at once. What is not in the list is not chosen. */
export function choiceInput(
  id: string,
  words: Words,
  choices: readonly { readonly title: string; readonly value: string }[],
  options: Options & { readonly style?: 'compact' | 'expanded' } = {},
): InputView {
  const { value } = options;
  return {
    ...common(id, words, options),
    kind: 'choice',
    style: options.style ?? 'compact',
    placeholder: words.hint ?? forms.chooseOne,
    choices: [...choices],
    value: choices.find((choice) => choice.value === value)?.value ?? '',
  };
}

/** What stands between several choices when they come back. */
const BETWEEN = ',';

/** A list to tick any of. What is not in the list is not chosen. */
export function severalInput(
  id: string,
  words: Words,
  choices: readonly { readonly title: string; readonly value: string }[],
  options: { readonly chosen?: readonly string[]; readonly flaw?: string | undefined } = {},
): InputView {
  const { chosen = [], flaw } = options;
  const values = choices.map(({ value }) => value).filter((value) => chosen.includes(value));
  return {
    ...common(id, words, { required: false, flaw, value: values.join(BETWEEN) }),
    kind: 'choice',
    style: 'expanded',
    several: true,
    hint: words.hint ?? '',
    choices: [...choices],
  };
}

/** The choices of a list as they came back. */
export function choicesIn(value: string | undefined): readonly string[] {
  return (value ?? '').split(BETWEEN).filter((each) => each !== '');
}

export function dateInput(id: string, words: Words, options: Options = {}): InputView {
  const { value = '' } = options;
  return { ...common(id, words, { required: false, ...options, value: DATE.test(value) ? value : '' }), kind: 'date' };
}
