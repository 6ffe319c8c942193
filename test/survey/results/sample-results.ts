import { show } from '../../../src/statistics/shown.ts';
import type { Question } from '../../../src/survey/question-set.ts';
import { figureOf } from '../../../src/survey/results/figures.ts';
import type { Counted, WaveResults } from '../../../src/survey/results/results-document.ts';
import { shareOfShown } from '../../../src/survey/results/wilson.ts';
import { explainedBy } from '../../../src/web/pages/survey-results-parts.ts';
import { CORE, PARTS } from './sample-wave.ts';

/** Counts of a measure as they would be shown, with nothing taken away. */
export function counted(base: number, counts: Readonly<Record<string, number>>): Counted {
  const shown = show(base, PARTS.rule);
  return {
    base: figureOf(shown),
    answers: Object.entries(counts).map(([code, count]) => ({
      code,
      figure: figureOf(show(count, PARTS.rule)),
      share: shareOfShown(show(count, PARTS.rule), shown),
    })),
  };
}

/** Results of a wave that asked these questions: of so many people, the first answer of each had this share. */
export function resultsBy({
  wave = 'w-aaaabbbb',
  title = 'Spring 2027',
  opened = '2027-03-01',
  people = 400,
  share = 0.5,
  questions = CORE,
  link = true,
}: {
  readonly wave?: string;
  readonly title?: string;
  readonly opened?: string;
  readonly people?: number;
  readonly share?: number;
  readonly questions?: readonly Question[];
  readonly link?: boolean;
} = {}): WaveResults {
  const over = ({ answers }: Question, many: number): Counted => {
    const first = Math.round(many * share);
    const others = (many - first) / (answers.length - 1);
    return counted(
      many,
      Object.fromEntries(answers.map(({ code }, at) => [code, at === 0 ? first : Math.floor(others)])),
    );
  };
  // To the nearest 5, as every figure is.
  const half = Math.round(people / 10) * 5;
  return {
    schemaVersion: 1,
    type: 'survey.results',
    wave,
    title,
    questionSet: { id: 'core', version: '2026-11' },
    opened,
    closed: `${opened.slice(0, 8)}21`,
    rule: { version: 'default-1', bandTo: 7, roundTo: 5 },
    explained: explainedBy(PARTS.rule),
    reached: {
      asked: people * 2,
      answered: people,
      groups: [
        { code: 'education', words: 'Education', asked: people, answered: half, link: 10 },
        { code: 'health', words: 'Health', asked: people, answered: half, link: '[c]' },
      ],
      link: link ? { answered: 30, elsewhere: '[c]' } : null,
    },
    measures: questions.map((question) => ({
      measure: question.measure,
      words: question.words,
      kind: question.kind,
      most: question.most ?? null,
      module: question.module,
      answers: question.answers,
      asked: over(question, people),
      groups: question.wholeOnly ? [] : ['education', 'health'].map((group) => ({ group, ...over(question, half) })),
      link: link ? over(question, 30) : null,
    })),
  };
}
