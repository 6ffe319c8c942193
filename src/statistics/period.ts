import type { PlainDate } from '../calendar/instant.ts';

/** A quarter of a partnership's year, counted on from year 0: four times the year the partnership year starts in, plus 0 to 3. */
export type Quarter = number & { readonly __brand: 'Quarter' };

/** A run of whole quarters: a quarter (1), a year (4), a rolling year (4, from any quarter) or pooled years (8, 12). */
export interface Period {
  readonly from: Quarter;
  readonly quarters: number;
}

/** The quarter `number` (1 to 4) of the partnership year that starts in `year`. */
export function quarter(year: number, number: 1 | 2 | 3 | 4): Quarter {
  return (year * 4 + number - 1) as Quarter;
}

/** The quarter a civil date lies in, where the partnership year starts on the first of `startMonth` (1 to 12). */
export function quarterOf(date: PlainDate, startMonth: number): Quarter {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - startMonth;
  return Math.floor(months / 3) as Quarter;
}

/** The quarter so many after this one; before it where `count` is negative. */
export function quarterAfter(from: Quarter, count: number): Quarter {
  return (from + count) as Quarter;
}

/** The partnership year that starts in `year`. */
export function yearOf(year: number): Period {
  return { from: quarter(year, 1), quarters: 4 };
}

/** One quarter as a period. */
export function quarterAlone(from: Quarter): Period {
  return { from, quarters: 1 };
}

/** The quarters of a period, in order. */
export function quartersOf(period: Period): readonly Quarter[] {
  return Array.from({ length: period.quarters }, (_, index) => quarterAfter(period.from, index));
}

/** Whether `outer` holds every quarter of `inner`. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && inner.from + inner.quarters <= outer.from + outer.quarters;
}

/** Whether two periods share a quarter. */
export function overlap(one: Period, other: Period): boolean {
  return one.from < other.from + other.quarters && other.from < one.from + one.quarters;
}

/** A period as people write it: `2025-26`, `2025-26 Q3`, `2025-26 Q3 to 2026-27 Q2`; `2025` where the year starts in January. */
export function sayPeriod(period: Period, startMonth: number): string {
  const last = quarterAfter(period.from, period.quarters - 1);
  if (period.from % 4 === 0 && period.quarters === 4) return sayYear(period.from, startMonth);
  if (period.quarters === 1) return sayQuarter(period.from, startMonth);
  return `${sayQuarter(period.from, startMonth)} to ${sayQuarter(last, startMonth)}`;
}

function sayQuarter(each: Quarter, startMonth: number): string {
  return `${sayYear(each, startMonth)} Q${(each % 4) + 1}`;
}

function sayYear(each: Quarter, startMonth: number): string {
  const year = Math.floor(each / 4);
  return startMonth === 1 ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}
