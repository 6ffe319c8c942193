import type { Published } from '../../src/statistics/published.ts';
import type { Shown } from '../../src/statistics/shown.ts';
import type { Region, What } from '../../src/statistics/what.ts';
import type { Figure, Kind } from './brute-force.ts';

/** A release as the reader who tries everything sees it: printed figures, and which cases each would count. */
export function figuresOf({ period, areas, total, quarterTotals, tables, twoWay }: Published): readonly Figure[] {
  const within = (kind: Kind): boolean =>
    areas.includes(kind.area) && kind.quarter >= period.from && kind.quarter < period.from + period.quarters;
  return [
    ...(total === null ? [] : [{ printed: print(total), counts: within }]),
    ...quarterTotals.map((each) => ({
      printed: print(each.value),
      counts: (kind: Kind) => within(kind) && kind.quarter === each.quarter,
    })),
    ...tables.flatMap(({ table: name, cells }) =>
      cells.map(({ code, value }) => ({
        printed: print(value),
        counts: (kind: Kind) => within(kind) && kind.codes[name] === code,
      })),
    ),
    ...(twoWay?.cells ?? []).map(({ codes, value }) => ({
      printed: print(value),
      counts: (kind: Kind) =>
        within(kind) && codes.every((code, side) => kind.codes[twoWay?.tables[side] ?? ''] === code),
    })),
  ];
}

function print(value: Shown): string {
  return value.kind === 'band' ? '[c]' : String(value.to);
}

/** Whether a kind of case is counted in something, somewhere. The tables of another base leave cases out: their code is `-`. */
export function isCounted(what: What, { period, areas }: Region, kind: Kind): boolean {
  if (!areas.includes(kind.area)) return false;
  if (kind.quarter < period.from || kind.quarter >= period.from + period.quarters) return false;
  switch (what.kind) {
    case 'total':
      return isIn(what.base.code, kind);
    case 'cells':
      return what.codes.includes(kind.codes[what.table] ?? '');
    case 'pair':
      return what.codes.every((code, side) => kind.codes[what.tables[side] ?? ''] === code);
    case 'rest':
      return !isIn(what.base.code, kind);
    default:
      return what satisfies never;
  }
}

function isIn(base: string, kind: Kind): boolean {
  return base === 'raised' || kind.codes['answer'] !== '-';
}
