import type { Place } from './finding.ts';
import type { English } from './names/english.ts';
import { peopleIn } from './names/people.ts';
import { placesIn } from './names/places.ts';
import { plainCharacters } from './plain-characters.ts';

/** What a likely name is of: a person, or a street or school that would say where a family lives. */
export type NameKind = 'person' | 'place';

/** A likely name in a text: what of and where, never the characters. */
export interface NameFinding extends Place {
  readonly kind: NameKind;
}

/**
 * Likely names in people's words, in order of place, none overlapping. Likely: the person who wrote them is asked, nothing
 * is taken out. Each line is read by itself, because a line begins like a sentence.
 */
export function findNames(text: string, english: English): NameFinding[] {
  const findings: NameFinding[] = [];
  let at = 0;
  for (const line of text.split(/(?<=[\n\r])/)) {
    const { plain, placeIn } = plainCharacters(line);
    const found = [
      ...placesIn(plain).map((place) => ({ kind: 'place' as const, ...place })),
      ...peopleIn(plain, english).map((place) => ({ kind: 'person' as const, ...place })),
    ].sort((one, other) => one.start - other.start);
    for (const { kind, start, end } of apart(found)) findings.push({ kind, ...moved(placeIn(start, end), at) });
    at += line.length;
  }
  return findings;
}

/** The overlapping made one: what stands in the name of a street is no person's name. */
function apart(found: readonly NameFinding[]): NameFinding[] {
  const result: NameFinding[] = [];
  for (const place of found) {
    const last = result.at(-1);
    if (last === undefined || place.start >= last.end) result.push(place);
    else {
      const kind = last.kind === 'place' ? 'place' : place.kind;
      result[result.length - 1] = { kind, start: last.start, end: Math.max(last.end, place.end) };
    }
  }
  return result;
}

function moved({ start, end }: Place, by: number): Place {
  return { start: start + by, end: end + by };
}
