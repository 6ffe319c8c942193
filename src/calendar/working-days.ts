import { Temporal } from 'temporal-polyfill';
import { isBankHoliday } from './bank-holidays.ts';
import type { PlainDate } from './instant.ts';
import { plainDate } from './plain-date.ts';

const SATURDAY = 6;

/** Monday to Friday, and not a bank holiday in England. Throws Fault `bank-holidays-end` for a year not known. */
export function isWorkingDay(date: PlainDate): boolean {
  return !isBankHoliday(date) && Temporal.PlainDate.from(date).dayOfWeek < SATURDAY;
}

/**
 * The date `days` working days after this one; `days` is a whole number. The date itself is day 0, whatever day it is,
 * so 0 gives it back unchanged. Negative steps backwards.
 *
 * Stepped one civil day at a time: adding the number of holidays met as extra days is wrong as soon as one of the
 * extra days is itself a weekend or a holiday (2 April 2026 + 1 is 7 April, 24 December 2026 + 1 is 29 December).
 */
export function addWorkingDays(date: PlainDate, days: number): PlainDate {
  const step = Math.sign(days);
  let reached = date;
  for (let left = Math.abs(days); left > 0;) {
    reached = plainDate(Temporal.PlainDate.from(reached).add({ days: step }).toString());
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}
