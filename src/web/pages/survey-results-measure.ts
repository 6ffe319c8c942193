import type { Chart } from '../../charts/chart.ts';
import { drawLines, type Point } from '../../charts/lines.ts';
import type { FigureTable, Section } from '../../dashboard/section.ts';
import type { Showing } from '../../statistics/shown.ts';
import type { Counted, WaveResults } from '../../survey/results/results-document.ts';
import type { Asked, Series } from '../../survey/results/series.ts';
import type { Share } from '../../survey/results/wilson.ts';
import { surveyResults } from '../../words/survey-results.ts';
import { explainedBy, sayAbout, sayCell } from './survey-results-parts.ts';

const words = surveyResults.pages.measure;
const NOT_DONE = surveyResults.pages.notDone;

type AnswerWords = Series['answers'][number];

/**
 * The sections of a measure's page: each answer over the surveys, then the newest by group, those by link, what cannot be
 * compared, the words that were asked, and how to read it all. `waves`: every wave, the first to open first.
 */
export async function measureSections(
  series: Series,
  waves: readonly WaveResults[],
  rule: Showing,
): Promise<readonly Section[]> {
  const newest = waves.findLast(({ measures }) => measures.some(({ measure }) => measure === series.measure));
  const { bandTo } = newest?.rule ?? rule;
  const answers: Section[] = [];
  for (const answer of series.answers) answers.push(await answerSection(series, answer, bandTo));
  return [
    ...answers,
    ...(newest === undefined ? [] : groupSections(series, newest)),
    ...linkSections(series),
    ...series.asked.filter(({ comparison }) => comparison === 'not-comparable').map(aloneSection),
    wordsSection(series),
    readingSection(newest?.explained ?? explainedBy(rule)),
  ];
}

async function answerSection(series: Series, answer: AnswerWords, bandTo: number): Promise<Section> {
  const compared = series.runs.flat();
  const last = compared.at(-1);
  const cell = last === undefined ? null : cellOf(last.counted, answer.code);
  const share = cell?.share ?? null;
  return {
    code: anchor(answer.code),
    title: titleOf(answer.words, last?.title ?? '', cell),
    lines:
      share === null ? [] : [words.interval(share.least, share.most, sayAbout(last?.counted.base ?? null, bandTo))],
    chart: await chartOf(series, answer),
    table: {
      caption: words.caption(answer.words),
      head: words.head,
      rows: compared
        .filter(({ counted }) => cellOf(counted, answer.code) !== null)
        .map((each) => rowOf(labelOf(each), each.counted, answer.code)),
    },
    notes: hasBreak(series, answer) ? [words.breaks] : [],
  };
}

function titleOf(answer: string, title: string, cell: Cell | null): string {
  if (cell?.share) return words.answer(answer, cell.share.share, title);
  return cell?.figure === '[c]' ? words.answerBand(answer, title) : words.answerHidden(answer, title);
}

/** The answer wherever it has a share; null where it has none. */
async function chartOf({ runs }: Series, answer: AnswerWords): Promise<Chart | null> {
  const points = runs.map((run) =>
    run.flatMap((each): readonly (Point & { readonly title: string })[] => {
      const share = cellOf(each.counted, answer.code)?.share ?? null;
      if (share === null) return [];
      return [{ wave: words.of(each.title, sayCell(each.counted.base)), title: each.title, ...share }];
    }),
  );
  const all = points.flat();
  if (all.length === 0) return null;
  const said = all.map(({ title, share, least, most }) => words.point(title, share, least, most));
  return drawLines(points, words.chart(answer.words, said));
}

/** Whether its picture has a break in it. */
function hasBreak({ runs }: Series, { code }: AnswerWords): boolean {
  return runs.filter((run) => run.some(({ counted }) => (cellOf(counted, code)?.share ?? null) !== null)).length > 1;
}

/** In a hundred, its interval, the count and its base. */
function rowOf(label: string, counted: Counted, code: string) {
  const cell = cellOf(counted, code);
  const share = cell?.share ?? null;
  return {
    label,
    figures: [
      share === null ? NOT_DONE : String(share.share),
      share === null ? NOT_DONE : words.between(share.least, share.most),
      cell === null ? NOT_DONE : sayCell(cell.figure),
      sayCell(counted.base),
    ],
  };
}

function groupSections(series: Series, { title, measures, reached }: WaveResults): readonly Section[] {
  const groups = measures.find(({ measure }) => measure === series.measure)?.groups ?? [];
  if (groups.length === 0) return [];
  const columns = groups.map((group) => ({
    head: reached.groups.find(({ code }) => code === group.group)?.words ?? group.group,
    counted: group,
  }));
  const section = { code: 'groups', title: words.groups(title), lines: [words.groupsLine], chart: null, notes: [] };
  return [{ ...section, table: sharesTable(words.groupsCaption(title), series.answers, columns) }];
}

function linkSections({ answers, asked }: Series): readonly Section[] {
  const columns = asked.flatMap(({ title, results }) =>
    results === null || results.link === null ? [] : [{ head: title, counted: results.link }],
  );
  if (columns.length === 0) return [];
  const section = { code: 'link', title: words.link, lines: [words.linkLine], chart: null, notes: [] };
  return [{ ...section, table: sharesTable(words.linkCaption, answers, columns) }];
}

/** A share for each answer and column, the base in the last row. */
function sharesTable(
  caption: string,
  answers: readonly AnswerWords[],
  columns: readonly { readonly head: string; readonly counted: Counted }[],
): FigureTable {
  return {
    caption,
    head: [words.answerHead, ...columns.map(({ head }) => head)],
    rows: [
      ...answers.map((answer) => ({
        label: answer.words,
        figures: columns.map(({ counted }) => {
          const cell = cellOf(counted, answer.code);
          if (cell === null) return NOT_DONE;
          return cell.share === null
            ? sayCell(cell.figure)
            : words.within(cell.share.share, cell.share.least, cell.share.most);
        }),
      })),
      { label: words.outOf, figures: columns.map(({ counted }) => sayCell(counted.base)) },
    ],
  };
}

/** What an earlier phase asked in a way that compares with nothing: its own words, in a table alone. */
export function aloneSection({ code, title, why, words: question, answers, counted }: Asked): Section {
  return {
    code: anchor(`alone-${code}`),
    title: words.alone(title),
    lines: why === null ? [] : [why],
    chart: null,
    table: {
      caption: words.aloneCaption(question),
      head: words.aloneHead,
      rows: answers.map(({ code: answer, words: label }) => {
        const { figures } = rowOf(label, counted, answer);
        return { label, figures: figures.filter((_, at) => at !== 1) };
      }),
    },
    notes: [],
  };
}

function wordsSection({ asked }: Series): Section {
  const lines = asked.map((each) => words.wordsOf(labelOf(each), each.words));
  return { code: 'words', title: words.words, lines, chart: null, table: null, notes: [] };
}

function readingSection({ c, rounding, missing, share, reached }: WaveResults['explained']): Section {
  return {
    code: 'reading',
    title: words.reading,
    lines: [share, `${c} ${rounding}`, missing, reached],
    chart: null,
    table: null,
    notes: [],
  };
}

function labelOf({ title, comparison }: Asked): string {
  return comparison === 'ours' ? title : words.earlier(title, surveyResults.comparisons[comparison]);
}

type Cell = Counted['answers'][number] & { readonly share: Share | null };

function cellOf({ answers }: Counted, code: string): Cell | null {
  return answers.find((each) => each.code === code) ?? null;
}

/** A code as an anchor on its page. */
function anchor(code: string): string {
  return code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
