import { datesInFigures } from './date-in-figures.ts';
import { datesInWords } from './date-in-words.ts';
import type { Place } from './finding.ts';

/**
 * Finds possible dates of birth in plain characters. Nothing in a date says that it is one of birth, so every date with
 * a year counts, in the forms used in the United Kingdom (and ISO 8601, and American order). Places may overlap.
 */
export function datesOfBirth(plain: string): Place[] {
  return [...datesInWords(plain), ...datesInFigures(plain)];
}
