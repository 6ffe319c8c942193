import type { Instant } from '../../calendar/instant.ts';
import { londonDate, sayDate, sayDayAndTime } from '../../calendar/say-date.ts';

/** "Tuesday 24 November 2026, 17:00", in London: for what is kept for years. */
export function sayMoment(at: Instant): string {
  return `${sayDate(londonDate(at))}, ${sayDayAndTime(at).split(', ')[1] ?? ''}`;
}
