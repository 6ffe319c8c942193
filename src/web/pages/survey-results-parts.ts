import type { Showing } from '../../statistics/shown.ts';
import type { Question } from '../../survey/question-set.ts';
import type { EarlierPhase } from '../../survey/results/earlier-phase.ts';
import type { ShownFigure, WaveResults } from '../../survey/results/results-document.ts';
import type { DrawnResults } from '../../survey/results/results-of.ts';
import { surveyResults } from '../../words/survey-results.ts';

const words = surveyResults.pages;

/** What the pages of the survey's results are made of. Nothing of them reads an answer. */
export interface SurveyResultsParts {
  /** Of every closed wave, the first to open first (`heldResults`). */
  readonly results: () => Promise<readonly DrawnResults[]>;
  /** The earlier phases (setting SURVEY_EARLIER). */
  readonly phases: readonly EarlierPhase[];
  /** Each measure once (`questionsIn`). */
  readonly questions: readonly Question[];
  /** How small counts of the phases are shown. */
  readonly rule: Showing;
  /** What marks every file: that its figures are made up, for one. */
  readonly marks: readonly string[];
}

export const PATH = '/dashboard/survey';

/** What is said of figures where no wave says it of its own: by the rule in force. */
export function explainedBy({ bandTo, roundTo }: Showing): WaveResults['explained'] {
  const { c, rounding, missing, share, reached } = surveyResults.explained;
  return { c: c(bandTo), rounding: rounding(roundTo), missing, share, reached };
}

/** Where a measure's page is: `K1_HEARD` at `/dashboard/survey/k1-heard`. */
export function pathOfMeasure(measure: string): string {
  return `${PATH}/${measure.toLowerCase().replaceAll('_', '-')}`;
}

/** A figure in a sentence; `bandTo` says what `[c]` stands for. */
export function sayAbout(figure: ShownFigure, bandTo: number): string {
  if (figure === null) return words.notShown;
  return figure === '[c]' ? words.band(bandTo) : words.about(figure);
}

/** A figure in a table. */
export function sayCell(figure: ShownFigure): string {
  return figure === null ? words.notShown : String(figure);
}

/** The links to the other pages of the survey. */
export function links(here: 'overview' | 'codeBook' | null) {
  return [
    { path: '/dashboard', text: words.links.dashboard, isHere: false },
    { path: PATH, text: words.links.overview, isHere: here === 'overview' },
    { path: `${PATH}/code-book`, text: words.links.codeBook, isHere: here === 'codeBook' },
  ];
}

/** What the template says on every page of the survey. */
export const own = { navigation: words.navigation, noSections: words.nothing, files: words.onward };
