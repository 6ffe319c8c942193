import { everyMatch } from './every-match.ts';
import type { Place } from './finding.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?: ?(?:st|nd|rd|th))?';
const YEAR = "(?:'? ?(?:19|20)\\d\\d(?!\\d))";
const MARKS = "[ .,/'-]{0,3}";

/** What makes two figures after a month a time or a count: "12 March 14:30", "12 March 10 am", "12 March 15 children". */
const TIME_OR_COUNT =
  '(?:[:.]\\d| ?- ?\\d| ?(?:am|pm|noon|h|hrs?|hours?|mins?|minutes?|working|days?|weeks?|months?|years?|times|visits?|' +
  'calls?|children|pupils|people|professionals|agencies)(?![a-z]))';
const SHORT_YEAR = `(?:'?\\d\\d(?!\\d)(?!${TIME_OR_COUNT}))`;

// 12 March 2015, 12th of Mar 2015, 12-Mar-15, 12Mar15, 12 March '15
const DAY_FIRST = `(?<!\\d)${DAY}(?: ?(?:day )?of)?${MARKS}${MONTH}(?: of)?${MARKS}(?:${YEAR}|${SHORT_YEAR})`;
// March 12 2015, March the 12th, 2015, Mar 12, '15; Mar-12-15, but not the hours in "12 March 10-11"
const MONTH_FIRST = `(?<![a-z])${MONTH}${MARKS}(?:the )?${DAY}(?:[ .,/-]{1,2}${YEAR}|(?:, ?| ?')${SHORT_YEAR})`;
const MONTH_FIRST_JOINED = `(?<![a-z])${MONTH}-${DAY}-${SHORT_YEAR}`;
// 2015 March 12, 2015-Mar-12
const YEAR_FIRST = `(?<!\\d)(?:19|20)\\d\\d[ .,/-]{1,2}${MONTH}[ .,/-]{1,2}${DAY}(?!\\d)`;

const DATE = new RegExp(`${DAY_FIRST}|${MONTH_FIRST}|${MONTH_FIRST_JOINED}|${YEAR_FIRST}`, 'gi');

/**
 * Finds dates with the month in words and a year. A day and month without a year ("on 12 March"), and a month and year
 * without a day ("in March 2015"), are left alone: a practitioner must be able to say when something happened.
 */
export function datesInWords(plain: string): Place[] {
  return everyMatch(plain, DATE);
}
