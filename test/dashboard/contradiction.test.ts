import { contradictsHeld, contradictsItself } from '../../src/dashboard/contradiction.ts';
import { quarter, yearOf } from '../../src/statistics/period.ts';
import type { ReleaseDocument, Undigested } from '../../src/statistics/release/release-document.ts';
import type { ReleaseId } from '../../src/statistics/release/release-id.ts';
import { madeUpRelease, saying } from './made-up-release.ts';

describe('A release by itself', () => {
  it.each([
    ['a year', madeUpRelease()],
    ['a correction', madeUpRelease({ version: 12 })],
    ['years pooled', madeUpRelease({ period: { from: quarter(2023, 1), quarters: 8 } })],
    ['a year of the calendar', madeUpRelease({ yearStartsInMonth: 1 })],
    [
      'drafted in the first moment after its end, by London',
      saying(madeUpRelease(), { drafted: '2026-03-31T23:00:00.000Z' }),
    ],
  ])('agrees: %s', (_what, document) => {
    expect(contradictsItself(document)).toBeNull();
  });

  const year = madeUpRelease();
  const inPeriod = (change: Partial<Undigested['period']>) => ({ period: { ...year.period, ...change } });
  it.each<[string, Partial<Undigested>, string]>([
    ['quarters', inPeriod({ from: { year: 2025, quarter: 2 } }), 'whole partnership years'],
    ['five quarters', inPeriod({ quarters: 5 }), 'whole partnership years'],
    ['a year beyond every calendar', inPeriod({ from: { year: 9999, quarter: 1 } }), 'whole partnership years'],
    ['a million years', inPeriod({ quarters: 4_000_000 }), 'whole partnership years'],
    ['another first day', inPeriod({ first: '2025-04-02' }), 'do not fit its quarters'],
    ['another last day', inPeriod({ last: '2026-04-01' }), 'do not fit its quarters'],
    ['a day of drafting before its end', { drafted: '2026-03-31T22:59:59.999Z' }, 'not over when it was drafted'],
    ['another start of the year', inPeriod({ yearStartsInMonth: 9 }), 'do not fit its quarters'],
    ['the version of another', { version: 2 }, 'id does not fit'],
    ['a version no id has', { version: 10_000 }, 'id does not fit'],
    ['the id of another', { id: 'kent-and-medway-2024-v1' as ReleaseId }, 'id does not fit'],
    ['the geography of another', { geography: { code: 'essex', areas: ['essex'] } }, 'id does not fit'],
  ])('does not with %s', (_what, change, why) => {
    expect(contradictsItself(saying(year, change))).toContain(why);
  });
});

describe('A release beside those held', () => {
  const held = [madeUpRelease({ period: yearOf(2024) }), madeUpRelease(), madeUpRelease({ version: 2, total: 105 })];

  it.each<[string, ReleaseDocument]>([
    ['the next year', madeUpRelease({ period: yearOf(2026) })],
    ['a year long before', madeUpRelease({ period: yearOf(2010) })],
    ['the next version of either year', madeUpRelease({ version: 3 })],
    ['the next version of the other', madeUpRelease({ period: yearOf(2024), version: 2 })],
    ['years pooled after them', madeUpRelease({ period: { from: quarter(2026, 1), quarters: 8 } })],
  ])('agrees: %s', (_what, document) => {
    expect(contradictsHeld(document, held)).toBeNull();
  });

  it('agrees with nothing held, as long as it is a first version', () => {
    expect(contradictsHeld(madeUpRelease({ period: yearOf(2010) }), [])).toBeNull();
    expect(contradictsHeld(madeUpRelease({ version: 2 }), [])).toBe(
      'Version 1 of this period is not here. Send that first.',
    );
  });

  it.each<[string, ReleaseDocument, string]>([
    ['a version too far', madeUpRelease({ version: 4 }), 'Version 3 of this period is not here'],
    [
      'a correction of a year that is not here',
      madeUpRelease({ period: yearOf(2026), version: 2 }),
      'Version 1 of this',
    ],
    ['years pooled over one of them', madeUpRelease({ period: { from: quarter(2025, 1), quarters: 8 } }), '2025-26.'],
    [
      'another geography',
      madeUpRelease({ period: yearOf(2026), geography: { code: 'essex', areas: ['essex'] } }),
      'kent-and-medway',
    ],
    [
      'other areas under the same name',
      madeUpRelease({ period: yearOf(2026), geography: { code: 'kent-and-medway', areas: ['kent'] } }),
      'another geography',
    ],
    ['a year of another kind', madeUpRelease({ period: yearOf(2027), yearStartsInMonth: 9 }), 'month 4'],
  ])('does not: %s', (_what, document, why) => {
    expect(contradictsHeld(document, held)).toContain(why);
  });
});
