import { type Figure, type Figures, pairCode, readFigures } from './attacker-figures.ts';
import { type Bound, enumerate, Space, sumsOf, TooLargeToAttack } from './attacker-sums.ts';

/** Something the attacker wonders about: some categories of a table (or a whole base, or what its base leaves out). */
export interface Question {
  readonly about: 'cells' | 'total' | 'rest';
  readonly base: string;
  readonly table: string;
  readonly codes: readonly string[];
  readonly edition: number;
  readonly places: readonly string[];
  /** Whether the places are those of a release, of the difference of two, or a piece cut out some other way. */
  readonly kind: 'published' | 'difference' | 'piece';
}

/** A case the attacker had a hand in: where it was, and its category in each table that counts it. */
export interface OwnCase {
  readonly place: string;
  readonly codes: Readonly<Record<string, string>>;
}

export interface Attack {
  readonly questions: readonly Question[];
  /** How few changes of a case the attacker had to suppose for everything published to be true together. */
  readonly changes: number;
  /** Every value the count can have in some truth that agrees with everything published. */
  readonly values: (question: Question) => ReadonlySet<number>;
}

/** A plot of an edition: the smallest piece of quarters and areas that the releases tell apart. */
interface Piece {
  readonly edition: number;
  readonly places: readonly string[];
}

type Vector = readonly number[];

/** A table's categories, the set of sums each can bring, and which sums of all fit everything else. */
interface Block {
  readonly base: string;
  /** The pieces each coordinate of a cell is the sum of. */
  readonly regions: readonly (readonly number[])[];
  readonly space: Space;
  /** What all cells together can add up to, as far as the table's own figures go. */
  readonly reachable: ReadonlySet<number>;
  /** What some of the cells can add up to. */
  readonly sumsOver: (chosen: (code: string) => boolean) => ReadonlySet<number>;
}

interface Reading {
  readonly known: Figures;
  readonly pieces: readonly Piece[];
  readonly changes: number;
  readonly onlyAdded: boolean;
  readonly own: OwnCase | null;
}

/**
 * Reads `json` (everything published, as an array in order) and finds every truth that agrees with it. Where no single
 * truth does, because a correction changed it, supposes the fewest changed cases that explain both editions; or exactly
 * as many as `suppose` says. `onlyAdded` supposes that cases were entered later and none taken away.
 */
export function attack(
  json: string,
  {
    own = null,
    suppose = null,
    onlyAdded = false,
  }: { own?: OwnCase | null; suppose?: number | null; onlyAdded?: boolean } = {},
): Attack {
  const known = readFigures(json);
  for (let changes = suppose ?? 0; changes <= (suppose ?? 6); changes += 1) {
    const found = attackWith(known, changes, own, onlyAdded);
    if (found !== null) return found;
  }
  throw new TooLargeToAttack('no few changes explain it');
}

function attackWith(all: Figures, changes: number, own: OwnCase | null, onlyAdded: boolean): Attack | null {
  const known =
    changes > 0
      ? all
      : { ...all, editions: 1, figures: all.figures.map((figure): Figure => ({ ...figure, edition: 0 })) };
  const reading: Reading = { known, pieces: piecesOf(known), changes, onlyAdded, own };
  const paired = [...known.tables].flatMap(([, { pairOf }]) => pairOf);
  const blocks = new Map<string, Block>();
  for (const [table, { pairOf }] of known.tables) {
    if (!paired.includes(table)) blocks.set(table, blockOf(reading, table, pairOf));
  }
  const totals = totalsOf(reading, blocks);
  if (totals === null) return null;
  return {
    changes,
    questions: questionsOf(all),
    values: (question) => valuesOf(question, reading, blocks, totals),
  };
}

function piecesOf({ figures, editions }: Figures): readonly Piece[] {
  const places = [...new Set(figures.flatMap((figure) => figure.places))];
  const regions = [...new Set(figures.map((figure) => JSON.stringify(figure.places.toSorted())))];
  const plots = grouped(places, (place) => regions.map((region) => region.includes(`"${place}"`)).join());
  return Array.from({ length: editions }).flatMap((_, edition) =>
    [...plots.values()].map((each): Piece => ({ edition, places: each })),
  );
}

