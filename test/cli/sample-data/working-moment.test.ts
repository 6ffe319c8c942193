import fc from 'fast-check';
import { instantOf } from '../../../src/calendar/instant.ts';
import { londonDate, sayDayAndTime } from '../../../src/calendar/say-date.ts';
import { addWorkingDays, isWorkingDay } from '../../../src/calendar/working-days.ts';
import { chanceFrom } from '../../../src/cli/sample-data/chance.ts';
import { soonAfter, workingDaysOn } from '../../../src/cli/sample-data/working-moment.ts';

const moments = fc
  .integer({ min: Date.UTC(2025, 3, 1), max: Date.UTC(2026, 11, 1) })
  .map((milliseconds) => instantOf(milliseconds));

describe('a moment at which people are at work', () => {
  it('always lies later, on a working day, in working hours, in summer and in winter', () => {
    fc.assert(
      fc.property(moments, fc.nat(9), fc.integer(), (from, days, seed) => {
        for (const moment of [workingDaysOn(from, days, chanceFrom(seed)), soonAfter(from, chanceFrom(seed))]) {
          expect(moment > from).toBe(true);
          expect(isWorkingDay(londonDate(moment))).toBe(true);
          expect(sayDayAndTime(moment)).toMatch(/, (08:[345]\d|09:\d\d|1[0-5]:\d\d|16:[0-4]\d|16:50)$/);
        }
      }),
    );
  });

  it('is so many working days on', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 9 }), fc.integer(), (from, days, seed) => {
        const day = londonDate(workingDaysOn(from, days, chanceFrom(seed)));
        expect(day).toBe(addWorkingDays(londonDate(from), days));
      }),
    );
  });
});
