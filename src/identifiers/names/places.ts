import { everyMatch } from '../every-match.ts';
import type { Place } from '../finding.ts';
import { COMMON_WORDS } from './common-words.ts';
import { KNOWN_WORDS } from './known-words.ts';

const ROAD =
  'Road|Rd|Street|Lane|Avenue|Ave|Drive|Crescent|Terrace|Grove|Gardens|Mews|Parade|Villas|Wharf|Quay|Paddocks?|Meadows?';
/** Endings of streets that are something else as often: "Crown Court", "Safe Place". */
const OTHERWISE_TOO =
  'Close|Way|Court|Place|Rise|Walk|Row|Hill|Square|Approach|Green|Park|View|Fields?|Mount|Path|Estate';
const SCHOOL = 'Primary|Infants?|Juniors?|Secondary|Grammar|Academy|School|Nursery|Pre-?school|College';

const CAPITAL = "\\p{Lu}[\\p{L}']*(?:-\\p{L}+)?\\.?";
const before = "(?<![\\p{L}'-])";
const after = "(?![\\p{L}'-])";

// Mill Lane, Magpie Hall Road, High Street
const STREET = new RegExp(`${before}((?:${CAPITAL} ){1,3})(?:${ROAD}|(${OTHERWISE_TOO}))${after}`, 'gu');
// The Paddocks, The Avenue: nothing but an ending
const THE_STREET = new RegExp(`${before}The (?:${ROAD}|Rise|Row|Green|Fields|Mount)${after}`, 'gu');
// 12 mill lane, 3a Willow Rise, 117, the ridgeway close
const HOUSE = new RegExp(
  `(?<![\\p{L}\\d./:])\\d{1,4}[a-d]?,? ((?:[\\p{L}']+ ){1,3})(?:${ROAD}|${OTHERWISE_TOO})${after}`,
  'giu',
);
// on mill lane, from station road
const STREET_IN_SMALL = new RegExp(
  `(?<=${before}(?:on|in|at|to|from|near|off|along|of) )((?:\\p{Ll}+ ){1,2})(?:${ROAD.toLowerCase()})${after}`,
  'gu',
);
// St Peter's School, All Saints Church of England Primary School
const SCHOOL_NAMED = new RegExp(
  `${before}((?:${CAPITAL} (?:(?:of|and|the) )?){1,5})(?:${SCHOOL})(?: (?:${SCHOOL}))*${after}`,
  'gu',
);
// at meadowfield primary, left st peters juniors
const SCHOOL_IN_SMALL = new RegExp(
  `(?<=${before}(?:at|to|from|attends?|attended|left|joined|called|of) )((?:\\p{Ll}+ ){1,3})(?:${SCHOOL.toLowerCase()})${after}`,
  'gu',
);

/** Little words, and the units of "a 10 minute walk" or "a 2 bed place". */
const NO_NAME: ReadonlySet<string> = new Set(
  (
    'the a an his her their our my your its this that these those both each every all any no some same other another in on ' +
    'at of to from by with for and or but when if since is was not own he she they we it who which minute minutes hour hours ' +
    'mile miles bed beds bedroom day days week weeks month months year years time times person people metre metres yards'
  ).split(' '),
);

/** Likely names of streets and schools in one line of plain characters: what would say where a family lives. May overlap. */
export function placesIn(line: string): Place[] {
  return [
    ...everyMatch(line, STREET, ([, names = '', otherwise]) =>
      isNamed(names, otherwise === undefined ? NO_NAME : KNOWN_WORDS),
    ),
    ...everyMatch(line, THE_STREET),
    ...everyMatch(line, HOUSE, ([, names = '']) =>
      words(names).every((word) => !NO_NAME.has(word) && !KNOWN_WORDS.has(word)),
    ),
    ...everyMatch(line, SCHOOL_NAMED, ([, names = '']) => isNamed(names, KNOWN_WORDS)),
    ...[STREET_IN_SMALL, SCHOOL_IN_SMALL].flatMap((pattern) =>
      everyMatch(line, pattern, ([, names = '']) =>
        words(names).every((word) => !NO_NAME.has(word) && !KNOWN_WORDS.has(word) && !COMMON_WORDS.has(word)),
      ),
    ),
  ];
}

/** Whether something before the ending is more than a little word, or one that `known` has. */
function isNamed(names: string, known: ReadonlySet<string>): boolean {
  return words(names).some((word) => !NO_NAME.has(word) && !known.has(word));
}

function words(names: string): string[] {
  return names.toLowerCase().replace(/[.]/g, '').trim().split(' ');
}
