import type { Bound } from './sums.ts';
import type { Reading, Vector } from './reading.ts';

/** The most each coordinate can be; one that only the other edition bounds can be larger by the changes supposed. */
export function mostOf(
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
export function twinIn(
  regions: readonly (readonly number[])[],
  { pieces, changes }: Reading,
): (at: number) => number | null {
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
export function comeAndGone(
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

export function allowed([come, gone]: readonly [number, number], { changes, onlyAdded }: Reading): boolean {
  return come <= changes && gone <= (onlyAdded ? 0 : changes);
}
