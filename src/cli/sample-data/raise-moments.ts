import { Temporal } from 'temporal-polyfill';
import type { Instant, PlainDate } from '../../calendar/instant.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import type { Chance, Shares } from './chance.ts';
import type { Span } from './span.ts';
import { momentOn } from './working-moment.ts';

const DAYS_A_YEAR = 365;

/** Schools raise much of it, and are away in August. */
const QUIET: Readonly<Record<number, number>> = { 8: 45, 12: 80 };

/** The last days see more than others, so that a fresh store has a few that are still under way. */
const LAST_DAYS = 14;
const BUSY = 250;

/** When each challenge is raised, in order: so many a year, on working days. */
export function raiseMoments({ first, last }: Pick<Span, 'first' | 'last'>, aYear: number, chance: Chance): Instant[] {
  const days = daysFrom(first, last);
  const isLate = new Set(days.slice(-LAST_DAYS));
  const weightOf = (day: PlainDate) => (isLate.has(day) ? BUSY : (QUIET[Number(day.slice(5, 7))] ?? 100));
  const weights: Shares<string> = Object.fromEntries(days.filter(isWorkingDay).map((day) => [day, weightOf(day)]));
  const many = Math.round((aYear * days.length) / DAYS_A_YEAR);
  return Array.from({ length: many }, () => momentOn(plainDate(chance.pick(weights)), chance)).sort();
}

function daysFrom(first: PlainDate, last: PlainDate): PlainDate[] {
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)];
  return Array.from({ length: from.until(to).days + 1 }, (_, days) => plainDate(from.add({ days }).toString()));
}
