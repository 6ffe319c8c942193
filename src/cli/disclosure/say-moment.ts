import type { Instant } from '../../calendar/instant.ts';
import { londonDate, sayDate, sayDayAndTime } from '../../calendar/say-date.ts';

/** "Friday 20 November 2026, 16:30", in London: with the year, because documents are kept. */
export function sayMoment(at: Instant): string {
  const time = sayDayAndTime(at).split(', ').at(-1) ?? '';
  return `${sayDate(londonDate(at))}, ${time}`;
}
