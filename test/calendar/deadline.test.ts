import fc from 'fast-check';
import { deadline } from '../../src/calendar/deadline.ts';
import { type Instant, instantOf, parseInstant } from '../../src/calendar/instant.ts';
import { londonDate } from '../../src/calendar/say-date.ts';
import { isWorkingDay } from '../../src/calendar/working-days.ts';
import type { Duration, WorkingTime } from '../../src/policy/policy.ts';

const NOT_COUNTED: WorkingTime = {
  timeZone: 'Europe/London',
  bankHolidays: 'england',
  dayEnds: '17:00',
  dayOfRaisingCounts: false,
};
const COUNTED: WorkingTime = { ...NOT_COUNTED, dayOfRaisingCounts: true };

const workingDays = (amount: number): Duration => ({ unit: 'working-day', amount });
const SAME_DAY: Duration = { unit: 'same-working-day' };

const due = (from: string, within: Duration, workingTime: WorkingTime): Instant | null =>
  deadline(parseInstant(from), within, workingTime);

describe('a deadline where the day of raising does not count', () => {
  it.each([
    ['Friday 16:30, 2 working days: Tuesday 17:00', '2026-11-20T16:30Z', 2, '2026-11-24T17:00:00.000Z'],
    ['Friday 16:30, 1 working day: Monday 17:00', '2026-11-20T16:30Z', 1, '2026-11-23T17:00:00.000Z'],
    ['Saturday, 1 working day: Monday 17:00', '2026-11-21T09:00Z', 1, '2026-11-23T17:00:00.000Z'],
    ['Friday after 17:00 is still that Friday: Monday', '2026-11-20T18:00Z', 1, '2026-11-23T17:00:00.000Z'],
    ['Monday 23:59 is still that Monday: Tuesday', '2026-11-23T23:59Z', 1, '2026-11-24T17:00:00.000Z'],
    ['Thursday before Easter, 1: the Tuesday after', '2026-04-02T09:00Z', 1, '2026-04-07T16:00:00.000Z'],
    ['Christmas Eve, 1: 29 December', '2026-12-24T09:00Z', 1, '2026-12-29T17:00:00.000Z'],
    ['a bank holiday itself, 1: the next working day', '2026-12-28T12:00Z', 1, '2026-12-29T17:00:00.000Z'],
    ['Friday, 10 working days: two weeks later', '2026-11-20T09:00Z', 10, '2026-12-04T17:00:00.000Z'],
  ])('%s', (_words, from, amount, expected) => {
    expect(due(from, workingDays(amount), NOT_COUNTED)).toBe(expected);
  });
});

describe('a deadline where the day of raising counts', () => {
  it.each([
    ['raised at 10:00, 1 working day: that day 17:00', '2026-11-20T10:00Z', 1, '2026-11-20T17:00:00.000Z'],
    ['raised Friday 16:30, 2 working days: Monday', '2026-11-20T16:30Z', 2, '2026-11-23T17:00:00.000Z'],
    ['raised as the day ends, 1: the next working day', '2026-11-20T17:00Z', 1, '2026-11-23T17:00:00.000Z'],
    ['raised after the day, 1: the next working day', '2026-11-19T17:01Z', 1, '2026-11-20T17:00:00.000Z'],
    ['raised on a Saturday, 1: Monday', '2026-11-21T10:00Z', 1, '2026-11-23T17:00:00.000Z'],
    ['raised on a Saturday, 2: Tuesday', '2026-11-21T10:00Z', 2, '2026-11-24T17:00:00.000Z'],
    ['raised on Good Friday, 1: the Tuesday after', '2026-04-03T10:00Z', 1, '2026-04-07T16:00:00.000Z'],
  ])('%s', (_words, from, amount, expected) => {
    expect(due(from, workingDays(amount), COUNTED)).toBe(expected);
  });
});

