import { Temporal } from 'temporal-polyfill';
import { type Instant, type PlainDate, instantOf } from './instant.ts';

/** The moment a civil date begins in London: midnight there, an hour earlier in UTC while summer time lasts. */
export function startOfLondonDay(date: PlainDate): Instant {
  return instantOf(Temporal.PlainDate.from(date).toZonedDateTime('Europe/London').epochMilliseconds);
}
