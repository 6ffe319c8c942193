import type { Figure, Figures } from './figures.ts';
import type { Bound } from './sums.ts';
import { grouped } from './collections.ts';

/** A case the attacker had a hand in: where it was, and its category in each table that counts it. */
export interface OwnCase {
  readonly place: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** A plot of an edition: the smallest piece of quarters and areas that the releases tell apart. */
export interface Piece {
  readonly edition: number;
  readonly places: readonly string[];
}

export type Vector = readonly number[];

export interface Reading {
  readonly known: Figures;
  readonly pieces: readonly Piece[];
  readonly changes: number;
  readonly onlyAdded: boolean;
  readonly own: OwnCase | null;
}

export function piecesOf({ figures, editions }: Figures): readonly Piece[] {
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
export function regionsOf({ pieces, changes }: Reading, figures: readonly Figure[]): readonly (readonly number[])[] {
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

export function boundsOver(
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

export function ownBounds(regions: readonly (readonly number[])[], { pieces, own }: Reading): readonly Bound[] {
  return regions.flatMap((region, at) =>
    region.some((each) => pieces[each]?.places.includes(own?.place ?? ''))
      ? [{ over: [at], least: 1, most: Infinity }]
      : [],
  );
}
