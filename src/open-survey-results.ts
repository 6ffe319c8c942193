import { londonDate } from './calendar/say-date.ts';
import type { Config } from './config.ts';
import type { DisclosureRule } from './statistics/disclosure-rule.ts';
import { highsSolver } from './statistics/solver.ts';
import { readEarlierPhases } from './storage/files/earlier-phase-files.ts';
import { questionsIn } from './survey/results/code-book.ts';
import { heldResults } from './survey/results/held-results.ts';
import type { SurveyDesk } from './teams/desk.ts';
import { patient } from './web/pages/releases-solver.ts';
import type { SurveyResultsParts } from './web/pages/survey-results-parts.ts';
import { sample } from './words/sample-data.ts';

export interface SurveyResultsSettings {
  readonly config: Pick<Config, 'survey'>;
  /** Null where there is no survey. */
  readonly surveys: SurveyDesk | null;
  readonly rule: DisclosureRule;
  readonly isSample: boolean;
}

/**
 * What the waves showed, for the pages and for whoever draws it before somebody looks; null where there is no survey. Throws
 * Fault `survey-earlier-invalid` where the files of an earlier phase cannot be used.
 */
export function openSurveyResults({
  config,
  surveys,
  rule,
  isSample,
}: SurveyResultsSettings): SurveyResultsParts | null {
  if (surveys === null) return null;
  const { store, questionSets, now } = surveys;
  const questions = questionsIn(questionSets);
  return {
    results: heldResults({
      store,
      questionSets,
      rule,
      solver: patient(highsSolver()),
      now: () => performance.now(),
      today: () => londonDate(now()),
    }),
    phases: readEarlierPhases(config.survey.earlier, questions, rule),
    questions,
    rule,
    marks: isSample ? [sample.banner] : [],
  };
}
