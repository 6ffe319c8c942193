import { everyMatch } from './every-match.ts';
import type { Place } from './finding.ts';

const YEAR = '(?:19|20)\\d\\d';
const MARK = '(?: ?[./\\\\-] ?| )';

// 12/03/2015, 12.3.2015, 12 03 2015: any marks, the year in full
const FULL_YEAR = new RegExp(`(?<!\\d)(\\d{1,2})${MARK}(\\d{1,2})${MARK}${YEAR}(?!\\d)`, 'g');
// 12.3.15, 12-03-15: the same mark twice, so that "10.12-11" is no date
const SHORT_YEAR = /(?<!\d)(\d{1,2}) ?([./\\-]) ?(\d{1,2}) ?\2 ?\d\d(?!\d)/g;
// 2015-03-12 (ISO 8601), 2015/3/12, 2015 03 12
const YEAR_FIRST = new RegExp(
  `(?<!\\d)${YEAR}(?: ?([./\\\\-]) ?(\\d{1,2}) ?\\1 ?(\\d{1,2})| (\\d\\d) (\\d\\d))(?!\\d)`,
  'g',
);
// 12032015 and 20150312, as some systems print them
const RUN_TOGETHER = new RegExp(`(?<!\\d)(?:(\\d\\d)(\\d\\d)${YEAR}|${YEAR}(\\d\\d)(\\d\\d))(?!\\d)`, 'g');

/** Finds dates written in figures, in British, American or ISO order, whose day and month can exist. */
export function datesInFigures(plain: string): Place[] {
  return [
    ...everyMatch(plain, FULL_YEAR, ([, first, second]) => dayAndMonth(first, second)),
    ...everyMatch(plain, SHORT_YEAR, ([, first, , second]) => dayAndMonth(first, second)),
    ...everyMatch(plain, YEAR_FIRST, ([, , month, day, wideMonth, wideDay]) =>
      dayAndMonth(day ?? wideDay, month ?? wideMonth),
    ),
    ...everyMatch(plain, RUN_TOGETHER, ([, first, second, month, day]) => dayAndMonth(first ?? day, second ?? month)),
  ];
}

function dayAndMonth(first: string | undefined, second: string | undefined): boolean {
  const [one, other] = [Number(first), Number(second)];
  const fits = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return fits(one, other) || fits(other, one);
}
