import { drawColumns } from '../charts/columns.ts';
import type { Chart } from '../charts/chart.ts';
import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import { dashboardWords, monthNames, useWords } from '../words/dashboard.ts';
import { sayFigure } from './figure.ts';
import type { Section } from './section.ts';
import { type Column, columnsOfTotals, explain, sayColumns } from './series-of.ts';

const words = useWords.quarters;
/** Two years of quarters are what a telephone has room for. */
const QUARTERS_DRAWN = 8;

type Quarter = ReleaseDocument['quarterTotals'][number];

/** How many were raised in each quarter of the newest years; null where no quarter is shown. */
export async function quartersSection(years: readonly ReleaseDocument[]): Promise<Section | null> {
  const columns = columnsOfTotals(years);
  const quarters = columns.flatMap(({ document }) => document.quarterTotals);
  const newest = columns.at(-1)?.document;
  if (newest === undefined || quarters.length === 0) return null;
  const heads = new Map(columns.flatMap(headsOf));
  const numbers = [...new Set(quarters.map(({ quarter }) => quarter))].toSorted();
  const shown = columns.filter(({ document }) => document.quarterTotals.length > 0);
  return {
    code: 'quarters',
    title: sayQuarters(newest),
    lines: newest.quarterTotals.length > 0 ? [] : [dashboardWords.whyMissing],
    chart: await chartOf(columns),
    table: {
      caption: dashboardWords.caption(words.title),
      head: [words.quarter, ...heads.values()],
      rows: numbers.map((number) => ({
        label: words.row(number, monthsOf(number, newest)),
        figures: [...heads.keys()].map((year) =>
          sayFigure(quarters.find((each) => each.year === year && each.quarter === number)?.figure ?? null),
        ),
      })),
    },
    notes: [
      ...explain(
        columns.map(({ document }) => ({ document, figures: document.quarterTotals.map(({ figure }) => figure) })),
      ),
      ...sayColumns(shown),
      ...(shown.slice(1).some((column) => isLeftOutBefore(columns, column)) ? [dashboardWords.leftOut] : []),
      words.mayMean,
    ],
  };
}

function sayQuarters({ period, quarterTotals }: ReleaseDocument): string {
  const counts = quarterTotals.map(({ figure }) => figure).filter((figure) => figure !== '[c]');
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (quarterTotals.length === 0) return dashboardWords.missing(words.title, period.words);
  if (counts.length === 0) return dashboardWords.inPeriod(period.words, words.allBand);
  if (counts.length < quarterTotals.length) return dashboardWords.inPeriod(period.words, words.most(most));
  return dashboardWords.inPeriod(period.words, least === most ? words.level(most) : words.between(least, most));
}

/** The newest quarters; null where none of them can be read. */
async function chartOf(columns: readonly Column[]): Promise<Chart | null> {
  const drawn = columns
    .flatMap((column) =>
      column.document.quarterTotals.map((quarter, index) => ({
        quarter,
        document: column.document,
        breaks: index === 0 && (column.breaks || isLeftOutBefore(columns, column)),
      })),
    )
    .slice(-QUARTERS_DRAWN);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined || drawn.every(({ quarter }) => quarter.figure === '[c]')) return null;
  const rows = drawn.map(({ quarter }) => dashboardWords.chartRow(quarter.words, sayFigure(quarter.figure)));
  return drawColumns(
    drawn.map(({ quarter: { words: label, figure } }) => ({ label, value: figure === '[c]' ? null : figure })),
    {
      bandTo: last.document.rule.bandTo,
      label: dashboardWords.chart(words.title, dashboardWords.span(first.quarter.words, last.quarter.words), rows),
      breaks: drawn.flatMap(({ breaks }, index) => (breaks ? [index] : [])),
    },
  );
}

/** Whether the year before is missing, or shows no quarters. */
function isLeftOutBefore(columns: readonly Column[], column: Column): boolean {
  const before = columns[columns.indexOf(column) - 1];
  return column.gapAfter !== null || before?.document.quarterTotals.length === 0;
}

/** The years of a release's quarters, the first with its sign where the series breaks before it. */
function headsOf({ document: { quarterTotals }, breaks }: Column): readonly (readonly [number, string])[] {
  const years = new Map(quarterTotals.map((each) => [each.year, yearOf(each)]));
  return [...years].map(([year, name], index) => [year, breaks && index === 0 ? dashboardWords.broken(name) : name]);
}

/** The partnership year of a quarter, as its words have it: `2025-26` of `2025-26 Q3`. */
function yearOf({ words: quarter }: Quarter): string {
  return quarter.replace(/ Q[1-4]$/, '');
}

function monthsOf(number: number, { period: { yearStartsInMonth } }: ReleaseDocument): string {
  const name = (month: number) => monthNames[(yearStartsInMonth - 1 + month) % 12] ?? '';
  return words.months(name((number - 1) * 3), name((number - 1) * 3 + 2));
}
