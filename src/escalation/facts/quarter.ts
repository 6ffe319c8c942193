import type { Instant } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';

/** A quarter of a calendar year in London; 1 is January to March. The finest date statistics may know. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

/** The quarter in which this moment lies in London. */
export function quarterOf(instant: Instant): Quarter {
  const date = londonDate(instant);
  const month = Number(date.slice(5, 7));
  return { year: Number(date.slice(0, 4)), quarter: month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4 };
}
