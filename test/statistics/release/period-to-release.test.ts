import { quarter, quarterAlone, yearOf } from '../../../src/statistics/period.ts';
import { daysOf, readYears } from '../../../src/statistics/release/period-to-release.ts';
import { releaseId } from '../../../src/statistics/release/release-id.ts';

describe('The days of a period', () => {
  it('follow from the month the partnership year starts in', () => {
    expect(daysOf(yearOf(2024), 4)).toEqual({ first: '2024-04-01', after: '2025-04-01' });
    expect(daysOf(yearOf(2024), 1)).toEqual({ first: '2024-01-01', after: '2025-01-01' });
    expect(daysOf(quarterAlone(quarter(2024, 4)), 4)).toEqual({ first: '2025-01-01', after: '2025-04-01' });
    expect(daysOf(yearOf(2024), 12)).toEqual({ first: '2024-12-01', after: '2025-12-01' });
  });
});

describe('Years as someone types them', () => {
  it.each([
    ['2025-26', yearOf(2025)],
    ['2025', yearOf(2025)],
    ['1999-00', yearOf(1999)],
    ['2024-25 to 2025-26', { from: yearOf(2024).from, quarters: 8 }],
    ['2024 to 2026', { from: yearOf(2024).from, quarters: 12 }],
  ])('%s are years', (text, period) => {
    expect(readYears(text)).toEqual(period);
  });

  it.each(['', '2025-27', '2025-26 Q3', '25-26', '2026 to 2025', 'last year'])('%s are none', (text) => {
    expect(readYears(text)).toBeNull();
  });
});

describe('The id of a release', () => {
  it('is the same for the same years and version, and holds no full stop', () => {
    expect(releaseId('kent-and-medway', yearOf(2025), 2)).toBe('kent-and-medway-2025-v2');
    expect(releaseId('kent', { from: yearOf(2024).from, quarters: 8 }, 1)).toBe('kent-2024-to-2025-v1');
  });
});
