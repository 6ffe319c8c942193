import type { Instant, PlainDate } from '../../calendar/instant.ts';
import { londonDate } from '../../calendar/say-date.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { stageOf, type Wave } from '../wave.ts';

/** Working days after the first on which the reminder may go out: people are busy, and away. */
const REMIND_AFTER = 3;

/** Whether the one reminder of a wave may go out now. */
export function mayRemind(wave: Wave, now: Instant): boolean {
  return stageOf(wave, now) === 'open' && !wave.reminded && londonDate(now) >= remindFrom(wave);
}

/** The day from which it may, of a wave that was launched; it may lie behind the last day, and then there is none. */
export function remindFrom({ plan: { opens }, launched }: Wave): PlainDate {
  const launchedOn = launched === null ? opens : londonDate(launched.at);
  return addWorkingDays(launchedOn > opens ? launchedOn : opens, REMIND_AFTER);
}
