import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import { aboutWords, dashboardWords, useWords } from '../words/dashboard.ts';
import type { Denominator } from './denominators.ts';
import { sayFigure } from './figure.ts';
import { smallFirst } from './say-table.ts';
import type { Section } from './section.ts';
import { type Column, columnsOfTotals, explain, headOf, sayColumns } from './series-of.ts';

const words = useWords.perThousand;

/**
 * Challenges beside other numbers of the same years, for each thousand of them, from totals as they are shown. Null where no such
 * number is given, or nothing was released.
 */
export function perThousandSection(
  years: readonly ReleaseDocument[],
  denominators: readonly Denominator[],
): Section | null {
  const columns = columnsOfTotals(years);
  const newest = columns.at(-1);
  if (newest === undefined || denominators.length === 0) return null;
  const names = columns.map(({ document }) => document.period.words);
  const measures = [...new Set(denominators.filter(({ year }) => names.includes(year)).map(({ measure }) => measure))];
  if (measures.length === 0) return saying(words.title, [words.otherYears]);
  const rates = measures.flatMap((measure) => {
    const rate = rateIn(newest, given(denominators, measure, newest));
    return rate === null ? [] : [words.sentence(aboutWords.rate(rate), smallFirst(measure))];
  });
  const [first, ...others] = rates.map((sentence) => dashboardWords.inPeriod(newest.document.period.words, sentence));
  return {
    ...saying(first ?? words.title, first === undefined ? [words.otherYears] : others),
    table: {
      caption: words.title,
      head: [dashboardWords.row, ...columns.map(headOf)],
      rows: measures.flatMap((measure) => rowsOf(columns, measure, denominators)),
    },
    notes: [
      words.how,
      ...sourcesOf(columns, denominators),
      ...explain(columns.map(({ document }) => ({ document, figures: [document.total] }))),
      ...sayColumns(columns),
      words.mayMean,
    ],
  };
}

function saying(title: string, lines: readonly string[]): Section {
  return { code: 'per-thousand', title, lines, chart: null, table: null, notes: [] };
}

function rowsOf(columns: readonly Column[], measure: string, denominators: readonly Denominator[]) {
  const numbers = columns.map((column) => given(denominators, measure, column));
  return [
    {
      label: words.rate(smallFirst(measure)),
      figures: columns.map((column, index) => {
        const rate = rateIn(column, numbers[index] ?? null);
        if (rate !== null) return String(rate);
        return typeof column.document.total === 'number' ? words.notGiven : sayFigure(column.document.total);
      }),
    },
    {
      label: measure,
      figures: numbers.map((number) => (number === null ? words.notGiven : number.count.toLocaleString('en-GB'))),
    },
  ];
}

function given(denominators: readonly Denominator[], measure: string, { document }: Column): Denominator | null {
  const { words: year } = document.period;
  return denominators.find((each) => each.measure === measure && each.year === year) ?? null;
}

/** Challenges for each thousand, to one place after the point; null where the total is not shown or there is nothing to set it beside. */
function rateIn({ document: { total } }: Column, number: Denominator | null): number | null {
  if (typeof total !== 'number' || number === null) return null;
  return Math.round((10_000 * total) / number.count) / 10;
}

/** Who publishes the numbers on the page, once for each source. */
function sourcesOf(columns: readonly Column[], denominators: readonly Denominator[]): readonly string[] {
  const years = columns.map(({ document }) => document.period.words);
  const shown = denominators.filter(({ year }) => years.includes(year));
  const sources = new Map<string, Denominator[]>();
  for (const each of shown) {
    const key = JSON.stringify([each.measure, each.source]);
    sources.set(key, [...(sources.get(key) ?? []), each]);
  }
  return [...sources.values()].map((same) =>
    words.source(
      same[0]?.measure ?? '',
      same
        .map(({ year }) => year)
        .toSorted()
        .join(', '),
      same[0]?.source ?? '',
    ),
  );
}
