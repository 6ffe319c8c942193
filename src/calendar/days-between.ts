import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './instant.ts';

/** The calendar days from one date to another; negative where the other comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
