import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { addWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';
import { caughtFault } from '../policy/caught-fault.ts';

const anyDate = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((days) => plainDate(Temporal.PlainDate.from('2025-06-01').add({ days }).toString()));

function workingDaysAfter(date: string, until: string): number {
  let count = 0;
  for (let day = Temporal.PlainDate.from(date); day.toString() < until;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(plainDate(day.toString()))) count += 1;
  }
  return count;
}

describe('working days', () => {
  it.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-04-03', false, 'Good Friday'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2026-12-26', false, 'Boxing Day on a Saturday'],
    ['2026-12-24', true, 'Christmas Eve'],
  ])('%s is %s: %s', (day, working) => {
    expect(isWorkingDay(plainDate(day))).toBe(working);
  });

  it.each([
    ['2026-04-02', 1, '2026-04-07', 'over the whole of Easter'],
    ['2026-12-24', 1, '2026-12-29', 'over Christmas and a substitute day'],
    ['2027-12-24', 1, '2027-12-29', 'over a Christmas whose two days both fall on a weekend'],
    ['2027-12-31', 1, '2028-01-04', 'over New Year on a Saturday'],
    ['2026-11-20', 2, '2026-11-24', 'over a weekend'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
    ['2026-11-20', 0, '2026-11-20', 'nothing added'],
    ['2026-11-21', 0, '2026-11-21', 'nothing added on a Saturday'],
    ['2026-04-07', -1, '2026-04-02', 'backwards over Easter'],
    ['2026-12-11', 20, '2027-01-13', 'over the turn of the year'],
  ])('%s and %i more is %s (%s)', (from, days, to) => {
    expect(addWorkingDays(plainDate(from), days)).toBe(to);
  });

  it('are counted one by one: between a date and the date n working days later lie exactly n', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, days) => {
        const reached = addWorkingDays(date, days);
        expect(isWorkingDay(reached)).toBe(true);
        expect(workingDaysAfter(date, reached)).toBe(days);
      }),
    );
  });

  it('stop with a fault, rather than guess, at the end of the known years', () => {
    expect(caughtFault(() => addWorkingDays(plainDate('2028-12-29'), 1)).code).toBe('bank-holidays-end');
  });
});
