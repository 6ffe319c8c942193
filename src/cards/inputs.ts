import { forms } from '../words/forms.ts';
import type { InputView } from './views.ts';

const EMPTY: InputView = {
  kind: 'text',
  id: '',
  label: '',
  hint: '',
  error: forms.required,
  flaw: '',
  required: true,
  multiline: false,
  limit: 0,
  style: 'compact',
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
  const { label, hint = '', error = forms.required } = words;
  return { ...EMPTY, id, label, hint, error, required, value, flaw };
}

/** A place for people's words: a label, a hint, an error and a limit, always. */
export function textInput(
  id: string,
  words: Words,
  limit: number,
  options: Options & { readonly multiline?: boolean } = {},
): InputView {
  return { ...common(id, words, options), kind: 'text', limit, multiline: options.multiline ?? true };
}

/** A choice out of a list; `expanded` shows all choices at once. */
export function choiceInput(
  id: string,
  words: Words,
  choices: readonly { readonly title: string; readonly value: string }[],
  options: Options & { readonly style?: 'compact' | 'expanded' } = {},
): InputView {
  return { ...common(id, words, options), kind: 'choice', style: options.style ?? 'compact', choices: [...choices] };
}

export function dateInput(id: string, words: Words, options: Options = {}): InputView {
  return { ...common(id, words, { required: false, ...options }), kind: 'date' };
}
