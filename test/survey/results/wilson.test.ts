import fc from 'fast-check';
import { shareOfShown } from '../../../src/survey/results/wilson.ts';

const rounded = (to: number) => ({ kind: 'rounded', to }) as const;
const BAND = { kind: 'band' } as const;

describe('A share', () => {
  it.each([
    // by hand, from the formula: 9.3 and 23.3, 40.4 and 59.6, 72.2 and 100, 29.9 and 70.1
    [15, 100, { share: 15, least: 9, most: 23 }],
    [50, 100, { share: 50, least: 40, most: 60 }],
    [10, 10, { share: 100, least: 72, most: 100 }],
    [10, 20, { share: 50, least: 30, most: 70 }],
  ])('of %i in %i has the interval of Wilson', (part, base, expected) => {
    expect(shareOfShown(rounded(part), rounded(base))).toEqual(expected);
  });

  it.each([
    ['a part in the band', BAND, rounded(40)],
    ['a base in the band', rounded(10), BAND],
    ['a part that is not shown', null, rounded(40)],
    ['a base that is not shown', rounded(10), null],
    ['a part larger than its base', rounded(15), rounded(10)],
  ])('is not given for %s', (_what, part, base) => {
    expect(shareOfShown(part, base)).toBeNull();
  });

  it('always lies in its interval, and both in 0 to 100', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4000 }), fc.integer({ min: 2, max: 4000 }), (one, other) => {
        const [part, base] = [Math.min(one, other) * 5, Math.max(one, other) * 5];
        const found = shareOfShown(rounded(part), rounded(base));
        expect(found).not.toBeNull();
        if (found === null) return;
        expect(0 <= found.least && found.least <= found.share).toBe(true);
        expect(found.share <= found.most && found.most <= 100).toBe(true);
      }),
    );
  });
});
