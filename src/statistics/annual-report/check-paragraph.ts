import type { Agency } from '../../directory/directory.ts';
import { findIdentifiers } from '../../identifiers/find-identifiers.ts';
import { findNames } from '../../identifiers/find-names.ts';
import type { Place } from '../../identifiers/finding.ts';
import type { English } from '../../identifiers/names/english.ts';
import { plainCharacters } from '../../identifiers/plain-characters.ts';
import type { Policy } from '../../policy/policy.ts';
import { areasIn, areasOf } from '../learning-notes/areas.ts';
import { referencesIn } from '../learning-notes/dates-and-references.ts';
import type { Guidance } from './draft-paragraph.ts';

/** In UTF-16 units. */
export const LONGEST_PARAGRAPH = 4000;

/** Why a paragraph may not stand in a paper. */
export type ParagraphFlaw =
  | { readonly kind: 'too-long' }
  /** `found`: the writer's own words, which go back to the writer and nowhere else. */
  | { readonly kind: 'identifier' | 'reference' | 'name'; readonly found: readonly string[] };

/** What a report may name: the partnerships it is of, their agencies, the guidance. */
export interface MayBeNamed {
  readonly partnerships: readonly Policy['partnership'][];
  readonly agencies: readonly Agency[];
  readonly guidance: Guidance;
}

/**
 * Everything that keeps a paragraph out of a paper; empty where nothing does. It is checked as people's words in a case
 * are, with nothing taken out and nothing to confirm: a report names no child, no family and no street.
 */
export function flawsOfParagraph(text: string, named: MayBeNamed, english: English): readonly ParagraphFlaw[] {
  const { plain, placeIn } = plainCharacters(text);
  const inText = ({ start, end }: Place) => placeIn(start, end);
  // Of an agency only its whole name: a school's is often somebody's.
  const known = new Set([
    ...areasOf(named.partnerships, [], english),
    ...[...named.agencies.map(({ name }) => name), named.guidance.title].map((name) => name.toLowerCase()),
  ]);
  const allowed = areasIn(plain, known).map(inText);
  const isAllowed = (place: Place) => allowed.some(({ start, end }) => start <= place.start && place.end <= end);
  const found = [
    { kind: 'identifier', places: findIdentifiers(text) },
    {
      kind: 'reference',
      places: referencesIn(plain)
        .map(inText)
        .filter((place) => !isYears(text, place)),
    },
    { kind: 'name', places: findNames(text, english).filter((place) => !isAllowed(place)) },
  ] as const;
  return [
    ...(text.length > LONGEST_PARAGRAPH ? [{ kind: 'too-long' } as const] : []),
    ...found
      .filter(({ places }) => places.length > 0)
      .map(({ kind, places }) => ({
        kind,
        found: [...new Set(places.map(({ start, end }) => text.slice(start, end).trim()))],
      })),
  ];
}

/** "2025-26" and "2025/2026": a report says which year it is about. */
function isYears(text: string, { start, end }: Place): boolean {
  return /^(?:19|20)\d\d ?[-/] ?(?:\d\d|20\d\d)$/.test(text.slice(start, end));
}
