import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../../calendar/instant.ts';
import { plainDate } from '../../calendar/plain-date.ts';

/**
 * The first day on which a note signed on that day may be published: the day after the end of the year of the statistics
 * it was signed in. Counted from the signature, the last step, so that all notes of a year appear on the same day and none
 * can be matched by when it appeared.
 */
export function publishableFrom(signedOn: PlainDate, yearStartsInMonth: number): PlainDate {
  const signed = Temporal.PlainDate.from(signedOn);
  const start = signed.with({ month: yearStartsInMonth, day: 1 });
  const next = Temporal.PlainDate.compare(start, signed) > 0 ? start : start.add({ years: 1 });
  return plainDate(next.toString());
}
