import { drawBars } from '../charts/bars.ts';
import type { Chart } from '../charts/chart.ts';
import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import type { TableCode } from '../statistics/tables/definition.ts';
import { dashboardWords as words } from '../words/dashboard.ts';
import { statisticsWords, tableWords } from '../words/statistics.ts';
import { figureIn, type ReleaseTable, sayFigure } from './figure.ts';
import { sayBefore, sayTable } from './say-table.ts';
import type { FigureTable, Section } from './section.ts';
import { beforeOf, type Column, columnsOf, explain, headOf, sayColumns, sayLengths } from './series-of.ts';

/** What a release writes for the policy of a table nothing was counted in. */
const NOTHING_COUNTED = 'none';

/** What the newest year says of a table, beside the years before it; null where no year on the page has the table. */
export async function tableSection(years: readonly ReleaseDocument[], code: TableCode): Promise<Section | null> {
  const columns = columnsOf(years, code);
  const newest = columns.at(-1);
  if (newest === undefined || columns.every(({ table }) => table === null)) return null;
  const [title = '', ...others] = sayTable(newest.document, code);
  const isShown = newest.table !== null;
  return {
    code,
    title,
    lines: isShown ? [...sayBeside(columns, newest, code), ...others] : [words.whyMissing],
    chart: await chartOf(newest, code),
    table: figuresOf(columns, code),
    notes: notesOf(columns, code),
  };
}

function sayBeside(columns: readonly Column[], newest: Column, code: TableCode): readonly string[] {
  const before = beforeOf(columns, newest);
  if (before.kind !== 'comparable') return before.kind === 'none' ? [] : [words.before[before.kind]];
  return [sayBefore(newest.document, before.column.document, code)];
}

/** The newest year's rows; null where none of them can be read: a picture of bands says nothing. */
async function chartOf({ document, table }: Column, code: TableCode): Promise<Chart | null> {
  if (table === null || table.cells.every(({ figure }) => figure === '[c]')) return null;
  const { title } = tableWords[code];
  const rows = table.cells.map((cell) => words.chartRow(cell.words, sayFigure(cell.figure)));
  return drawBars(
    table.cells.map((cell) => ({ label: cell.words, value: cell.figure === '[c]' ? null : cell.figure })),
    { bandTo: document.rule.bandTo, label: words.chart(title, document.period.words, rows) },
  );
}

function figuresOf(columns: readonly Column[], code: TableCode): FigureTable {
  return {
    caption: words.caption(tableWords[code].title),
    head: [words.row, ...columns.map(headOf)],
    rows: [...rowsOf(columns)].map(([row, label]) => ({
      label,
      figures: columns.map(({ table }) => sayFigure(figureIn(table, row))),
    })),
  };
}

/** Every row any of the years has, by its code, in the words and the order of the newest that has it. */
function rowsOf(columns: readonly Column[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const cell of columns.toReversed().flatMap(({ table }) => table?.cells ?? [])) {
    if (!rows.has(cell.code)) rows.set(cell.code, cell.words);
  }
  return rows;
}

function notesOf(columns: readonly Column[], code: TableCode): readonly string[] {
  const newest = columns.findLast(({ table }) => table !== null)?.table ?? null;
  const rows = [...rowsOf(columns).keys()];
  const shown = columns.map(({ document, table }) => ({ document, figures: rows.map((row) => figureIn(table, row)) }));
  return [
    ...explain(shown),
    ...sayColumns(columns),
    ...sayLengths(columns),
    tableWords[code].mayMean,
    ...(newest === null ? [] : [words.joined([newest.counts, newest.since, sayUnder(newest)])]),
  ];
}

function sayUnder({ under }: ReleaseTable): string {
  const counted = under.filter(({ policy }) => policy !== NOTHING_COUNTED);
  const unique = (texts: readonly string[]) => [...new Set(texts)].toSorted();
  return statisticsWords.under(
    unique(counted.map(({ policy, version }) => `${policy} ${version}`)),
    unique(counted.map(({ notificationRule }) => notificationRule)),
  );
}
