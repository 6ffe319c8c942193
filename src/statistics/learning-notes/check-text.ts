import { findIdentifiers } from '../../identifiers/find-identifiers.ts';
import { findNames } from '../../identifiers/find-names.ts';
import type { Place } from '../../identifiers/finding.ts';
import type { English } from '../../identifiers/names/english.ts';
import { plainCharacters } from '../../identifiers/plain-characters.ts';
import { areasIn, type Areas } from './areas.ts';
import { datesIn, referencesIn } from './dates-and-references.ts';

/** In UTF-16 units, as everything people write here is measured. */
export const LONGEST_NOTE = 600;

/** Why a text may not be a learning note. */
export type NoteFlaw =
  | { readonly kind: 'missing' | 'too-long' }
  /** `found`: the writer's own words, which go back to the writer and nowhere else. */
  | { readonly kind: 'identifier' | 'date' | 'area' | 'reference' | 'name'; readonly found: readonly string[] };

/**
 * Everything that keeps a text from being a learning note; empty where nothing does. Stricter than for people's words in a case:
 * nothing is taken out and no likely name can be confirmed, because a note is published and can always be written otherwise.
 */
export function flawsOf(text: string, areas: Areas, english: English): readonly NoteFlaw[] {
  if (text.trim() === '') return [{ kind: 'missing' }];
  const { plain, placeIn } = plainCharacters(text);
  const inText = (places: readonly Place[]) => places.map(({ start, end }) => placeIn(start, end));
  const found = [
    { kind: 'identifier', places: findIdentifiers(text) },
    { kind: 'date', places: inText(datesIn(plain)) },
    { kind: 'area', places: inText(areasIn(plain, areas)) },
    { kind: 'reference', places: inText(referencesIn(plain)) },
    { kind: 'name', places: findNames(text, english) },
  ] as const;
  return [
    ...(text.length > LONGEST_NOTE ? [{ kind: 'too-long' } as const] : []),
    ...found
      .filter(({ places }) => places.length > 0)
      .map(({ kind, places }) => ({
        kind,
        found: [...new Set(places.map(({ start, end }) => text.slice(start, end).trim()))],
      })),
  ];
}