function covers(figure: Figure, piece: Piece): boolean {
  return figure.edition === piece.edition && piece.places.every((place) => figure.places.includes(place));
}

/** The coordinates of a table: pieces its own figures do not tell apart are one, pieces they do not cover are none. */
function regionsOf({ pieces, changes }: Reading, figures: readonly Figure[]): readonly (readonly number[])[] {
  const touched = (piece: Piece): boolean =>
    figures.some(({ places }) => piece.places.every((place) => places.includes(place)));
  const signature = (at: number, piece: Piece): string =>
    changes > 0 ? String(at) : figures.map((figure) => covers(figure, piece)).join();
  const alike = grouped(
    pieces.map((piece, at) => ({ piece, at })).filter(({ piece }) => touched(piece)),
    ({ piece, at }) => signature(at, piece),
  );
  return [...alike.values()].map((each) => each.map(({ at }) => at));
}

function boundsOver(
  regions: readonly (readonly number[])[],
  pieces: readonly Piece[],
  figures: readonly Figure[],
): readonly Bound[] {
  const covered = (figure: Figure, region: readonly number[]): boolean =>
    region.every((at) => {
      const piece = pieces[at];
      return piece !== undefined && covers(figure, piece);
    });
  return figures.map((figure) => ({
    over: regions.flatMap((region, at) => (covered(figure, region) ? [at] : [])),
    least: figure.least,
    most: figure.most,
  }));
}

/** The most each coordinate can be; one that only the other edition bounds can be larger by the changes supposed. */
function mostOf(
  length: number,
  bounds: readonly Bound[],
  twin: (at: number) => number | null,
  changes: number,
): number[] {
  const alone = (at: number): number =>
    Math.min(...bounds.filter(({ over }) => over.includes(at)).map(({ most }) => most));
  return Array.from({ length }, (_, at) => {
    const other = twin(at);
    return Math.min(alone(at), other === null ? Infinity : alone(other) + changes);
  });
}

/** The same coordinate in the other edition. */
function twinIn(regions: readonly (readonly number[])[], { pieces, changes }: Reading): (at: number) => number | null {
  const twins = regions.map((region) => {
    const piece = pieces[region[0] ?? -1];
    const twin = regions.findIndex(([first]) => {
      const other = pieces[first ?? -1];
      return other !== undefined && other.edition !== piece?.edition && other.places[0] === piece?.places[0];
    });
    return twin < 0 || changes === 0 ? null : twin;
  });
  return (at) => twins[at] ?? null;
}

/** How many cases must have come and gone between the editions for the old and new values of a vector. */
function comeAndGone(
  regions: readonly (readonly number[])[],
  reading: Reading,
): (vector: Vector) => readonly [come: number, gone: number] {
  const twin = twinIn(regions, reading);
  const pairs = regions.flatMap((region, at) => {
    const other = twin(at);
    return other === null || reading.pieces[region[0] ?? -1]?.edition !== 0 ? [] : [[at, other] as const];
  });
  return (vector) => {
    const changes = pairs.map(([old, now]) => (vector[now] ?? 0) - (vector[old] ?? 0));
    const add = (some: readonly number[]): number => some.reduce((sum, each) => sum + Math.abs(each), 0);
    return [add(changes.filter((each) => each > 0)), add(changes.filter((each) => each < 0))];
  };
}

function allowed([come, gone]: readonly [number, number], { changes, onlyAdded }: Reading): boolean {
  return come <= changes && gone <= (onlyAdded ? 0 : changes);
}

