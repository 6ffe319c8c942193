import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../calendar/instant.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';

/**
 * The working days from one moment to a later one, in London: those after the day of the first, up to the day of the
 * second. The same day is 0, Friday to Monday is 1. The day of raising is never counted, whether or not a policy counts it
 * for its clocks, so that figures under different policies say the same. 0 where the second comes first.
 * Throws Fault `bank-holidays-end` for a year whose bank holidays are not known.
 */
export function workingDaysTo(from: Instant, to: Instant): number {
  const last = londonDate(to);
  let days = 0;
  for (let day = londonDate(from); day < last;) {
    day = plainDate(Temporal.PlainDate.from(day).add({ days: 1 }).toString());
    if (isWorkingDay(day)) days += 1;
  }
  return days;
}
