import { everyMatch } from './every-match.ts';
import type { Place } from './finding.ts';

const GAP = '[ ().-]{0,3}';
const DIGITS = (least: number, most: number): string => `(?:${GAP}\\d){${least},${most}}(?!\\d)`;

// 01632 960123, (01632) 960 123, 020-7946-0123, 07700 900123. The digit after the 0 is never 0, 4 or 6, and a 0 that
// stands apart is followed by a group of three or more: "0-10 20 30" is no number.
const NATIONAL = `(?:\\((?=\\d{2,5}\\)))?(?<!\\d)0(?=\\)?[1-35789]\\d|[ ().-]{1,3}[1-35789]\\d\\d)${DIGITS(9, 10)}`;
// +44 1632 960123, +44 (0)1632 960123, 0044 1632 960123, 447700900123.
const FROM_ABROAD = `(?:\\+${GAP}|(?<!\\d)00${GAP}|(?<!\\d))44${GAP}0?${DIGITS(9, 10)}`;
// A family's number in another country, with its + (ITU-T E.164: at most 15 digits).
const ELSEWHERE = `\\+ ?\\d${DIGITS(8, 14)}`;

const NUMBER = new RegExp(`${FROM_ABROAD}|${NATIONAL}|${ELSEWHERE}`, 'g');

/**
 * Finds telephone numbers in plain characters: those of the United Kingdom, ten or eleven digits with the leading 0
 * (Ofcom, National Telephone Numbering Plan), or from abroad with +44; and any number written with + and a country.
 * Short numbers that everyone may dial (999, 101, 111, 0800 1111) are left alone.
 */
export function phoneNumbers(plain: string): Place[] {
  return everyMatch(plain, NUMBER);
}
