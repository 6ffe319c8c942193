import { Fault } from '../errors/fault.ts';
import type { Quarter } from './period.ts';

/**
 * What a table counts: every escalation, or those of which something is so (`answered`). `within` names the base it is a
 * part of, where that is known; null stands alone, and no total of another base says anything about it.
 */
export interface Base {
  readonly code: string;
  readonly within: string | null;
}

/** A one-way table of true counts: every category of the table, the empty ones too, adding up to the whole base. */
export interface CountTable {
  readonly table: string;
  readonly base: Base;
  readonly cells: readonly { readonly code: string; readonly count: number }[];
}

/** A two-way table of true counts: every pair of categories of two one-way tables of the same base. */
export interface TwoWayTable {
  readonly tables: readonly [string, string];
  readonly base: Base;
  readonly cells: readonly { readonly codes: readonly [string, string]; readonly count: number }[];
}

/** The true counts of one area in one quarter. Secret: kept like the record, never in a release. */
export interface QuarterCounts {
  readonly area: string;
  readonly quarter: Quarter;
  readonly tables: readonly CountTable[];
  readonly twoWay: readonly TwoWayTable[];
}

/** The true counts a release is drawn from: one entry for each area and quarter. */
export type Truths = readonly QuarterCounts[];

/** The size of a base in one area and quarter, read from its first table; null where no table has that base. */
export function baseTotal(counts: QuarterCounts, base: string): number | null {
  const table = counts.tables.find((each) => each.base.code === base);
  return table === undefined ? null : sum(table.cells);
}

/**
 * Refuses counts that cannot be: a quarter twice, fractions, a base whose tables add up differently, a part larger than
 * its whole, a two-way table that does not fit its one-way tables. Throws Fault `counts-disagree`.
 */
export function checkTruths(truths: Truths): void {
  const places = truths.map(({ area, quarter }) => `${area} ${quarter}`);
  const twice = truths.find((_, index) => places.indexOf(places[index] ?? '') !== index);
  if (twice !== undefined)
    throw new Fault('counts-disagree', { quarter: String(twice.quarter), why: 'it is there twice' });
  truths.forEach(checkCounts);
}

function checkCounts(counts: QuarterCounts): void {
  const wrong = (why: string): Fault => new Fault('counts-disagree', { quarter: String(counts.quarter), why });
  for (const { table, base, cells } of counts.tables) {
    if (cells.some(({ count }) => !Number.isSafeInteger(count) || count < 0))
      throw wrong(`${table} has no whole count`);
    if (new Set(cells.map(({ code }) => code)).size !== cells.length) throw wrong(`${table} has a category twice`);
    if (sum(cells) !== baseTotal(counts, base.code)) throw wrong(`${table} adds up to another total of ${base.code}`);
    const whole = base.within === null ? null : baseTotal(counts, base.within);
    if (whole !== null && sum(cells) > whole) throw wrong(`${base.code} is larger than ${base.within ?? ''}`);
  }
  for (const { tables, cells } of counts.twoWay) {
    tables.forEach((name, side) => {
      const margin = counts.tables.find(({ table }) => table === name);
      const fits = margin?.cells.every(
        ({ code, count }) => sum(cells.filter(({ codes }) => codes[side] === code)) === count,
      );
      if (fits !== true) throw wrong(`the two-way table ${tables.join(' by ')} does not fit ${name}`);
    });
  }
}

function sum(cells: readonly { readonly count: number }[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}
