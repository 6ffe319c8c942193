import { type Bound, enumerate, TooLargeToAttack } from './sums.ts';
import { type Block, perRegion, rowsOf } from './block.ts';
import { allowed, comeAndGone, mostOf, twinIn } from './editions.ts';
import { boundsOver, ownBounds, type Reading, type Vector } from './reading.ts';

/** For each base, every vector of its size in each piece that agrees with everything. Null where there is none. */
export function totalsOf(
  reading: Reading,
  blocks: ReadonlyMap<string, Block>,
): ReadonlyMap<string, readonly Vector[]> | null {
  const { known, pieces, changes, own } = reading;
  const everything = pieces.map((_, at) => [at]);
  const twin = twinIn(everything, reading);
  const moved = comeAndGone(everything, reading);
  const bases = [...known.within.keys()];
  const its = (base: string): readonly Block[] => [...blocks.values()].filter((block) => block.base === base);
  const wholes = new Map(
    bases.map((base) => {
      const figures = known.figures.filter((figure) => figure.table === null && figure.base === base);
      const tables = its(base).flatMap((block) => {
        const rows = rowsOf([...blocks].find(([, each]) => each === block)?.[0] ?? '', reading);
        const largest = block.regions.map(() => 0);
        for (const sum of block.reachable)
          perRegion(block, rows, sum).forEach((value, at) => (largest[at] = Math.max(largest[at] ?? 0, value)));
        return block.regions.map((over, at): Bound => ({ over, least: 0, most: largest[at] ?? 0 }));
      });
      const mine = Object.keys(own?.codes ?? {}).some((table) => known.tables.get(table)?.base === base);
      const ownOnes = mine ? ownBounds(everything, reading) : [];
      return [base, [...boundsOver(everything, pieces, figures), ...tables, ...ownOnes]] as const;
    }),
  );
  const most = new Map(bases.map((base) => [base, mostOf(pieces.length, wholes.get(base) ?? [], twin, changes)]));
  for (const [base, whole] of known.within) {
    const [part, all] = [most.get(base) ?? [], whole === null ? undefined : most.get(whole)];
    part.forEach((value, at) => {
      if (all === undefined) return;
      // A wider base that nothing bounds has room beyond the part for all that matters here.
      if (all[at] === Infinity) all[at] = value + 9;
      part[at] = Math.min(value, all[at] ?? value);
    });
  }
  const totals = new Map<string, readonly Vector[]>();
  for (const base of bases) {
    const top = most.get(base) ?? [];
    if (top.includes(Infinity)) throw new TooLargeToAttack('a base without a bound');
    let found = enumerate(top, wholes.get(base) ?? []).filter((vector) => allowed(moved(vector), reading));
    for (const [table, block] of blocks) {
      if (block.base !== base) continue;
      const sums = new Set([...block.reachable].map((sum) => perRegion(block, rowsOf(table, reading), sum).join()));
      found = found.filter((vector) => sums.has(inRegions(vector, block.regions).join()));
    }
    totals.set(base, found);
  }
  const holds = (whole: Vector, part: Vector): boolean => part.every((value, at) => value <= (whole[at] ?? 0));
  for (const [base, whole] of known.within) {
    if (whole === null || !totals.has(whole)) continue;
    const parts = totals.get(base) ?? [];
    totals.set(
      whole,
      (totals.get(whole) ?? []).filter((all) => parts.some((part) => holds(all, part))),
    );
  }
  for (const [base, whole] of known.within) {
    if (whole === null || !totals.has(whole)) continue;
    const wide = totals.get(whole) ?? [];
    totals.set(
      base,
      (totals.get(base) ?? []).filter((part) => wide.some((all) => holds(all, part))),
    );
  }
  return [...totals.values()].some((each) => each.length === 0) ? null : totals;
}

export function inRegions(vector: Vector, regions: readonly (readonly number[])[]): number[] {
  return regions.map((region) => region.reduce((sum, at) => sum + (vector[at] ?? 0), 0));
}
