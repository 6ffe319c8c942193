import type { Base } from './counts.ts';
import type { Drop, DisclosureRule } from './disclosure-rule.ts';
import type { Period } from './period.ts';
import type { Published } from './published.ts';

/** A one-way table as it may be published: its fixed categories, in the order they are shown. */
export interface TableSpec {
  readonly table: string;
  readonly base: Base;
  readonly categories: readonly string[];
}

/** What a release shows, decided before anybody looks at the year's counts. */
export interface Layout {
  readonly period: Period;
  /** The most important first: where single tables must go, the last goes first. */
  readonly tables: readonly TableSpec[];
  /** The base of the total. */
  readonly counted: Base;
  readonly total: boolean;
  readonly quarterTotals: boolean;
  readonly twoWay: readonly [string, string] | null;
}

/**
 * The layout of a period's release. It is simulatable: it depends on the rule, the tables and what the year before
 * published, never on a count that is not public, so the layout itself tells nobody anything.
 */
export function layoutFor(
  period: Period,
  tables: readonly TableSpec[],
  counted: Base,
  lastYear: Published | null,
  rule: DisclosureRule,
): Layout {
  const size = lastYear === null ? rule.layout.expectedTotal : publicSize(lastYear);
  const withTables = size >= rule.layout.tablesFrom;
  const { twoWay, quarterTotalsFrom } = rule.layout;
  return {
    period,
    tables: withTables ? tables : [],
    counted,
    total: !withTables || rule.layout.totalBesideTables,
    quarterTotals: size >= quarterTotalsFrom && period.quarters > 1,
    twoWay: withTables && twoWay !== null && size >= twoWay.from ? twoWay.tables : null,
  };
}

/** The layout of a correction: that of the version it corrects, as published. */
export function layoutOf(published: Published): Layout {
  return {
    period: published.period,
    tables: published.tables.map(({ table, base, cells }) => ({
      table,
      base,
      categories: cells.map(({ code }) => code),
    })),
    counted: published.counted,
    total: published.total !== null,
    quarterTotals: published.quarterTotals.length > 0,
    twoWay: published.twoWay === null ? null : published.twoWay.tables,
  };
}

/** How large a release shows its year to be: its total, or the largest sum of shown cells where it shows none. */
function publicSize({ total, tables }: Published): number {
  if (total !== null) return total.kind === 'band' ? 0 : total.to;
  const sums = tables.map(({ cells }) =>
    cells.reduce((sum, { value }) => sum + (value.kind === 'rounded' ? value.to : 0), 0),
  );
  return Math.max(0, ...sums);
}

/**
 * The layout with the next thing taken away, or null where nothing of that kind is left. Of single tables the least
 * important of those `narrow` names goes, or the least important of all where it names none of them.
 */
export function without(layout: Layout, drop: Drop, narrow: ReadonlySet<string>): Layout | null {
  switch (drop) {
    case 'two-way':
      return layout.twoWay === null ? null : { ...layout, twoWay: null };
    case 'quarter-totals':
      return layout.quarterTotals ? { ...layout, quarterTotals: false } : null;
    case 'total':
      return layout.total ? { ...layout, total: false } : null;
    case 'single-tables': {
      const last = layout.tables.findLast(({ table }) => narrow.has(table)) ?? layout.tables.at(-1);
      if (last === undefined) return null;
      const tables = layout.tables.filter((table) => table !== last);
      return { ...layout, tables, twoWay: layout.twoWay?.includes(last.table) === true ? null : layout.twoWay };
    }
    default:
      return drop satisfies never;
  }
}
