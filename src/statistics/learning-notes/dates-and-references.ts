import { everyMatch } from '../../identifiers/every-match.ts';
import type { Place } from '../../identifiers/finding.ts';

const LONG_MONTH = 'January|February|April|June|July|August|September|October|November|December';
/** Months that are other words too count only where something beside them says that they are months. */
const MONTH = `${LONG_MONTH}|March|May|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?: ?(?:st|nd|rd|th))?';
const WHEN = 'in|on|since|until|till|by|from|during|last|this|next|early|late|mid|before|after|of';

const DATES = [
  // 12 March, 12th of May; March 12th
  new RegExp(`(?<![\\p{L}\\d])${DAY}(?: of)?[ .-]{0,2}(?:${MONTH})(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${MONTH})[ .-]{1,2}(?:the )?${DAY}(?!\\d)`, 'giu'),
  // September; in May
  new RegExp(`(?<!\\p{L})(?:${LONG_MONTH})(?!\\p{L})`, 'giu'),
  new RegExp(`(?<=(?<!\\p{L})(?:${WHEN})[ -])(?:March|May)(?!\\p{L})`, 'gu'),
  // 2026, 2025-26, '26
  /(?<!\d)(?:19|20)\d\d(?!\d)/gu,
  /(?<![\p{L}\d])'\d\d(?![\p{L}\d])/gu,
  // 12/3, 12.3.26
  /(?<!\d)\d{1,2}[./]\d{1,2}(?!\d)/gu,
];

const REFERENCES = [
  // KM-4F7Q-2XWDR however it is written, the check character right or wrong
  /(?<![\p{L}\d])\p{L}{2}-[\p{L}\d]{4}-[\p{L}\d]{5}(?![\p{L}\d])/giu,
  /(?<![\p{L}\d])\p{Lu}{2}[ -]?[\p{Lu}\d]{4}[ -]?[\p{Lu}\d]{5}(?![\p{L}\d])/gu,
  // Numbers of other systems: letters and figures in one word of six or more, five figures or more in a row
  /(?<![\p{L}\d])(?=[\p{L}/-]*\d)(?=[\d/-]*\p{L})[\p{L}\d/-]{6,}(?![\p{L}\d])/gu,
  /(?<!\d)\d(?:[ /-]?\d){4,}(?!\d)/gu,
];

/** What says when something was, in plain characters: days, months, years. Wider than for people's words, which need some. */
export function datesIn(plain: string): Place[] {
  return DATES.flatMap((pattern) => everyMatch(plain, pattern));
}

/** What has the shape of a reference, ours or another system's, in plain characters. Places may overlap. */
export function referencesIn(plain: string): Place[] {
  return REFERENCES.flatMap((pattern) => everyMatch(plain, pattern));
}
