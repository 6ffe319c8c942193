import { everyMatch } from './every-match.ts';
import type { Place } from './finding.ts';

// The characters people's addresses are really made of (RFC 5322 dot-atom without the rare ones), in any script.
const PERSON = "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]+";
const LABEL = '[\\p{L}\\p{N}-]+';
const USUAL_ENDING = '(?:uk|com|org|net|nhs|police|gov|edu|ie|eu)(?![\\p{L}\\p{N}])';

const ADDRESS = new RegExp(
  // name@school.example, and, with the usual endings only, spaces or a line break around @ and dots: "met @ home.Mum said"
  `${PERSON}(?:@(?:${LABEL}\\.)+\\p{L}{2,}| ?@ ?(?:${LABEL} ?\\. ?)+${USUAL_ENDING})`,
  'giu',
);

/** Finds email addresses in plain characters: something, an @, and a name with at least one dot. */
export function emailAddresses(plain: string): Place[] {
  return everyMatch(plain, ADDRESS);
}
