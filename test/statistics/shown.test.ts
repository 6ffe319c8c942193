import { DEFAULT_RULE } from '../../src/statistics/disclosure-rule.ts';
import { intervalOf, shareOf, show, type Showing } from '../../src/statistics/shown.ts';

describe('A count as it is shown', () => {
  it.each([0, 1, 7])('is the band for %i, and the band says 0 to 7', (count) => {
    expect(show(count, DEFAULT_RULE)).toEqual({ kind: 'band' });
    expect(intervalOf({ kind: 'band' }, DEFAULT_RULE)).toEqual({ least: 0, most: 7 });
  });

  it.each([
    [8, 10],
    [9, 10],
    [12, 10],
    [13, 15],
    [17, 15],
    [18, 20],
  ])('is %i to the nearest 5: %i', (count, to) => {
    expect(show(count, DEFAULT_RULE)).toEqual({ kind: 'rounded', to });
  });

  it('says exactly which counts are shown alike, for every count up to 150 and every rounding', () => {
    const showings: readonly Showing[] = [DEFAULT_RULE, { bandTo: 5, roundTo: 7 }, { bandTo: 10, roundTo: 11 }];
    for (const showing of showings) {
      for (let count = 0; count <= 150; count += 1) {
        const shown = show(count, showing);
        const alike = Array.from({ length: 200 }, (_, other) => other).filter(
          (other) => JSON.stringify(show(other, showing)) === JSON.stringify(shown),
        );
        expect(intervalOf(shown, showing)).toEqual({ least: alike[0], most: alike.at(-1) });
      }
    }
  });

  it('has a share only of counts that are shown, worked out from what is shown', () => {
    const rounded = (to: number) => ({ kind: 'rounded', to }) as const;
    expect(shareOf(rounded(10), rounded(40))).toBe(25);
    expect(shareOf({ kind: 'band' }, rounded(40))).toBeNull();
    expect(shareOf(rounded(10), { kind: 'band' })).toBeNull();
    expect(shareOf(rounded(45), rounded(40))).toBeNull();
  });
});
