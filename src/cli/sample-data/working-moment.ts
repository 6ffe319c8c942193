import { type Instant, instantOf, type PlainDate } from '../../calendar/instant.ts';
import { startOfLondonDay } from '../../calendar/london-day.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { addWorkingDays, isWorkingDay } from '../../calendar/working-days.ts';
import type { Chance } from './chance.ts';

const OPENS = 8 * 60 + 30;
/** Before the end of a working day in every policy so far (17:00), so that what is done on the last day is in time. */
const CLOSES = 16 * 60 + 50;

/** A moment of a working day, in the hours people are at work in. */
export function momentOn(day: PlainDate, chance: Chance, notBefore = OPENS): Instant {
  return atMinute(day, chance.between(Math.min(notBefore, CLOSES), CLOSES));
}

/**
 * A moment so many working days after this one, always later than it. Days 0: later the same day, or after its end
 * the next working morning.
 */
export function workingDaysOn(from: Instant, days: number, chance: Chance): Instant {
  const today = londonDate(from);
  if (days > 0) return momentOn(addWorkingDays(today, days), chance);
  const minute = minuteOf(from, today);
  const isOver = !isWorkingDay(today) || minute + 5 > CLOSES;
  return isOver ? momentOn(addWorkingDays(today, 1), chance) : momentOn(today, chance, Math.max(minute + 5, OPENS));
}

/** Within the hour or so, or the next working morning where people have gone home by then. */
export function soonAfter(from: Instant, chance: Chance): Instant {
  const today = londonDate(from);
  const minute = Math.max(minuteOf(from, today) + chance.between(5, 70), OPENS);
  return isWorkingDay(today) && minute <= CLOSES ? atMinute(today, minute) : momentOn(addWorkingDays(today, 1), chance);
}

function minuteOf(moment: Instant, day: PlainDate): number {
  return Math.floor((Date.parse(moment) - Date.parse(startOfLondonDay(day))) / 60_000);
}

/** Good on working days: clocks in England change on a Sunday. */
function atMinute(day: PlainDate, minute: number): Instant {
  return instantOf(Date.parse(startOfLondonDay(day)) + minute * 60_000);
}
