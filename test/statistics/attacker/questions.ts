import type { Figure, Figures } from './figures.ts';
import { piecesOf } from './reading.ts';

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

/** Every set of categories of every table, every base and rest, over every union of plots. */
export function questionsOf(all: Figures): readonly Question[] {
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
