import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';

/** Hours in London between which people are asked: from the first, up to the last. */
const FIRST_HOUR = 8;
const LAST_HOUR = 18;

/**
 * Whether people may be written to about a survey now: on working days from 8:00 to 18:00 in London, because it is never
 * worth somebody's evening. Throws Fault `bank-holidays-end` for a year not known.
 */
export function inSendingHours(now: Instant): boolean {
  const { hour } = Temporal.Instant.from(now).toZonedDateTimeISO('Europe/London');
  return hour >= FIRST_HOUR && hour < LAST_HOUR && isWorkingDay(londonDate(now));
}

/** `inSendingHours`, worked out once a minute: it is asked before every message. */
export function sendingHours(): (now: Instant) => boolean {
  let last: { readonly minute: string; readonly is: boolean } | null = null;
  return (now) => {
    const minute = now.slice(0, 'YYYY-MM-DDTHH:mm'.length);
    if (last?.minute !== minute) last = { minute, is: inSendingHours(now) };
    return last.is;
  };
}
