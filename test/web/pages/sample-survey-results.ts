import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { readQuestionSets } from '../../../src/storage/files/question-set-files.ts';
import { questionsIn } from '../../../src/survey/results/code-book.ts';
import { type EarlierPhase, readEarlierPhase } from '../../../src/survey/results/earlier-phase.ts';
import type { DrawnResults } from '../../../src/survey/results/results-of.ts';
import { WHERE } from '../../../src/survey/results/where.ts';
import type { SurveyResultsParts } from '../../../src/web/pages/survey-results-parts.ts';
import { surveyResultsPages } from '../../../src/web/pages/survey-results.ts';
import { resultsBy } from '../../survey/results/sample-results.ts';

export const QUESTIONS = questionsIn(readQuestionSets('policies/survey').filter(({ id }) => id === 'core'));
const ASKED = [...QUESTIONS.filter(({ module }) => module === 'core'), WHERE];

/** Three waves of the core questions, the first to open first. */
export const WAVES: readonly DrawnResults[] = [
  { wave: 'w-aaaabbbb', title: 'Spring 2027', opened: '2027-03-01', people: 120, share: 0.31 },
  { wave: 'w-ccccdddd', title: 'Autumn 2027', opened: '2027-10-04', people: 260, share: 0.42 },
  { wave: 'w-eeeeffff', title: 'Spring 2028', opened: '2028-03-06', people: 415, share: 0.44 },
].map((each, at) => ({
  results: resultsBy({ ...each, questions: ASKED, link: at > 0 }),
  taken:
    at > 0
      ? []
      : [{ reached: 'asked', measure: 'U1_LAST', drop: 'groups', table: null, tooNarrow: 2, undecided: null }],
}));

const HEAD = 'phase,measure_there,words_there,answer_there,count,base,source';
const find = (phase: string, answers: readonly (readonly [string, number])[], base: number) =>
  answers.map(
    ([answer, count]) =>
      `${phase},Q4,"If you needed it this afternoon, could you find it?","${answer}",${count},${base},Report of ${phase}`,
  );

/** Two earlier phases: the first in similar words, the second in ours; and something we do not ask. */
export const PHASES: readonly EarlierPhase[] = [
  phase(
    'Phase 2',
    '2024-06',
    'similar',
    find(
      'Phase 2',
      [
        ['Yes', 31],
        ['No', 40],
      ],
      71,
    ),
    { Yes: 'quickly', No: 'no' },
  ),
  phase(
    'Phase 3',
    '2025-09',
    'same-words',
    find(
      'Phase 3',
      [
        ['Yes, quickly', 24],
        ['Yes, with some effort', 39],
        ['No', 33],
      ],
      96,
    ),
    { 'Yes, quickly': 'quickly', 'Yes, with some effort': 'with_effort', No: 'no' },
  ),
];

function phase(
  name: string,
  when: string,
  comparison: string,
  rows: readonly string[],
  answers: Readonly<Record<string, string>>,
): EarlierPhase {
  const other = `${name},Q9,What stops people from escalating?`;
  const counts = [HEAD, ...rows, `${other},Workload,44,81,Report`, `${other},Fear,4,81,Report`];
  const measures = [
    { theirs: 'Q4', ours: 'K2_FIND', comparison, answers, why: 'Made up for the tests.' },
    { theirs: 'Q9', ours: name === 'Phase 2' ? 'B1_HELD' : null, comparison: 'not-comparable', answers: {}, why: 'They asked about people in general.' }, // prettier-ignore
  ];
  const mapping = JSON.stringify({ schemaVersion: 1, phase: name, when, source: `Report of ${name}`, measures });
  const csv = { file: 'counts.csv', text: counts.join('\n') };
  return readEarlierPhase(csv, { file: 'mapping.json', text: mapping }, QUESTIONS, DEFAULT_RULE);
}

/** The pages over these waves and phases. */
export function sampleSurveyPages(but: Partial<SurveyResultsParts> = {}) {
  const parts = { results: async () => WAVES, phases: PHASES, questions: QUESTIONS, rule: DEFAULT_RULE, marks: [] };
  return surveyResultsPages({ ...parts, ...but });
}
