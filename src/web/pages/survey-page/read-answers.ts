import type { Answers } from '../../../survey/answers.ts';
import type { Question } from '../../../survey/question-set.ts';

/** The fields of the form beside those of the questions, which are called by their measures. */
export const FIELDS = { group: 'group', area: 'area', seal: 'form', trap: 'notes' } as const;

/** What a radio sends that takes a choice back. No answer has this code. */
export const LEFT_OUT = 'left-out';

/** What somebody filled in; what was left out is not there. Nothing of it is checked. */
export interface FilledPage {
  readonly group: string;
  readonly area: string | null;
  readonly answers: Answers;
}

export const NOTHING_FILLED: FilledPage = { group: '', area: null, answers: {} };

/** What a form brought for these questions. Fields of no question are not looked at. */
export function readAnswers(form: URLSearchParams, questions: readonly Question[]): FilledPage {
  const answers = questions.flatMap(({ measure }): [string, readonly string[]][] => {
    const codes = form.getAll(measure).filter((code) => code !== LEFT_OUT);
    return codes.length === 0 ? [] : [[measure, codes]];
  });
  return {
    group: form.get(FIELDS.group) ?? '',
    area: form.get(FIELDS.area),
    answers: Object.fromEntries(answers),
  };
}
