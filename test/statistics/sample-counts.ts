import type { Base, QuarterCounts, Truths } from '../../src/statistics/counts.ts';
import type { TableSpec } from '../../src/statistics/layout.ts';
import type { Quarter } from '../../src/statistics/period.ts';

export const RAISED: Base = { code: 'raised', within: null };
export const ANSWERED: Base = { code: 'answered', within: 'raised' };

/** A case as the samples know it: where, when, and its category in each table it is counted in. */
export interface SampleCase {
  readonly area: string;
  readonly quarter: Quarter;
  readonly codes: Readonly<Record<string, string>>;
}

export function table(name: string, categories: readonly string[], base: Base = RAISED): TableSpec {
  return { table: name, base, categories };
}

/** The true counts of cases, for each area and quarter, whether anything happened there or not. */
export function countsOf(
  cases: readonly SampleCase[],
  tables: readonly TableSpec[],
  areas: readonly string[],
  quarters: readonly Quarter[],
  twoWay: readonly (readonly [string, string])[] = [],
): Truths {
  const categories = (name: string): readonly string[] => tables.find((each) => each.table === name)?.categories ?? [];
  return areas.flatMap((area) =>
    quarters.map((quarter): QuarterCounts => {
      const here = cases.filter((each) => each.area === area && each.quarter === quarter);
      return {
        area,
        quarter,
        tables: tables.map(({ table: name, base, categories: codes }) => ({
          table: name,
          base,
          cells: codes.map((code) => ({ code, count: here.filter((each) => each.codes[name] === code).length })),
        })),
        twoWay: twoWay.map(([rows, columns]) => ({
          tables: [rows, columns] as const,
          base: tables.find((each) => each.table === rows)?.base ?? RAISED,
          cells: categories(rows).flatMap((row) =>
            categories(columns).map((column) => ({
              codes: [row, column] as const,
              count: here.filter(({ codes }) => codes[rows] === row && codes[columns] === column).length,
            })),
          ),
        })),
      };
    }),
  );
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the codes, each as likely as its share says. */
export function drawn(shares: Readonly<Record<string, number>>, random: () => number): string {
  const entries = Object.entries(shares);
  let left = random() * entries.reduce((sum, [, share]) => sum + share, 0);
  for (const [code, share] of entries) {
    left -= share;
    if (left < 0) return code;
  }
  return entries[0]?.[0] ?? '';
}
