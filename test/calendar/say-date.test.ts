import fc from 'fast-check';
import { instantOf, parseInstant } from '../../src/calendar/instant.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { londonDate, sayDate, sayDay, sayDayAndTime } from '../../src/calendar/say-date.ts';

describe('dates as people read them', () => {
  it('say the day without the year', () => {
    expect(sayDay(parseInstant('2026-11-24T17:00Z'))).toBe('Tuesday 24 November');
    expect(sayDay(parseInstant('2026-12-01T09:00Z'))).toBe('Tuesday 1 December');
  });

  it('say day and time by the 24 hour clock', () => {
    expect(sayDayAndTime(parseInstant('2026-11-24T17:00Z'))).toBe('Tuesday 24 November, 17:00');
    expect(sayDayAndTime(parseInstant('2026-11-24T00:00Z'))).toBe('Tuesday 24 November, 00:00');
    expect(sayDayAndTime(parseInstant('2026-11-24T09:05:59.999Z'))).toBe('Tuesday 24 November, 09:05');
  });

  it('are London dates and times, in summer too', () => {
    expect(sayDayAndTime(parseInstant('2026-07-10T16:00Z'))).toBe('Friday 10 July, 17:00');
    expect(sayDay(parseInstant('2026-07-09T23:30Z'))).toBe('Friday 10 July');
    expect(londonDate(parseInstant('2026-07-09T23:30Z'))).toBe('2026-07-10');
    expect(londonDate(parseInstant('2026-11-19T23:30Z'))).toBe('2026-11-19');
  });

  it('say a civil date with its year', () => {
    expect(sayDate(plainDate('2026-11-24'))).toBe('Tuesday 24 November 2026');
    expect(sayDate(plainDate('2027-06-30'))).toBe('Wednesday 30 June 2027');
  });

  it('agree with each other at every moment', () => {
    const moment = fc.integer({ min: Date.parse('2025-01-01T00:00Z'), max: Date.parse('2030-01-01T00:00Z') });
    fc.assert(
      fc.property(moment, (milliseconds) => {
        const instant = instantOf(milliseconds);
        expect(sayDate(londonDate(instant)).startsWith(`${sayDay(instant)} 20`)).toBe(true);
        expect(sayDayAndTime(instant).startsWith(`${sayDay(instant)}, `)).toBe(true);
      }),
    );
  });
});
