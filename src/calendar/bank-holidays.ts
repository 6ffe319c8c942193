import { Fault } from '../errors/fault.ts';
import type { PlainDate } from './instant.ts';

/**
 * Bank holidays in England. Source: gov.uk/bank-holidays ("England and Wales"), years 2025 to 2028; a holiday that falls
 * on a weekend stands there as its substitute day, and so it does here. Written from the statutory rules (Banking and
 * Financial Dealings Act 1971 and the yearly proclamations), which the test works out again: compare with gov.uk when
 * adding a year, because a one-off holiday (a coronation, a jubilee) follows from no rule.
 */
const ENGLAND: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2025': {
    '2025-01-01': "New Year's Day",
    '2025-04-18': 'Good Friday',
    '2025-04-21': 'Easter Monday',
    '2025-05-05': 'Early May bank holiday',
    '2025-05-26': 'Spring bank holiday',
    '2025-08-25': 'Summer bank holiday',
    '2025-12-25': 'Christmas Day',
    '2025-12-26': 'Boxing Day',
  },
  '2026': {
    '2026-01-01': "New Year's Day",
    '2026-04-03': 'Good Friday',
    '2026-04-06': 'Easter Monday',
    '2026-05-04': 'Early May bank holiday',
    '2026-05-25': 'Spring bank holiday',
    '2026-08-31': 'Summer bank holiday',
    '2026-12-25': 'Christmas Day',
    '2026-12-28': 'Boxing Day (substitute day)',
  },
  '2027': {
    '2027-01-01': "New Year's Day",
    '2027-03-26': 'Good Friday',
    '2027-03-29': 'Easter Monday',
    '2027-05-03': 'Early May bank holiday',
    '2027-05-31': 'Spring bank holiday',
    '2027-08-30': 'Summer bank holiday',
    '2027-12-27': 'Christmas Day (substitute day)',
    '2027-12-28': 'Boxing Day (substitute day)',
  },
  '2028': {
    '2028-01-03': "New Year's Day (substitute day)",
    '2028-04-14': 'Good Friday',
    '2028-04-17': 'Easter Monday',
    '2028-05-01': 'Early May bank holiday',
    '2028-05-29': 'Spring bank holiday',
    '2028-08-28': 'Summer bank holiday',
    '2028-12-25': 'Christmas Day',
    '2028-12-26': 'Boxing Day',
  },
};

/**
 * The name of the bank holiday in England on this civil date, or null where there is none.
 * Throws Fault `bank-holidays-end` for a year that is not known, rather than take its holidays for working days.
 */
export function bankHolidayName(date: PlainDate): string | null {
  const year = date.slice(0, 4);
  const holidays = ENGLAND[year];
  if (holidays === undefined) throw new Fault('bank-holidays-end', { year });
  return holidays[date] ?? null;
}

/** Whether this civil date is a bank holiday in England. Throws Fault `bank-holidays-end` for a year not known. */
export function isBankHoliday(date: PlainDate): boolean {
  return bankHolidayName(date) !== null;
}
