import { Temporal } from 'temporal-polyfill';
import { type Instant, instantOf, type PlainDate } from '../../calendar/instant.ts';
import { startOfLondonDay } from '../../calendar/london-day.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { type Period, quarterOf, yearOf } from '../../statistics/period.ts';
import { daysOf, isClosed } from '../../statistics/release/period-to-release.ts';

/** How far back there is always something: a year can be looked at beside what came after it. */
const MONTHS = 18;

/** The time that is filled: whole days in London, both included, and the partnership years in it that are over. */
export interface Span {
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** The end of the last day: nothing happens later. */
  readonly until: Instant;
  readonly closedYears: readonly Period[];
}

/** From the beginning of the partnership year that holds the day 18 months ago, to yesterday: at least one year is over. */
export function spanBefore(now: Instant, startMonth: number): Span {
  const today = londonDate(now);
  const back = Temporal.PlainDate.from(today).subtract({ months: MONTHS }).toString();
  const firstYear = yearHolding(plainDate(back), startMonth);
  const years: Period[] = [];
  for (let year = firstYear; isClosed(yearOf(year), now, startMonth); year += 1) years.push(yearOf(year));
  return {
    first: daysOf(yearOf(firstYear), startMonth).first,
    last: plainDate(Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()),
    until: instantOf(Date.parse(startOfLondonDay(today)) - 1),
    closedYears: years,
  };
}

function yearHolding(date: PlainDate, startMonth: number): number {
  return Math.floor(quarterOf(date, startMonth) / 4);
}
