import { areaClasses, spans } from './plots.ts';
import type { Told } from './system.ts';
import type { Period } from './period.ts';
import { keyOf, type Region, regionKey, type What } from './what.ts';

/** A count that somebody can write down from what was published: shown as a figure, or left over between figures. */
export interface Derivable {
  readonly what: What;
  readonly region: Region;
}

/**
 * Every count that what was told speaks of: the figures themselves, the margins and totals they imply, the banded cells
 * of a table taken together (what its total gives away), what a wider base has beyond a narrower one, and all of these
 * over every run of quarters and set of areas that the published regions tell apart (a year without a quarter, both
 * areas without one).
 */
export function derivableFrom(told: readonly Told[]): readonly Derivable[] {
  const kinds = new Map<string, { what: What; regions: Map<string, Region> }>();
  const speaks = (what: What, { period, areas }: Region): void => {
    const kind = kinds.get(keyOf(what)) ?? { what, regions: new Map<string, Region>() };
    kind.regions.set(regionKey({ period, areas }), { period, areas });
    kinds.set(keyOf(what), kind);
  };
  for (const each of told) for (const what of implied(each.what)) speaks(what, each);
  for (const { what, region } of bandedTogether(told)) speaks(what, region);
  return [...kinds.values()].flatMap(({ what, regions }) =>
    toldApart([...regions.values()]).map((region) => ({ what, region })),
  );
}

function implied(what: What): readonly What[] {
  const { base } = what;
  const totals: readonly What[] = [
    { kind: 'total', base },
    ...(base.within === null ? [] : [{ kind: 'rest', base } as const]),
  ];
  if (what.kind !== 'pair') return [what, ...totals];
  const margins = what.tables.map((table, side): What => ({
    kind: 'cells',
    base,
    table,
    codes: what.codes.slice(side, side + 1),
  }));
  return [what, ...margins, ...totals];
}

function bandedTogether(told: readonly Told[]): readonly Derivable[] {
  const tables = new Map<string, { what: Extract<What, { kind: 'cells' }>; region: Region; codes: string[] }>();
  for (const { what, banded, edition, period, areas } of told) {
    if (what.kind !== 'cells' || !banded) continue;
    const key = JSON.stringify([edition, what.table, regionKey({ period, areas })]);
    const table = tables.get(key) ?? { what, region: { period, areas }, codes: [] };
    table.codes.push(...what.codes);
    tables.set(key, table);
  }
  return [...tables.values()].map(({ what, region, codes }) => ({ what: { ...what, codes }, region }));
}

/** Every run of quarters and set of areas that the regions tell apart. */
function toldApart(regions: readonly Region[]): readonly Region[] {
  if (regions.length === 1) return regions;
  const pieces = spans(regions.map(({ period }) => period));
  const runs = pieces.flatMap((first, index) => pieces.slice(index).map((last) => from(first, last)));
  return unions(areaClasses(regions)).flatMap((areas) => runs.map((period) => ({ period, areas })));
}

function from(first: Period, last: Period): Period {
  return { from: first.from, quarters: last.from + last.quarters - first.from };
}

function unions(classes: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return classes.reduce<readonly (readonly string[])[]>(
    (sets, each) => [...sets, each, ...sets.map((set) => [...set, ...each])],
    [],
  );
}
