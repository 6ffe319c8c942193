import { parseInstant } from '../../src/calendar/instant.ts';
import { quarterCode } from '../../src/statistics/tallies.ts';

it.each([
  ['2026-12-31T23:59:59Z', '2026-Q4'],
  ['2027-01-01T00:00:00Z', '2027-Q1'],
  // Summer time: it is already April, and already July, in London.
  ['2026-03-31T23:30:00Z', '2026-Q2'],
  ['2026-06-30T23:30:00Z', '2026-Q3'],
  ['2026-06-30T22:30:00Z', '2026-Q2'],
])('what is counted at %s stands under %s, the quarter in London', (at, code) => {
  expect(quarterCode(parseInstant(at))).toBe(code);
});
