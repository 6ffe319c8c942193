import { everyMatch } from './every-match.ts';
import type { Place } from './finding.ts';

/** The check letters in order of value: I, O and S are not used. A temporary number's last letter counts the same way. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

const LETTER_AND_TWELVE = /[a-hj-np-rt-z](?: ?-? ?\d){11}(?: ?-? ?\d(?!\d)| ?-? ?[a-hj-np-rt-z](?![a-z]))/gi;

/**
 * Finds unique pupil numbers in plain characters: a check letter and twelve digits, or eleven digits and a letter where
 * the number is temporary (Department for Education, "Unique pupil numbers (UPNs): a guide for schools"). The check
 * letter is the sum of the characters with weights 2 to 13, modulus 23.
 */
export function uniquePupilNumbers(plain: string): Place[] {
  return everyMatch(plain, LETTER_AND_TWELVE, ([found]) => checkLetterHolds(found.replace(/[ -]/g, '').toUpperCase()));
}

function checkLetterHolds(number: string): boolean {
  const [check, ...rest] = number;
  const sum = rest.reduce((total, character, index) => total + valueOf(character) * (index + 2), 0);
  return LETTERS.charAt(sum % 23) === check;
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : LETTERS.indexOf(character);
}
