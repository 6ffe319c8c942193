import type { Base } from '../../statistics/counts.ts';
import type { TableSpec } from '../../statistics/layout.ts';
import type { Question } from '../question-set.ts';

/** Everybody who answered anything at all. */
export const ANSWERED: Base = { code: 'answered', within: null };

/** The rows of a table of one answer: those who chose it, and those who chose others alone. */
const CHOSEN = 'yes';
export const NOT_CHOSEN = 'no';

/** Those who answered a measure, among those who answered anything. */
export function baseOf({ measure }: Pick<Question, 'measure'>): Base {
  return { code: measure, within: ANSWERED.code };
}

/**
 * The one-way tables of a measure. Where one answer may be given it is one table; where some may, each answer is a table of
 * its own: chosen or not, because the answers add up to more than the people.
 */
export function specsOf(question: Question): readonly TableSpec[] {
  const base = baseOf(question);
  const codes = question.answers.map(({ code }) => code);
  switch (question.kind) {
    case 'one':
      return [{ table: question.measure, base, categories: codes }];
    case 'some':
      return codes.map((code) => ({ table: tableOfAnswer(question, code), base, categories: [CHOSEN, NOT_CHOSEN] }));
    default:
      return question.kind satisfies never;
  }
}

/** The table an answer stands in, and its row there. */
export function placeOf(question: Question, answer: string): { readonly table: string; readonly row: string } {
  return question.kind === 'one'
    ? { table: question.measure, row: answer }
    : { table: tableOfAnswer(question, answer), row: CHOSEN };
}

function tableOfAnswer({ measure }: Question, answer: string): string {
  return `${measure}.${answer}`;
}
