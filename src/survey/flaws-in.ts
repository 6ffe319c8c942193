import type { Answers } from './answers.ts';
import type { Question } from './question-set.ts';

/** Why an answer to a measure cannot be taken. */
export type AnswerFlaw = 'unknown-measure' | 'unknown-answer' | 'too-many' | 'alone';

/** What is wrong with somebody's answers, by measure; empty where they can be taken. What a client sends is a claim. */
export function flawsIn(questions: readonly Question[], answers: Answers): Readonly<Record<string, AnswerFlaw>> {
  const flaws = Object.entries(answers).flatMap(([measure, codes]): [string, AnswerFlaw][] => {
    const question = questions.find((each) => each.measure === measure);
    const flaw = question === undefined ? 'unknown-measure' : flawIn(question, codes);
    return flaw === null ? [] : [[measure, flaw]];
  });
  return Object.fromEntries(flaws);
}

function flawIn({ answers, most = 1, alone }: Question, codes: readonly string[]): AnswerFlaw | null {
  if (codes.some((code) => !answers.some((answer) => answer.code === code))) return 'unknown-answer';
  // The same answer twice would be counted twice.
  if (codes.length > most || new Set(codes).size < codes.length) return 'too-many';
  return codes.length > 1 && codes.some((code) => alone.includes(code)) ? 'alone' : null;
}
