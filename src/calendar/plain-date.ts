import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './instant.ts';

/** Reads `YYYY-MM-DD` into a civil date. Throws RangeError where it is none, such as 30 February. */
export function plainDate(text: string): PlainDate {
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
}
