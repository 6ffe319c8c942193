import { startOfLondonDay } from '../../src/calendar/london-day.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';

describe('a day in London', () => {
  it.each([
    ['in winter', '2026-11-21', '2026-11-21T00:00:00.000Z'],
    ['in summer an hour earlier in UTC', '2026-06-02', '2026-06-01T23:00:00.000Z'],
    ['on the Sunday summer time begins, which is winter still', '2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['on the Sunday summer time ends, which is summer still', '2026-10-25', '2026-10-24T23:00:00.000Z'],
  ])('begins at midnight there: %s', (_when, date, moment) => {
    expect(startOfLondonDay(plainDate(date))).toBe(moment);
  });
});
