import { datesOfBirth } from './date-of-birth.ts';
import { emailAddresses } from './email.ts';
import { escalationReferences } from './escalation-reference.ts';
import type { Finding, IdentifierKind, Place } from './finding.ts';
import { nhsNumbers } from './nhs-number.ts';
import { phoneNumbers } from './phone.ts';
import { plainCharacters } from './plain-characters.ts';
import { postcodes } from './postcode.ts';
import { uniquePupilNumbers } from './upn.ts';

/** In this order: what one has taken, the next does not see. An address may hold a date, a long number a short one. */
const PATTERNS: readonly (readonly [IdentifierKind, (plain: string) => readonly Place[]])[] = [
  ['email', emailAddresses],
  ['upn', uniquePupilNumbers],
  ['date', datesOfBirth],
  ['nhs-number', nhsNumbers],
  ['phone', phoneNumbers],
  ['postcode', postcodes],
];

/**
 * Every pattern in people's words that must never be kept, in order of place, none overlapping. Other digits than 0 to 9,
 * full-width letters, zero-width characters and line breaks hide nothing. Names are not found here, nor letters
 * of another alphabet that look like ours.
 */
export function findIdentifiers(text: string): Finding[] {
  const { plain, placeIn } = plainCharacters(text);
  let left = without(plain, escalationReferences(plain));
  const findings: Finding[] = [];
  for (const [kind, find] of PATTERNS) {
    const places = apart(find(left));
    for (const { start, end } of places) findings.push({ kind, ...placeIn(start, end) });
    left = without(left, places);
  }
  return apart(findings);
}

/**
 * In order, the overlapping made one. Places found in two ways may overlap, and so may findings in the text itself, where
 * one character (U+2481 is drawn as a ten in brackets) can hold the end of one and the beginning of the next.
 */
function apart<P extends Place>(places: readonly P[]): P[] {
  const result: P[] = [];
  for (const place of [...places].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last === undefined || place.start >= last.end) result.push(place);
    else result[result.length - 1] = { ...last, end: Math.max(last.end, place.end) };
  }
  return result;
}

/** The text at its full length with the places blotted out by a character that is part of no pattern. */
function without(text: string, places: readonly Place[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of places) {
    pieces.push(text.slice(at, start), '#'.repeat(end - start));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}
