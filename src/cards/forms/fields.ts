import { LONGEST, type Texts } from '../../casework/request.ts';
import type { WordsField } from '../../escalation/events.ts';
import { forms } from '../../words/forms.ts';
import { choiceInput, dateInput, textInput } from '../inputs.ts';
import type { InputView } from '../views.ts';
import type { Returned } from './form.ts';

/** What is given back after something was wrong: what was typed and chosen, and what to mend where. */
export interface Filled {
  readonly texts: Texts;
  readonly choices: Readonly<Record<string, string>>;
  readonly flaws: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
  /** Likely names found in the texts, to be shown under them; where there are any, the form asks for a confirmation. */
  readonly marked?: Marked;
}

/** The likely names in each text, as their writer wrote them. */
export type Marked = Readonly<Partial<Record<WordsField, readonly string[]>>>;

export const UNFILLED: Filled = { texts: {}, choices: {}, flaws: {}, problems: [] };

/** The inputs of a form, each with what came back to it. */
export interface Fields {
  words(field: WordsField, words: { readonly label: string; readonly hint: string }, required?: boolean): InputView;
  returned(id: string): Returned;
  /** One of a few, all shown at once. Its words name each choice by its value. */
  oneOf<Value extends string>(
    id: string,
    words: { readonly label: string; readonly error?: string } & Readonly<Record<Value, string>>,
    values: readonly Value[],
    required?: boolean,
  ): InputView;
  /** What we will do, and what we ask of the other side, each by a date where one can be given. */
  actions(): InputView[];
}

export function fieldsOf(filled: Filled): Fields {
  const returned = (id: string): Returned => ({ value: filled.choices[id], flaw: filled.flaws[id] });
  const words: Fields['words'] = (field, said, required = true) =>
    textInput(field, said, LONGEST[field], {
      value: filled.texts[field],
      flaw: filled.flaws[field],
      marked: filled.marked?.[field],
      required,
    });
  return {
    words,
    returned,
    oneOf: (id, said, values, required = true) =>
      choiceInput(
        id,
        said,
        values.map((value) => ({ title: said[value], value })),
        { ...returned(id), required, style: 'expanded' },
      ),
    actions: () => [
      words('ourAction', forms.ourAction, false),
      dateInput('ourActionBy', forms.ourActionBy, returned('ourActionBy')),
      words('theirAction', forms.theirAction, false),
      dateInput('theirActionBy', forms.theirActionBy, returned('theirActionBy')),
    ],
  };
}
