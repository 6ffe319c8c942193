import { drawColumns } from '../charts/columns.ts';
import type { Chart } from '../charts/chart.ts';
import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import { dashboardWords, useWords } from '../words/dashboard.ts';
import { sayFigure } from './figure.ts';
import { sayRaised, sayRaisedBeside, sayRaisedMeaning } from './say-raised.ts';
import type { Section } from './section.ts';
import {
  type Column,
  columnsOfTotals,
  explain,
  headOf,
  isOfOtherLength,
  isUntold,
  sayColumns,
  sayLengths,
} from './series-of.ts';

const words = useWords.years;

/** How many were raised in each of the newest years; null where nothing was released. */
export async function yearsSection(years: readonly ReleaseDocument[]): Promise<Section | null> {
  const columns = columnsOfTotals(years);
  const newest = columns.at(-1);
  if (newest === undefined) return null;
  const { document } = newest;
  return {
    code: 'years',
    title: sayRaised(document),
    lines: document.total === null ? [dashboardWords.whyMissing] : sayRaisedBeside(columns),
    chart: await chartOf(columns),
    table: {
      caption: dashboardWords.caption(words.title),
      head: [dashboardWords.row, ...columns.map(headOf)],
      rows: [{ label: words.raised, figures: columns.map((column) => sayFigure(column.document.total)) }],
    },
    notes: [
      ...explain(columns.map((column) => ({ document: column.document, figures: [column.document.total] }))),
      ...sayColumns(columns),
      ...sayLengths(columns),
      ...(shownIn(columns)
        .slice(1)
        .some((column) => isLeftOutBefore(columns, column))
        ? [dashboardWords.leftOut]
        : []),
      ...(breaksByLength(columns).length > 0 ? [dashboardWords.lengthInPicture] : []),
      ...(columns.length > 1 && columns.some((column) => isUntold(column.document)) ? [dashboardWords.untold] : []),
      sayRaisedMeaning(columns),
    ],
  };
}

/** A column for each year whose total is shown; null where that is one alone, or none can be read. */
async function chartOf(columns: readonly Column[]): Promise<Chart | null> {
  const shown = shownIn(columns);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  if (shown.every(({ document: { total } }) => total === '[c]')) return null;
  const marks = shown.map(({ document: { period, total } }) => ({
    label: period.words,
    value: total === '[c]' ? null : total,
  }));
  const rows = shown.map(({ document: { period, total } }) => dashboardWords.chartRow(period.words, sayFigure(total)));
  const span = dashboardWords.span(first.document.period.words, last.document.period.words);
  return drawColumns(marks, {
    bandTo: last.document.rule.bandTo,
    label: dashboardWords.chart(words.title, span, rows),
    breaks: shown.flatMap((column, index) =>
      column.breaks || isLeftOutBefore(columns, column) || breaksByLength(columns).includes(column) ? [index] : [],
    ),
  });
}

function shownIn(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ document: { total } }) => total !== null);
}

/** The columns that are of another length than the one drawn before them. */
function breaksByLength(columns: readonly Column[]): readonly Column[] {
  const shown = shownIn(columns);
  return shown.filter((column) => isOfOtherLength(shown, column));
}

/** Whether a year is missing just before this one: as much a gap in the picture as a year that is counted otherwise. */
function isLeftOutBefore(columns: readonly Column[], column: Column): boolean {
  const before = columns[columns.indexOf(column) - 1];
  return column.gapAfter !== null || before?.document.total === null;
}
