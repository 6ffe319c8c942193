import { Temporal } from 'temporal-polyfill';
import { type Instant, type PlainDate, parseInstant } from './instant.ts';
import { plainDate } from './plain-date.ts';

const LONDON = 'Europe/London';

/** Made once: making one is slow, and every card says dates. */
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, weekday: 'long' });
const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, month: 'long' });

/** The civil date in London at this moment. */
export function londonDate(instant: Instant): PlainDate {
  return plainDate(london(instant).toPlainDate().toString());
}

/** "Tuesday 24 November": the day in London, without the year, for what lies days away. */
export function sayDay(instant: Instant): string {
  const at = new Date(instant);
  // Put together here because the runtime's own order and commas change between its releases.
  return `${WEEKDAY.format(at)} ${london(instant).day} ${MONTH.format(at)}`;
}

/** "Tuesday 24 November, 17:00": day and time in London, 24 hours, without the year. */
export function sayDayAndTime(instant: Instant): string {
  const time = london(instant).toPlainTime().toString({ smallestUnit: 'minute' });
  return `${sayDay(instant)}, ${time}`;
}

/** "Tuesday 24 November 2026": a civil date with its year, for what is kept or lies further away. */
export function sayDate(date: PlainDate): string {
  const noon = parseInstant(`${date}T12:00:00Z`);
  return `${sayDay(noon)} ${date.slice(0, 4)}`;
}

function london(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON);
}
