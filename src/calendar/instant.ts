import { Temporal } from 'temporal-polyfill';

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`: fixed length, so that text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A civil date, `YYYY-MM-DD`. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** The instant of a moment given in milliseconds since 1970 (what a clock port hands in). */
export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}

/** Reads any ISO 8601 instant into the fixed form. Throws RangeError where it is none. */
export function parseInstant(text: string): Instant {
  return instantOf(Temporal.Instant.from(text).epochMilliseconds);
}
