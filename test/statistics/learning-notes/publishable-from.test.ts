import { plainDate } from '../../../src/calendar/plain-date.ts';
import { publishableFrom } from '../../../src/statistics/learning-notes/publishable-from.ts';

it.each([
  // The year of the statistics starts in April.
  ['2026-04-01', 4, '2027-04-01'],
  ['2026-11-20', 4, '2027-04-01'],
  ['2027-03-31', 4, '2027-04-01'],
  ['2027-02-28', 4, '2027-04-01'],
  // In January, and at the end of the calendar year.
  ['2026-01-01', 1, '2027-01-01'],
  ['2026-12-31', 1, '2027-01-01'],
  // Signed on a day that the month in question does not have.
  ['2026-08-31', 9, '2026-09-01'],
  ['2028-02-29', 2, '2029-02-01'],
])('a note signed on %s, where the year starts in month %i, may be published from %s', (signed, month, from) => {
  expect(publishableFrom(plainDate(signed), month)).toBe(from);
});
