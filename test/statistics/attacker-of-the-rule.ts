import type { QuarterCounts } from '../../src/statistics/counts.ts';
import type { Layout } from '../../src/statistics/layout.ts';
import { RAISED } from './sample-counts.ts';

/** What was shown of a cell; null where its table was left out. */
export type Seen = Readonly<
  Record<string, Readonly<Record<string, { readonly least: number; readonly most: number } | null>>>
>;

/**
 * The attacker who knows the rule and the layout it began with: for every truth that `seen` allows, runs the whole
 * decision again, and keeps the truths for which exactly `json` would have come out. Returns, for each cell, the values
 * it has in those. One area, one quarter, tables of everything raised; a table not seen adds up to the seen ones.
 */
export async function attackTheRule(
  layout: Layout,
  seen: Seen,
  json: string,
  decide: (counts: QuarterCounts) => Promise<string>,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const values = new Map<string, Set<number>>();
  for (const counts of truths(layout, seen)) {
    if ((await decide(counts)) !== json) continue;
    for (const { table, cells } of counts.tables) {
      for (const { code, count } of cells) {
        const key = `${table} ${code}`;
        values.set(key, (values.get(key) ?? new Set()).add(count));
      }
    }
  }
  return values;
}

function truths(layout: Layout, seen: Seen): readonly QuarterCounts[] {
  const wholes = layout.tables.map(({ table, categories }) => {
    const bounds = categories.map((code) => seen[table]?.[code] ?? null);
    return bounds.includes(null) ? null : vectors(bounds.map((bound) => bound ?? { least: 0, most: 0 }));
  });
  const sizes = wholes.flatMap((each) => (each === null ? [] : [new Set(each.map(sum))]));
  const [first = new Set<number>(), ...others] = sizes;
  return [...first]
    .filter((size) => others.every((each) => each.has(size)))
    .flatMap((size) => {
      const perTable = layout.tables.map(({ categories }, at) =>
        (wholes[at] ?? vectors(categories.map(() => ({ least: 0, most: size })))).filter((each) => sum(each) === size),
      );
      return product(perTable).map((each): QuarterCounts => ({
        area: 'kent',
        quarter: layout.period.from,
        tables: layout.tables.map(({ table, categories }, at) => ({
          table,
          base: RAISED,
          cells: categories.map((code, cell) => ({ code, count: each[at]?.[cell] ?? 0 })),
        })),
        twoWay: [],
      }));
    });
}

function vectors(bounds: readonly { readonly least: number; readonly most: number }[]): readonly (readonly number[])[] {
  return product(bounds.map(({ least, most }) => Array.from({ length: most - least + 1 }, (_, at) => least + at)));
}

function product<Item>(sets: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return sets.reduce<readonly (readonly Item[])[]>(
    (found, set) => found.flatMap((some) => set.map((each) => [...some, each])),
    [[]],
  );
}

function sum(vector: readonly number[]): number {
  return vector.reduce((total, each) => total + each, 0);
}
