import fc from 'fast-check';
import { instantOf, parseInstant } from '../../../src/calendar/instant.ts';
import { spanBefore } from '../../../src/cli/sample-data/span.ts';
import { yearOf } from '../../../src/statistics/period.ts';

describe('the time that is filled', () => {
  it('goes from the beginning of a partnership year to yesterday', () => {
    expect(spanBefore(parseInstant('2026-11-21T20:00:00Z'), 4)).toEqual({
      first: '2025-04-01',
      last: '2026-11-20',
      until: '2026-11-20T23:59:59.999Z',
      closedYears: [yearOf(2025)],
    });
  });

  it('ends with yesterday in London, an hour earlier in summer', () => {
    const { last, until } = spanBefore(parseInstant('2026-07-01T23:30:00Z'), 4);
    expect([last, until]).toEqual(['2026-07-01', '2026-07-01T22:59:59.999Z']);
  });

  it('always reaches 18 months back and holds a year that is over, whenever the year begins', () => {
    const months = fc.constantFrom(1, 4, 7, 10);
    const days = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2032, 0, 1) });
    fc.assert(
      fc.property(days, months, (day, startMonth) => {
        const { first, closedYears } = spanBefore(instantOf(day), startMonth);
        expect(Date.parse(first)).toBeLessThanOrEqual(day - 545 * 86_400_000);
        expect(closedYears.length).toBeGreaterThanOrEqual(1);
        expect(Number(first.slice(5, 7))).toBe(startMonth);
      }),
    );
  });
});