function blockOf(reading: Reading, table: string, pairOf: readonly string[]): Block {
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

function ownBounds(regions: readonly (readonly number[])[], { pieces, own }: Reading): readonly Bound[] {
  return regions.flatMap((region, at) =>
    region.some((each) => pieces[each]?.places.includes(own?.place ?? ''))
      ? [{ over: [at], least: 1, most: Infinity }]
      : [],
  );
}

/** How many a sum holds in each region: the first `regions` coordinates, of every row where there are rows. */
function perRegion({ space, regions }: Block, rows: number, sum: number): number[] {
  return regions.map((_, at) =>
    Array.from({ length: rows }).reduce<number>(
      (total, _row, row) => total + space.at(sum, row * regions.length + at),
      0,
    ),
  );
}

function rowsOf(table: string, { known }: Reading): number {
  const [rows] = known.tables.get(table)?.pairOf ?? [];
  return rows === undefined ? 1 : (known.tables.get(rows)?.codes.length ?? 1);
}

/** For each base, every vector of its size in each piece that agrees with everything. Null where there is none. */
function totalsOf(reading: Reading, blocks: ReadonlyMap<string, Block>): ReadonlyMap<string, readonly Vector[]> | null {
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

function inRegions(vector: Vector, regions: readonly (readonly number[])[]): number[] {
  return regions.map((region) => region.reduce((sum, at) => sum + (vector[at] ?? 0), 0));
}

function valuesOf(
  question: Question,
  reading: Reading,
  blocks: ReadonlyMap<string, Block>,
  totals: ReadonlyMap<string, readonly Vector[]>,
): ReadonlySet<number> {
  const edition = reading.changes > 0 ? question.edition : 0;
  const asked = new Set(
    reading.pieces.flatMap((piece, at) =>
      piece.edition === edition && piece.places.every((place) => question.places.includes(place)) ? [at] : [],
    ),
  );
  const inAsked = (vector: Vector): number => vector.reduce((sum, value, at) => sum + (asked.has(at) ? value : 0), 0);
  const own = totals.get(question.base) ?? [];
  if (question.about === 'total') return new Set(own.map(inAsked));
  if (question.about === 'rest') {
    const wide = totals.get(reading.known.within.get(question.base) ?? '') ?? [];
    if (wide.length * own.length > 5_000_000) throw new TooLargeToAttack('too many pairs of bases');
    const values = new Set<number>();
    for (const whole of wide)
      for (const part of own)
        if (part.every((value, at) => value <= (whole[at] ?? 0))) values.add(inAsked(whole) - inAsked(part));
    return values;
  }
  const [name, block] = [...blocks].find(([table]) => table === question.table) ??
    [...blocks].find(([table]) => reading.known.tables.get(table)?.pairOf.includes(question.table)) ?? ['', undefined];
  if (block === undefined) return new Set();
  const rows = rowsOf(name, reading);
  const chosen = codesIn(question, name, reading);
  const [these, others] = [true, false].map((inside) => block.sumsOver((code) => chosen.has(code) === inside));
  const wholes = grouped(own, (vector) => inRegions(vector, block.regions).join());
  const target = new Map<number, readonly Vector[]>();
  for (const sum of block.reachable) {
    const vectors = wholes.get(perRegion(block, rows, sum).join());
    if (vectors !== undefined) target.set(sum, vectors);
  }
  const aligned = block.regions.every((region) => region.every((at) => asked.has(at) === asked.has(region[0] ?? -1)));
  const values = new Set<number>();
  let steps = 0;
  for (const one of these ?? []) {
    const inside = perRegion(block, rows, one);
    const sure = inside.reduce((sum, value, at) => sum + (asked.has(block.regions[at]?.[0] ?? -1) ? value : 0), 0);
    if (aligned && values.has(sure)) continue;
    for (const other of others ?? []) {
      const vectors = target.get(one + other);
      if (vectors === undefined) continue;
      if (aligned) {
        values.add(sure);
        break;
      }
      // The table does not tell these pieces apart: any split of its counts over them that their sizes allow.
      for (const vector of vectors) {
        if ((steps += 1) > 400_000) throw new TooLargeToAttack('too many splits');
        let [least, most] = [0, 0];
        block.regions.forEach((region, at) => {
          const within = region.reduce((sum, each) => sum + (asked.has(each) ? (vector[each] ?? 0) : 0), 0);
          const without = region.reduce((sum, each) => sum + (asked.has(each) ? 0 : (vector[each] ?? 0)), 0);
          least += Math.max(0, (inside[at] ?? 0) - without);
          most += Math.min(inside[at] ?? 0, within);
        });
        for (let value = least; value <= most; value += 1) values.add(value);
      }
    }
  }
  return values;
}

/** The cells of a block a question is about; a row or a column of a two-way table is all its pairs. */
function codesIn({ table, codes }: Question, name: string, { known }: Reading): ReadonlySet<string> {
  if (table === name) return new Set(codes);
  const { pairOf, codes: pairs } = known.tables.get(name) ?? { pairOf: [], codes: [] };
  const [rows, columns] = pairOf.map((each) => known.tables.get(each)?.codes ?? []);
  const chosen = (rows ?? []).flatMap((row) =>
    (columns ?? []).flatMap((column) =>
      codes.includes(pairOf[0] === table ? row : column) ? [pairCode(row, column)] : [],
    ),
  );
  return new Set(pairs.filter((pair) => chosen.includes(pair)));
}

/** Every set of categories of every table, every base and rest, over every union of plots. */
function questionsOf(all: Figures): readonly Question[] {
  const plots = piecesOf({ ...all, editions: 1, figures: all.figures.map((each) => ({ ...each, edition: 0 })) });
  const unions = subsets(plots.map(({ places }) => places)).map((each) => each.flat());
  const kindOf = (regions: readonly (readonly string[])[], places: readonly string[]): Question['kind'] => {
    const same = (one: readonly string[]): boolean =>
      one.length === places.length && one.every((each) => places.includes(each));
    if (regions.some(same)) return 'published';
    const minus = regions.some((one) =>
      regions.some(
        (other) => other.every((each) => one.includes(each)) && same(one.filter((each) => !other.includes(each))),
      ),
    );
    return minus ? 'difference' : 'piece';
  };
  // Pairs are asked about alone and by twos, and by rows and columns; pieces that no release shows, cell by cell.
  const largest = (pairOf: readonly string[], kind: Question['kind']): number =>
    kind === 'piece' ? 1 : pairOf.length > 0 ? 2 : Infinity;
  return Array.from({ length: all.editions }).flatMap((_, edition) =>
    unions.flatMap((places): Question[] => {
      const regions = (figures: readonly Figure[]): readonly (readonly string[])[] =>
        figures.map((each) => each.places);
      const ofBase = (base: string): Question['kind'] =>
        kindOf(regions(all.figures.filter((each) => each.base === base)), places);
      return [
        ...[...all.within].flatMap(([base, whole]): Question[] => {
          const ask = { base, table: '', codes: [], edition, places, kind: ofBase(base) };
          return [
            { about: 'total', ...ask },
            ...(whole === null || !all.within.has(whole) ? [] : [{ about: 'rest' as const, ...ask }]),
          ];
        }),
        ...[...all.tables].flatMap(([table, { base, codes, pairOf }]) => {
          const its = regions(all.figures.filter((each) => each.table === table));
          const touched = its.some((region) => places.some((place) => region.includes(place)));
          return subsets(codes)
            .filter(
              (some) =>
                touched &&
                some.length < codes.length &&
                (kindOf(its, places) !== 'piece' ||
                  plots.some((plot) => plot.places === places || plot.places.join() === places.join())) &&
                some.length <= largest(pairOf, kindOf(its, places)),
            )
            .map((some): Question => ({
              about: 'cells',
              base,
              table,
              codes: some,
              edition,
              places,
              kind: kindOf(its, places),
            }));
        }),
      ];
    }),
  );
}

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, bits) =>
    items.filter((_item, at) => ((bits + 1) >> at) % 2 === 1),
  );
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function remembered<Asked, Answer>(keyed: (asked: Asked) => readonly [string, () => Answer]): (asked: Asked) => Answer {
  const known = new Map<string, Answer>();
  return (asked) => {
    const [key, work] = keyed(asked);
    const answer = known.get(key) ?? work();
    known.set(key, answer);
    return answer;
  };
}
