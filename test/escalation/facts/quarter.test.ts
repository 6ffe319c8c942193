import { parseInstant } from '../../../src/calendar/instant.ts';
import { quarterOf } from '../../../src/escalation/facts/quarter.ts';

describe('The quarter of a moment', () => {
  it.each([
    ['2026-01-01T00:00:00Z', 2026, 1],
    ['2026-03-31T22:59:59Z', 2026, 1],
    ['2026-04-01T12:00:00Z', 2026, 2],
    ['2026-07-01T12:00:00Z', 2026, 3],
    ['2026-09-30T12:00:00Z', 2026, 3],
    ['2026-10-01T12:00:00Z', 2026, 4],
    ['2026-12-31T23:59:59Z', 2026, 4],
  ])('%s lies in %d, quarter %d', (moment, year, quarter) => {
    expect(quarterOf(parseInstant(moment))).toEqual({ year, quarter });
  });

  it('is that of London: an hour before midnight in UTC is the next quarter while summer time lasts', () => {
    expect(quarterOf(parseInstant('2026-03-31T23:00:00Z'))).toEqual({ year: 2026, quarter: 2 });
    expect(quarterOf(parseInstant('2026-06-30T23:00:00Z'))).toEqual({ year: 2026, quarter: 3 });
  });
});
