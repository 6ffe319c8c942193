import { z } from 'zod';

/** Everything below knows a release from its JSON alone: nothing of it is shared with the gate it attacks. */
const shown = z.union([
  z.object({ kind: z.literal('band') }),
  z.object({ kind: z.literal('rounded'), to: z.number() }),
]);
const base = z.object({ code: z.string(), within: z.string().nullable() });
const release = z.object({
  period: z.object({ from: z.number(), quarters: z.number() }),
  areas: z.array(z.string()),
  version: z.number(),
  rule: z.object({ bandTo: z.number(), roundTo: z.number() }),
  counted: base,
  total: shown.nullable(),
  quarterTotals: z.array(z.object({ quarter: z.number(), value: shown })),
  tables: z.array(z.object({ table: z.string(), base, cells: z.array(z.object({ code: z.string(), value: shown })) })),
  twoWay: z
    .object({
      tables: z.tuple([z.string(), z.string()]),
      base,
      cells: z.array(z.object({ codes: z.tuple([z.string(), z.string()]), value: shown })),
    })
    .nullable(),
});

type Release = z.infer<typeof release>;

/** One published figure: what it counts, where, and the least and the most it can be. `edition` counts corrections. */
export interface Figure {
  readonly edition: number;
  readonly base: string;
  /** null is everything of the base. */
  readonly table: string | null;
  readonly code: string;
  /** The quarters of the areas it is the sum of. */
  readonly places: readonly string[];
  readonly least: number;
  readonly most: number;
}

export interface Figures {
  readonly figures: readonly Figure[];
  /** Which base a base is a part of. */
  readonly within: ReadonlyMap<string, string | null>;
  /** The categories of each table; a two-way table is one whose codes are pairs. */
  readonly tables: ReadonlyMap<
    string,
    { readonly base: string; readonly codes: readonly string[]; readonly pairOf: readonly string[] }
  >;
  readonly editions: number;
}

/** The code of a cell of a two-way table. */
export function pairCode(row: string, column: string): string {
  return `${row} & ${column}`;
}

/** The name of one area's quarter. */
export function placeName(area: string, quarter: number): string {
  return `${area} ${quarter}`;
}

/** Reads a JSON array of releases, in the order they were published. */
export function readFigures(json: string): Figures {
  const releases = z.array(release).parse(JSON.parse(json));
  const editionOf = releases.map(
    (_, index) => releases.slice(0, index + 1).filter(({ version }) => version > 1).length,
  );
  const within = new Map<string, string | null>();
  const tables = new Map<string, { base: string; codes: string[]; pairOf: string[] }>();
  for (const { counted, tables: shownTables, twoWay } of releases) {
    for (const each of [counted, ...shownTables.map((table) => table.base)]) within.set(each.code, each.within);
    for (const { table, base: its, cells } of shownTables)
      tables.set(table, { base: its.code, codes: cells.map(({ code }) => code), pairOf: [] });
    if (twoWay !== null)
      tables.set(twoWay.tables.join(' & '), {
        base: twoWay.base.code,
        codes: twoWay.cells.map(({ codes }) => pairCode(...codes)),
        pairOf: [...twoWay.tables],
      });
  }
  const figures = releases.flatMap((each, index) => figuresOf(each, editionOf[index] ?? 0));
  return { figures, within, tables, editions: (editionOf.at(-1) ?? 0) + 1 };
}

function figuresOf(each: Release, edition: number): readonly Figure[] {
  const { bandTo, roundTo } = each.rule;
  const quarters = Array.from({ length: each.period.quarters }, (_, index) => each.period.from + index);
  const say = (
    what: Pick<Figure, 'base' | 'table' | 'code'>,
    value: z.infer<typeof shown>,
    over = quarters,
  ): Figure => {
    const half = (roundTo - 1) / 2;
    const bounds =
      value.kind === 'band'
        ? { least: 0, most: bandTo }
        : { least: Math.max(bandTo + 1, value.to - half), most: value.to + half };
    const places = each.areas.flatMap((area) => over.map((quarter) => placeName(area, quarter)));
    return { edition, ...what, places, ...bounds };
  };
  const whole = { base: each.counted.code, table: null, code: '' };
  return [
    ...(each.total === null ? [] : [say(whole, each.total)]),
    ...each.quarterTotals.map(({ quarter, value }) => say(whole, value, [quarter])),
    ...each.tables.flatMap(({ table, base: its, cells }) =>
      cells.map(({ code, value }) => say({ base: its.code, table, code }, value)),
    ),
    ...(each.twoWay?.cells ?? []).map(({ codes, value }) =>
      say(
        { base: each.twoWay?.base.code ?? '', table: each.twoWay?.tables.join(' & ') ?? '', code: pairCode(...codes) },
        value,
      ),
    ),
  ];
}
