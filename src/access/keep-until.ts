import { Temporal } from 'temporal-polyfill';
import { instantOf, type Instant } from '../calendar/instant.ts';

/** The moment until which something is kept for so many months; null (no time is decided): it is kept. */
export function keepUntil(at: Instant, months: number | null): Instant | null {
  if (months === null) return null;
  return instantOf(Temporal.Instant.from(at).toZonedDateTimeISO('UTC').add({ months }).epochMilliseconds);
}
