import { type Base, baseTotal, type QuarterCounts, type Truths } from './counts.ts';
import { type Period, quartersOf } from './period.ts';

/** Something that can be counted, in any period and area. */
export type What =
  /** Everything of a base. */
  | { readonly kind: 'total'; readonly base: Base }
  /** Some categories of a one-way table taken together; one of them is a cell. */
  | { readonly kind: 'cells'; readonly base: Base; readonly table: string; readonly codes: readonly string[] }
  /** A cell of a two-way table. */
  | {
      readonly kind: 'pair';
      readonly base: Base;
      readonly tables: readonly [string, string];
      readonly codes: readonly [string, string];
    }
  /** What the wider base has beyond this one: raised, but not answered. */
  | { readonly kind: 'rest'; readonly base: Base };

/** The period and the areas a count is taken over. */
export interface Region {
  readonly period: Period;
  readonly areas: readonly string[];
}

/** One text for one countable thing, whatever object stands for it. */
export function keyOf(what: What): string {
  switch (what.kind) {
    case 'total':
    case 'rest':
      return JSON.stringify([what.kind, what.base.code]);
    case 'cells':
      return JSON.stringify([what.kind, what.table, what.codes.toSorted()]);
    case 'pair':
      return JSON.stringify([what.kind, what.tables, what.codes]);
    default:
      return what satisfies never;
  }
}

/** One text for one region. */
export function regionKey({ period, areas }: Region): string {
  return JSON.stringify([period.from, period.quarters, areas.toSorted()]);
}

/** The true count of something over a region; null where a quarter or area of it, or its table, is not in `truths`. */
export function trueCount(truths: Truths, what: What, { period, areas }: Region): number | null {
  let total = 0;
  for (const quarter of quartersOf(period)) {
    for (const area of areas) {
      const counts = truths.find((each) => each.quarter === quarter && each.area === area);
      const count = counts === undefined ? null : countIn(counts, what);
      if (count === null) return null;
      total += count;
    }
  }
  return total;
}

function countIn(counts: QuarterCounts, what: What): number | null {
  switch (what.kind) {
    case 'total':
      return baseTotal(counts, what.base.code);
    case 'rest': {
      const part = baseTotal(counts, what.base.code);
      const whole = what.base.within === null ? null : baseTotal(counts, what.base.within);
      return part === null || whole === null ? null : whole - part;
    }
    case 'cells': {
      const table = counts.tables.find((each) => each.table === what.table);
      return table === undefined ? null : add(table.cells.filter(({ code }) => what.codes.includes(code)));
    }
    case 'pair': {
      const table = counts.twoWay.find(({ tables }) => tables.join('\n') === what.tables.join('\n'));
      const cell = table?.cells.find(({ codes }) => codes.join('\n') === what.codes.join('\n'));
      return cell?.count ?? null;
    }
    default:
      return what satisfies never;
  }
}

function add(cells: readonly { readonly count: number }[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}
