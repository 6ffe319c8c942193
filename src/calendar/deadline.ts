import { Temporal } from 'temporal-polyfill';
import type { Duration, WorkingTime } from '../policy/policy.ts';
import { type Instant, type PlainDate, instantOf } from './instant.ts';
import { plainDate } from './plain-date.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

/**
 * The moment by which something must have happened when its clock starts at `from`; null where the policy states no
 * time. Days are civil days in `workingTime.timeZone`, and a deadline is the end of a working day
 * (`workingTime.dayEnds`, local time), always later than `from`. Where the policy is silent the rules are ours:
 *
 * - `dayOfRaisingCounts` false: the day of raising, working or not, is day 0, at whatever hour. Friday + 1 is Monday.
 * - `dayOfRaisingCounts` true: the day of raising is day 1, unless it is no working day or its end has come; then
 *   day 1 is the next working day.
 * - `same-working-day` is day 1 of the second rule, whether or not the day of raising counts elsewhere.
 *
 * Throws Fault `bank-holidays-end` when it runs into a year whose bank holidays are not known.
 */
export function deadline(from: Instant, within: Duration, workingTime: WorkingTime): Instant | null {
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(workingTime.timeZone);
  switch (within.unit) {
    case 'not-stated':
      return null;
    case 'same-working-day':
      return endOf(dayOne(start, workingTime), workingTime);
    case 'working-day':
      return endOf(
        workingTime.dayOfRaisingCounts
          ? addWorkingDays(dayOne(start, workingTime), within.amount - 1)
          : addWorkingDays(civilDay(start), within.amount),
        workingTime,
      );
    default:
      return within satisfies never;
  }
}

/** The first working day on which there is still working time left at `start`. */
function dayOne(start: Temporal.ZonedDateTime, workingTime: WorkingTime): PlainDate {
  const day = civilDay(start);
  const ended = Temporal.PlainTime.compare(start.toPlainTime(), Temporal.PlainTime.from(workingTime.dayEnds)) >= 0;
  return isWorkingDay(day) && !ended ? day : addWorkingDays(day, 1);
}

function civilDay(moment: Temporal.ZonedDateTime): PlainDate {
  return plainDate(moment.toPlainDate().toString());
}

function endOf(day: PlainDate, { dayEnds, timeZone }: WorkingTime): Instant {
  const end = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(dayEnds) });
  return instantOf(end.epochMilliseconds);
}
