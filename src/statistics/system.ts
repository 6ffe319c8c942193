import { holds, type Plot, plotsOf } from './plots.ts';
import type { Program, Row, Sum } from './solver.ts';
import { groupsOf, structuresOf } from './structure.ts';
import type { Statement } from './statement.ts';
import type { Region, What } from './what.ts';

/** A statement, and the edition of the truth it was drawn from: 0, and one more for each change of what was true. */
export interface Told extends Statement {
  readonly edition: number;
}

/**
 * Everything published, as whole-number unknowns and what is known of them. The unknowns of a plot are the cells of its
 * tables; tables tied by a two-way table share the cells of their product, because their margins alone say less than
 * the reader knows. All tables of a base add up to the same total.
 */
export interface System {
  readonly program: Program;
  /** A count as a sum of unknowns; null where the edition does not cover the region or the table. */
  sumOf(edition: number, what: What, region: Region): Sum | null;
  /** The unknowns of one edition beside the same ones of the edition before. */
  readonly changes: readonly { readonly before: number; readonly after: number }[];
}

/** More than any partnership has in any period: the solver likes every unknown to have an end. */
export const CEILING = 100_000;

interface Atom {
  readonly column: number;
  /** The category of each table of the group. */
  readonly codes: ReadonlyMap<string, string>;
}

interface Placed {
  readonly within: string | null;
  readonly total: number;
  readonly groups: readonly (readonly Atom[])[];
}

/** The system of what was told, or null where it is too large to work out. */
export function systemOf(told: readonly Told[]): System | null {
  const plots = plotsOf(told);
  const editions = [...new Set(told.map(({ edition }) => edition))].toSorted((a, b) => a - b);
  const placed = new Map<string, ReadonlyMap<string, Placed>>();
  const rows: Row[] = [];
  const changes: { before: number; after: number }[] = [];
  let columns = 0;
  for (const plot of plots) {
    const here = told.filter((each) => holds(each, plot));
    const structures = structuresOf(here);
    let earlier: ReadonlyMap<string, Placed> | null = null;
    for (const edition of editions.filter((each) => here.some((one) => one.edition === each))) {
      const bases = new Map<string, Placed>();
      for (const [base, structure] of structures) {
        const groups = groupsOf(structure);
        if (groups === null) return null;
        const total = columns++;
        const atoms = groups.map((group) => group.map((codes): Atom => ({ column: columns++, codes })));
        for (const group of atoms)
          rows.push(
            addsUp(
              group.map(({ column }) => column),
              total,
            ),
          );
        bases.set(base, { within: structure.within, total, groups: atoms });
      }
      rows.push(...partsWithin(bases));
      if (earlier !== null) changes.push(...pairs(earlier, bases));
      placed.set(placeKey(edition, plot), bases);
      earlier = bases;
    }
  }
  const sumOf = (edition: number, what: What, region: Region): Sum | null => {
    const inside = plots.filter((plot) => holds(region, plot));
    if (sizeOf(inside) !== sizeOf([region])) return null;
    const terms = inside.map((plot) => termsOf(placed.get(placeKey(edition, plot)), what));
    return terms.includes(null) ? null : toSum(terms.flatMap((each) => each ?? []));
  };
  for (const { edition, what, least, most, ...region } of told) {
    const sum = sumOf(edition, what, region);
    if (sum !== null) rows.push({ ...sum, least, most });
  }
  return { program: { upper: Array.from({ length: columns }, () => CEILING), rows }, sumOf, changes };
}

function addsUp(columns: readonly number[], total: number): Row {
  return { columns: [...columns, total], coefficients: [...columns.map(() => 1), -1], least: 0, most: 0 };
}

function partsWithin(bases: ReadonlyMap<string, Placed>): readonly Row[] {
  return [...bases.values()].flatMap(({ within, total }) => {
    const whole = within === null ? undefined : bases.get(within);
    if (whole === undefined) return [];
    return [{ columns: [whole.total, total], coefficients: [1, -1], least: 0, most: CEILING }];
  });
}

function pairs(earlier: ReadonlyMap<string, Placed>, later: ReadonlyMap<string, Placed>) {
  return [...later].flatMap(([base, { groups }]) =>
    groups.flatMap((group, index) =>
      group.map(({ column: after }, cell) => ({
        before: earlier.get(base)?.groups[index]?.[cell]?.column ?? after,
        after,
      })),
    ),
  );
}

interface Term {
  readonly column: number;
  readonly coefficient: number;
}

function termsOf(bases: ReadonlyMap<string, Placed> | undefined, what: What): readonly Term[] | null {
  const base = bases?.get(what.base.code);
  if (base === undefined) return null;
  switch (what.kind) {
    case 'total':
      return [{ column: base.total, coefficient: 1 }];
    case 'rest': {
      const whole = base.within === null ? undefined : bases?.get(base.within);
      if (whole === undefined) return null;
      return [
        { column: whole.total, coefficient: 1 },
        { column: base.total, coefficient: -1 },
      ];
    }
    case 'cells':
      return atomsOf(base, [what.table], (codes) => what.codes.includes(codes.get(what.table) ?? ''));
    case 'pair':
      return atomsOf(base, what.tables, (codes) => what.tables.every((table, i) => codes.get(table) === what.codes[i]));
    default:
      return what satisfies never;
  }
}

function atomsOf(
  { groups }: Placed,
  tables: readonly string[],
  wanted: (codes: ReadonlyMap<string, string>) => boolean,
): readonly Term[] | null {
  const group = groups.find(([first]) => tables.every((table) => first?.codes.has(table)));
  return group?.filter(({ codes }) => wanted(codes)).map(({ column }) => ({ column, coefficient: 1 })) ?? null;
}

function toSum(terms: readonly Term[]): Sum {
  return { columns: terms.map(({ column }) => column), coefficients: terms.map(({ coefficient }) => coefficient) };
}

function sizeOf(regions: readonly Region[]): number {
  return regions.reduce((size, { period, areas }) => size + period.quarters * areas.length, 0);
}

function placeKey(edition: number, { period, areas }: Plot): string {
  return JSON.stringify([edition, period.from, areas]);
}
