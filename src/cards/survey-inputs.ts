import { AREAS, type Answers } from '../survey/answers.ts';
import type { Question } from '../survey/question-set.ts';
import { choicesIn } from './inputs.ts';

export const AREA_INPUT = 'area';

/** What a folded list sends for a question that is left out. No answer has this code. */
export const LEFT_OUT = 'left-out';

const FIRST_LETTER = 'A'.charCodeAt(0);

/** The input of a question by its place on the card, from 0. Letters only: that is what comes through (src/teams/press.ts). */
export function inputOf(number: number): string {
  return `question${String.fromCharCode(FIRST_LETTER + number)}`;
}

/** What somebody chose on the card: what was left out is not there. Nothing is checked but where they work. */
export function answersIn(
  questions: readonly Question[],
  inputs: Readonly<Record<string, string>>,
): { readonly area: string | null; readonly answers: Answers } {
  const answers = questions.flatMap(({ measure }, number): [string, readonly string[]][] => {
    const codes = choicesIn(inputs[inputOf(number)]).filter((code) => code !== LEFT_OUT);
    return codes.length === 0 ? [] : [[measure, codes]];
  });
  return { area: AREAS.find((area) => area === inputs[AREA_INPUT]) ?? null, answers: Object.fromEntries(answers) };
}
