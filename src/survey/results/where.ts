import { areas } from '../../words/survey.ts';
import { surveyResults } from '../../words/survey-results.ts';
import { AREAS } from '../answers.ts';
import type { Question } from '../question-set.ts';

/**
 * Where people work, as if it were a question. The only table by area there is: with every measure by area, Kent, Medway and
 * the whole would each be the difference of the others.
 */
export const WHERE: Question = {
  measure: 'AREA',
  words: surveyResults.where,
  kind: 'one',
  alone: [],
  answers: AREAS.map((code) => ({ code, words: areas[code] })),
  module: 'core',
  wholeOnly: true,
};
