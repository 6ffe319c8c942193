import type { Instant, PlainDate } from '../../calendar/instant.ts';
import { startOfLondonDay } from '../../calendar/london-day.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { Fault } from '../../errors/fault.ts';
import type { DisclosureRule } from '../disclosure-rule.ts';
import type { Ledger } from '../ledger.ts';
import { overlap, type Period, sayPeriod, yearOf } from '../period.ts';

/** The first day of a period, and the first day after it. */
export function daysOf(
  { from, quarters }: Period,
  startMonth: number,
): { readonly first: PlainDate; readonly after: PlainDate } {
  return { first: firstDay(from, startMonth), after: firstDay(from + quarters, startMonth) };
}

/** Whether the period is over, by the calendar in London: from midnight after its last day. */
export function isClosed(period: Period, now: Instant, startMonth: number): boolean {
  return now >= startOfLondonDay(daysOf(period, startMonth).after);
}

/** No partnership counted before; a slip in typing must not become a release nobody can read. */
const FIRST_YEAR = 2000;

/**
 * Refuses a period that cannot be released: one that is not made of whole partnership years (quarters are for the group
 * paper), that is not over, or that shares a quarter with another period released before (years are pooled without
 * overlap). Throws Fault `release-not-years`, `release-not-closed` or `release-overlaps`.
 */
export function refuseUnfit(period: Period, ledger: Ledger, now: Instant, rule: DisclosureRule): void {
  const said = sayPeriod(period, rule.yearStartsInMonth);
  const isOfThisCentury = period.from >= FIRST_YEAR * 4;
  if (period.from % 4 !== 0 || period.quarters % 4 !== 0 || period.quarters < 4 || !isOfThisCentury) {
    throw new Fault('release-not-years', { period: said });
  }
  if (!isClosed(period, now, rule.yearStartsInMonth)) {
    throw new Fault('release-not-closed', { period: said, after: daysOf(period, rule.yearStartsInMonth).after });
  }
  const other = ledger.find(
    ({ published }) =>
      overlap(published.period, period) &&
      (published.period.from !== period.from || published.period.quarters !== period.quarters),
  );
  if (other === undefined) return;
  throw new Fault('release-overlaps', {
    period: said,
    other: sayPeriod(other.published.period, rule.yearStartsInMonth),
  });
}

/** The partnership years someone typed: `2025-26`, `2025`, or pooled `2024 to 2025`; null where it is none. */
export function readYears(text: string): Period | null {
  const found = /^(\d{4})(?:-(\d{2}))?(?: to (\d{4})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (found === null) return null;
  const [, first = '', firstEnd, last = first, lastEnd] = found;
  const [from, to] = [Number(first), Number(last)];
  const fits = (year: number, end: string | undefined) => end === undefined || (year + 1) % 100 === Number(end);
  if (to < from || !fits(from, firstEnd) || !fits(to, lastEnd)) return null;
  return { from: yearOf(from).from, quarters: 4 * (to - from + 1) };
}

function firstDay(quarter: number, startMonth: number): PlainDate {
  const month = Math.floor(quarter / 4) * 12 + (quarter % 4) * 3 + startMonth - 1;
  return plainDate(
    `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`,
  );
}
