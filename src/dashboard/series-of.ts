import { isMixed } from '../statistics/release/is-mixed.ts';
import type { Figure, ReleaseDocument } from '../statistics/release/release-document.ts';
import type { TableCode } from '../statistics/tables/definition.ts';
import { dashboardWords } from '../words/dashboard.ts';
import { type ReleaseTable, tableIn } from './figure.ts';

/** How many years stand side by side: what a page has room for. */
const NEWEST = 5;

/** A year beside others: what it has of a table, and whether it may be compared with the years before it. */
export interface Column {
  readonly document: ReleaseDocument;
  readonly table: ReleaseTable | null;
  /** Counted in another way, or under another policy, than the last year before it that has the table. */
  readonly breaks: boolean;
  /** The year before this one, where it is not released; null where it is, or where there is none. */
  readonly gapAfter: ReleaseDocument | null;
}

/** The newest years and what they have of a table, the oldest first. `years` comes from `yearsOn`. */
export function columnsOf(years: readonly ReleaseDocument[], code: TableCode): readonly Column[] {
  return columnsWith(years, (document) => tableIn(document, code));
}

/**
 * The same of the totals. A release does not say what its total rests on; its tables of the same base do, and they rest
 * on the same policies.
 */
export function columnsOfTotals(years: readonly ReleaseDocument[]): readonly Column[] {
  return columnsWith(years, totalsStandIn);
}

/** Whether nothing in the release says under which policy its total was counted. */
export function isUntold(document: ReleaseDocument): boolean {
  return document.total !== null && totalsStandIn(document) === null;
}

/** The year before a column, where the two may be compared. */
export type Before =
  { readonly kind: 'none' | 'breaks' | 'other-length' } | { readonly kind: 'comparable'; readonly column: Column };

export function beforeOf(columns: readonly Column[], column: Column): Before {
  const before = columns[columns.indexOf(column) - 1];
  if (before === undefined || column.gapAfter !== null) return { kind: 'none' };
  if (isOfOtherLength(columns, column)) return { kind: 'other-length' };
  return column.breaks ? { kind: 'breaks' } : { kind: 'comparable', column: before };
}

/** A year as the head of a column, with its sign where a series breaks before it. */
export function headOf({ document, breaks }: Column): string {
  return breaks ? dashboardWords.broken(document.period.words) : document.period.words;
}

/** What has to be said where years stand side by side: breaks, years under two policies, years that are not there. */
export function sayColumns(columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ document: { period }, table, breaks, gapAfter }) => [
    ...(breaks ? [dashboardWords.breaks(period.words)] : []),
    ...(isMixed(table?.under ?? []) ? [dashboardWords.mixed(period.words)] : []),
    ...(gapAfter === null ? [] : [dashboardWords.gap(gapAfter.period.words, period.words)]),
  ]);
}

/** Whether a column is of more years together than the one before it, or of fewer. */
export function isOfOtherLength(columns: readonly Column[], column: Column): boolean {
  const before = columns[columns.indexOf(column) - 1];
  return before !== undefined && before.document.period.quarters !== column.document.period.quarters;
}

/** What has to be said of counts beside each other where years are pooled. */
export function sayLengths(columns: readonly Column[]): readonly string[] {
  return columns
    .filter((column) => isOfOtherLength(columns, column))
    .map(({ document: { period } }) => dashboardWords.length(period.words, period.quarters / 4));
}

/** What `[c]`, rounding and "not shown" are, each where a figure has it, and by year where the rule has changed. */
export function explain(
  shown: readonly { readonly document: ReleaseDocument; readonly figures: readonly (Figure | null)[] }[],
): readonly string[] {
  const said = (text: (document: ReleaseDocument) => string, has: (figure: Figure | null) => boolean) =>
    onceOrByYear(
      shown
        .filter(({ figures }) => figures.some(has))
        .map(({ document }) => ({ year: document.period.words, text: text(document) })),
    );
  const band = said(
    ({ explained }) => explained.c,
    (figure) => figure === '[c]',
  );
  return [
    ...band,
    ...said(
      // "All other counts", as a release has it, needs a `[c]` before it.
      ({ explained, rule }) => (band.length > 0 ? explained.rounding : dashboardWords.rounded(rule.roundTo)),
      (figure) => typeof figure === 'number',
    ),
    ...said(
      ({ explained }) => explained.missing,
      (figure) => figure === null,
    ),
  ];
}

function onceOrByYear(said: readonly { readonly year: string; readonly text: string }[]): readonly string[] {
  const texts = new Set(said.map(({ text }) => text));
  return texts.size <= 1 ? [...texts] : said.map(({ year, text }) => dashboardWords.inYear(year, text));
}

function columnsWith(
  years: readonly ReleaseDocument[],
  find: (document: ReleaseDocument) => ReleaseTable | null,
): readonly Column[] {
  const newest = years.slice(-NEWEST);
  const tables = newest.map(find);
  return newest.map((document, index) => {
    const table = tables[index] ?? null;
    const last = tables.slice(0, index).findLast((each) => each !== null) ?? null;
    const before = newest[index - 1];
    return {
      document,
      table,
      breaks: last !== null && table !== null && (table.breaksSeries || !meansTheSame(last, table)),
      gapAfter: before === undefined || endOf(before) === startOf(document) ? null : before,
    };
  });
}

function meansTheSame(one: ReleaseTable, other: ReleaseTable): boolean {
  return one.since === other.since && JSON.stringify(one.under) === JSON.stringify(other.under);
}

function totalsStandIn({ tables, counted }: ReleaseDocument): ReleaseTable | null {
  return tables.find(({ base }) => base.code === counted.code) ?? null;
}

/** The quarter a period begins in, and the one after its last, counted on. */
function startOf({ period: { from } }: ReleaseDocument): number {
  return from.year * 4 + from.quarter - 1;
}

function endOf(document: ReleaseDocument): number {
  return startOf(document) + document.period.quarters;
}
