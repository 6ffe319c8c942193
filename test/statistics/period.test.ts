import { plainDate } from '../../src/calendar/plain-date.ts';
import {
  contains,
  overlap,
  quarter,
  quarterAlone,
  quarterOf,
  quartersOf,
  sayPeriod,
  yearOf,
} from '../../src/statistics/period.ts';

describe('Periods', () => {
  it.each([
    ['2025-04-01', 4, quarter(2025, 1)],
    ['2026-03-31', 4, quarter(2025, 4)],
    ['2025-12-31', 1, quarter(2025, 4)],
    ['2025-01-01', 4, quarter(2024, 4)],
    ['2025-08-31', 9, quarter(2024, 4)],
  ])('puts %s in its quarter where the year starts in month %i', (date, month, expected) => {
    expect(quarterOf(plainDate(date), month)).toBe(expected);
  });

  it('are written as people write them', () => {
    expect(sayPeriod(yearOf(2025), 4)).toBe('2025-26');
    expect(sayPeriod(yearOf(2099), 4)).toBe('2099-00');
    expect(sayPeriod(yearOf(2025), 1)).toBe('2025');
    expect(sayPeriod(quarterAlone(quarter(2025, 3)), 4)).toBe('2025-26 Q3');
    expect(sayPeriod({ from: quarter(2025, 3), quarters: 4 }, 4)).toBe('2025-26 Q3 to 2026-27 Q2');
  });

  it('hold and share quarters', () => {
    const rolling = { from: quarter(2025, 3), quarters: 4 };
    expect(quartersOf(rolling)).toHaveLength(4);
    expect(overlap(rolling, yearOf(2026))).toBe(true);
    expect(overlap(yearOf(2025), yearOf(2026))).toBe(false);
    expect(contains(yearOf(2025), quarterAlone(quarter(2025, 4)))).toBe(true);
    expect(contains(yearOf(2025), rolling)).toBe(false);
  });
});