describe('"the same working day"', () => {
  it.each([
    ['in the morning: that day 17:00', '2026-11-20T09:00Z', '2026-11-20T17:00:00.000Z'],
    ['a second before the end: that day', '2026-11-20T16:59:59Z', '2026-11-20T17:00:00.000Z'],
    ['at the end of the day: the next working day', '2026-11-20T17:00Z', '2026-11-23T17:00:00.000Z'],
    ['on a Sunday: Monday', '2026-11-22T09:00Z', '2026-11-23T17:00:00.000Z'],
    ['early on a bank holiday: the next working day', '2026-12-25T08:00Z', '2026-12-29T17:00:00.000Z'],
  ])('raised %s', (_words, from, expected) => {
    expect(due(from, SAME_DAY, NOT_COUNTED)).toBe(expected);
    expect(due(from, SAME_DAY, COUNTED)).toBe(expected);
  });
});

describe('deadlines and the clocks going forward and back', () => {
  it('end at 17:00 in London on either side of the change in March', () => {
    expect(due('2026-03-27T12:00Z', workingDays(1), NOT_COUNTED)).toBe('2026-03-30T16:00:00.000Z');
    expect(due('2026-03-26T12:00Z', workingDays(1), NOT_COUNTED)).toBe('2026-03-27T17:00:00.000Z');
  });

  it('end at 17:00 in London on either side of the change in October', () => {
    expect(due('2026-10-23T12:00Z', workingDays(1), NOT_COUNTED)).toBe('2026-10-26T17:00:00.000Z');
    expect(due('2026-10-22T12:00Z', workingDays(1), NOT_COUNTED)).toBe('2026-10-23T16:00:00.000Z');
  });

  it('take the day of raising in London: late on Thursday in UTC is Friday in summer', () => {
    expect(due('2026-07-09T23:30Z', workingDays(1), NOT_COUNTED)).toBe('2026-07-13T16:00:00.000Z');
    expect(due('2026-11-19T23:30Z', workingDays(1), NOT_COUNTED)).toBe('2026-11-20T17:00:00.000Z');
  });

  it('take the end of the day in London: 16:30 UTC is past it in summer', () => {
    expect(due('2026-07-10T16:30Z', SAME_DAY, NOT_COUNTED)).toBe('2026-07-13T16:00:00.000Z');
  });
});

describe('every deadline', () => {
  const from = fc
    .integer({ min: Date.parse('2025-01-01T00:00Z'), max: Date.parse('2028-06-01T00:00Z') })
    .map((milliseconds) => instantOf(milliseconds));
  const within = fc.oneof(fc.integer({ min: 1, max: 60 }).map(workingDays), fc.constant(SAME_DAY));
  const workingTime = fc
    .record({ dayOfRaisingCounts: fc.boolean(), dayEnds: fc.constantFrom('12:00', '16:30', '17:00', '18:00') })
    .map((chosen): WorkingTime => ({ ...NOT_COUNTED, ...chosen }));

  const must = (instant: Instant | null): Instant => {
    if (instant === null) throw new RangeError('a deadline was expected');
    return instant;
  };

  it('lies in the future, on a working day', () => {
    fc.assert(
      fc.property(from, within, workingTime, (start, duration, time) => {
        const end = must(deadline(start, duration, time));
        expect(end > start).toBe(true);
        expect(isWorkingDay(londonDate(end))).toBe(true);
      }),
    );
  });

  it('is later with one working day more', () => {
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 59 }), workingTime, (start, days, time) => {
        const earlier = must(deadline(start, workingDays(days), time));
        const later = must(deadline(start, workingDays(days + 1), time));
        expect(later > earlier).toBe(true);
      }),
    );
  });

  it('is never earlier for what was raised later', () => {
    fc.assert(
      fc.property(from, from, within, workingTime, (one, other, duration, time) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(must(deadline(first, duration, time)) <= must(deadline(second, duration, time))).toBe(true);
      }),
    );
  });

  it('is null, never invented, where the policy states no time', () => {
    fc.assert(
      fc.property(from, workingTime, (start, time) => {
        expect(deadline(start, { unit: 'not-stated' }, time)).toBeNull();
      }),
    );
  });
});
