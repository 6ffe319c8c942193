import type { CountTable, QuarterCounts, Truths } from './counts.ts';
import type { Release } from './ledger.ts';
import { type Statement, statementsOf } from './statement.ts';
import type { Told } from './system.ts';

/** Figures somebody can read, and the true counts they were drawn from. */
export interface Drawn {
  readonly statements: readonly Statement[];
  readonly truths: Truths;
}

/** A release as figures drawn from counts. */
export function drawnBy({ published, truths }: Release): Drawn {
  return { statements: statementsOf(published), truths };
}

/** What was told in each edition of the truth, and what was true then. */
export interface Editions {
  readonly told: readonly Told[];
  /** One for each edition, in order. */
  readonly truths: readonly Truths[];
}

/**
 * Sorts figures, in the order they came out, into editions of the truth: as long as nothing they were drawn from has
 * changed they speak of the same counts; a late entry or a correction begins a new edition.
 */
export function editionsOf(all: readonly Drawn[]): Editions {
  const truths: Truths[] = [];
  const told = all.flatMap(({ statements, truths: drawnFrom }) => {
    const now = truths.at(-1);
    if (now !== undefined && agree(now, drawnFrom)) truths[truths.length - 1] = merged(now, drawnFrom);
    else truths.push(drawnFrom);
    return statements.map((statement): Told => ({ ...statement, edition: truths.length - 1 }));
  });
  return { told, truths };
}

function agree(one: Truths, other: Truths): boolean {
  return one.every((counts) => {
    const same = other.find((each) => isSamePlace(each, counts));
    return same === undefined || sharedTables(counts, same) === sharedTables(same, counts);
  });
}

function sharedTables(counts: QuarterCounts, other: QuarterCounts): string {
  const names = new Set(other.tables.map(({ table }) => table));
  const pairs = new Set(other.twoWay.map(({ tables }) => tables.join('\n')));
  return JSON.stringify([
    counts.tables
      .filter(({ table }) => names.has(table))
      .map(inOrder)
      .toSorted(),
    counts.twoWay
      .filter(({ tables }) => pairs.has(tables.join('\n')))
      .map(({ tables, cells }) => JSON.stringify([tables, cells.map((cell) => JSON.stringify(cell)).toSorted()]))
      .toSorted(),
  ]);
}

function inOrder({ table, cells }: CountTable): string {
  return JSON.stringify([table, cells.map(({ code, count }) => `${code} ${count}`).toSorted()]);
}

function merged(one: Truths, other: Truths): Truths {
  const added = other.filter((counts) => !one.some((each) => isSamePlace(each, counts)));
  const known = one.map((counts): QuarterCounts => {
    const same = other.find((each) => isSamePlace(each, counts));
    return same === undefined ? counts : withMore(counts, same);
  });
  return [...known, ...added];
}

function withMore(counts: QuarterCounts, more: QuarterCounts): QuarterCounts {
  const names = new Set(counts.tables.map(({ table }) => table));
  const pairs = new Set(counts.twoWay.map(({ tables }) => tables.join('\n')));
  return {
    ...counts,
    tables: [...counts.tables, ...more.tables.filter(({ table }) => !names.has(table))],
    twoWay: [...counts.twoWay, ...more.twoWay.filter(({ tables }) => !pairs.has(tables.join('\n')))],
  };
}

function isSamePlace(one: QuarterCounts, other: QuarterCounts): boolean {
  return one.area === other.area && one.quarter === other.quarter;
}
