import type { QuarterCounts, Truths } from '../../src/statistics/counts.ts';
import { DEFAULT_RULE, type DisclosureRule } from '../../src/statistics/disclosure-rule.ts';
import type { GateParts } from '../../src/statistics/gate.ts';
import type { Layout } from '../../src/statistics/layout.ts';
import type { Release } from '../../src/statistics/ledger.ts';
import { type Period, quarter, quarterAlone } from '../../src/statistics/period.ts';
import { publish } from '../../src/statistics/publish.ts';
import { highsSolver } from '../../src/statistics/solver.ts';
import { RAISED, table } from './sample-counts.ts';

/** The default rule over one area. */
export const RULE: DisclosureRule = { ...DEFAULT_RULE, geography: { code: 'kent', areas: ['kent'] } };

export const Q1: Period = quarterAlone(quarter(2025, 1));

export const parts: GateParts = { rule: RULE, solver: highsSolver(), now: () => performance.now() };

/** One quarter's counts: `{ who: { school: 12, other: 3 } }`, all of the base `raised`. */
export function countsIn(
  period: Period,
  tables: Readonly<Record<string, Readonly<Record<string, number>>>>,
  area = 'kent',
): QuarterCounts {
  return {
    area,
    quarter: period.from,
    tables: Object.entries(tables).map(([name, cells]) => ({
      table: name,
      base: RAISED,
      cells: Object.entries(cells).map(([code, count]) => ({ code, count })),
    })),
    twoWay: [],
  };
}

/** Tables of these counts and their total. */
export function layoutOver(counts: QuarterCounts, period: Period = Q1, more: Partial<Layout> = {}): Layout {
  const tables = counts.tables.map((each) =>
    table(
      each.table,
      each.cells.map(({ code }) => code),
    ),
  );
  return { period, tables, counted: RAISED, total: true, quarterTotals: false, twoWay: null, ...more };
}

export function released(layout: Layout, truths: Truths, version = 1, rule: DisclosureRule = RULE): Release {
  return { published: publish(layout, truths, rule, version), truths };
}
