import { pairCode } from './figures.ts';
import { type Bound, enumerate, Space, sumsOf } from './sums.ts';
import { grouped, remembered } from './collections.ts';
import { allowed, comeAndGone, mostOf, twinIn } from './editions.ts';
import { boundsOver, ownBounds, type Reading, regionsOf, type Vector } from './reading.ts';

/** A table's categories, the set of sums each can bring, and which sums of all fit everything else. */
export interface Block {
  readonly base: string;
  /** The pieces each coordinate of a cell is the sum of. */
  readonly regions: readonly (readonly number[])[];
  readonly space: Space;
  /** What all cells together can add up to, as far as the table's own figures go. */
  readonly reachable: ReadonlySet<number>;
  /** What some of the cells can add up to. */
  readonly sumsOver: (chosen: (code: string) => boolean) => ReadonlySet<number>;
}

export function blockOf(reading: Reading, table: string, pairOf: readonly string[]): Block {
  const { known, pieces, changes, own } = reading;
  const { base, codes } = known.tables.get(table) ?? { base: '', codes: [] };
  const margins = known.figures.filter((figure) => figure.table !== null && pairOf.includes(figure.table));
  const figures = known.figures.filter((figure) => figure.table === table);
  const regions = regionsOf(reading, [...figures, ...margins]);
  const lines = pairOf.map((name) => known.tables.get(name)?.codes ?? []);
  const lineOf = (code: string, side: number): number =>
    (lines[side] ?? []).findIndex((line) =>
      (lines[1 - side] ?? []).some((other) => code === (side === 0 ? pairCode(line, other) : pairCode(other, line))),
    );
  const twin = twinIn(regions, reading);
  const moved = comeAndGone(regions, reading);
  const vectors = codes.map((code) => {
    const its = boundsOver(
      regions,
      pieces,
      figures.filter((figure) => figure.code === code),
    );
    const ofLines = boundsOver(
      regions,
      pieces,
      margins.filter((figure) => {
        const side = pairOf.indexOf(figure.table ?? '');
        return lines[side]?.[lineOf(code, side)] === figure.code;
      }),
    ).map((bound) => ({ ...bound, least: 0 }));
    const mine =
      pairOf.length === 0
        ? own?.codes[table]
        : pairCode(own?.codes[pairOf[0] ?? ''] ?? '', own?.codes[pairOf[1] ?? ''] ?? '');
    const ownOnes = code === mine ? ownBounds(regions, reading) : [];
    const bounds = [...its, ...ofLines, ...ownOnes];
    return enumerate(mostOf(regions.length, bounds, twin, changes), bounds).filter((vector) =>
      allowed(moved(vector), reading),
    );
  });
  // One-way: each region once. Two-way: each region once for every row, and once for every column.
  const spread = (vector: Vector, code: string): number[] =>
    pairOf.length === 0
      ? [...vector]
      : lines.flatMap((line, side) =>
          line.flatMap((_, at) => vector.map((value) => (lineOf(code, side) === at ? value : 0))),
        );
  const width = pairOf.length === 0 ? regions.length : lines.flat().length * regions.length;
  const full = vectors.map((each, at) => each.map((vector) => [...spread(vector, codes[at] ?? ''), ...moved(vector)]));
  const most = Array.from({ length: width + 2 }, (_, at) =>
    full.reduce((sum, each) => sum + each.reduce((largest, vector) => Math.max(largest, vector[at] ?? 0), 0), 0),
  );
  const space = new Space(most);
  const sets = new Map(
    codes.map((code, at) => [code, new Set((full[at] ?? []).map((vector) => space.numberOf(vector)))]),
  );
  const marginBounds = lines.flatMap((line, side) =>
    line.flatMap((code, at) => {
      const offset = (side === 0 ? at : (lines[0]?.length ?? 0) + at) * regions.length;
      const its = margins.filter((figure) => figure.table === pairOf[side] && figure.code === code);
      return boundsOver(regions, pieces, its).map((bound) => ({
        ...bound,
        over: bound.over.map((each) => each + offset),
      }));
    }),
  );
  const fits = (sum: number): boolean =>
    allowed([space.at(sum, width), space.at(sum, width + 1)], reading) &&
    marginBounds.every(({ over, least, most: top }) => {
      const value = over.reduce((total, at) => total + space.at(sum, at), 0);
      return least <= value && value <= top;
    });
  const rows = lines[0]?.length ?? 1;
  const caps = capsOf(reading, base).flatMap(({ over, most: top }) => {
    const inside = regions.map((region) => region.every((at) => over.includes(at)));
    const whole = over.every((each) => regions.some((region, at) => inside[at] === true && region.includes(each)));
    return whole ? [{ over: inside.flatMap((is, at) => (is ? [at] : [])), top }] : [];
  });
  const possible = (sum: number): boolean =>
    allowed([space.at(sum, width), space.at(sum, width + 1)], reading) &&
    caps.every(({ over, top }) => {
      let total = 0;
      for (let row = 0; row < rows; row += 1) for (const at of over) total += space.at(sum, row * regions.length + at);
      return total <= top;
    });
  const reachable = new Set([...sumsOf([...sets.values()], possible)].filter(fits));
  const sumsOver = remembered((chosen: (code: string) => boolean) => {
    const codesChosen = codes.filter(chosen);
    return [
      codesChosen.join(),
      () =>
        sumsOf(
          codesChosen.map((code) => sets.get(code) ?? new Set()),
          possible,
        ),
    ];
  });
  return { base, regions, space, reachable, sumsOver };
}

/** At most so many of a base are in these pieces: its published sizes, and what the cells of its tables can add up to. */
function capsOf({ known, pieces }: Reading, base: string): readonly Bound[] {
  const everything = pieces.map((_, at) => [at]);
  const sums = grouped(
    known.figures.filter(
      (figure) =>
        [base, known.within.get(base)].includes(figure.base) &&
        known.tables.get(figure.table ?? '')?.pairOf.length !== 2,
    ),
    ({ edition, table, places }) => JSON.stringify([edition, table, places]),
  );
  return [...sums.values()].flatMap((figures) => {
    const [first] = boundsOver(everything, pieces, figures);
    const most = figures.reduce((sum, figure) => sum + figure.most, 0);
    return first === undefined ? [] : [{ over: first.over, least: 0, most }];
  });
}

/** How many a sum holds in each region: the first `regions` coordinates, of every row where there are rows. */
export function perRegion({ space, regions }: Block, rows: number, sum: number): number[] {
  return regions.map((_, at) =>
    Array.from({ length: rows }).reduce<number>(
      (total, _row, row) => total + space.at(sum, row * regions.length + at),
      0,
    ),
  );
}

export function rowsOf(table: string, { known }: Reading): number {
  const [rows] = known.tables.get(table)?.pairOf ?? [];
  return rows === undefined ? 1 : (known.tables.get(rows)?.codes.length ?? 1);
}
