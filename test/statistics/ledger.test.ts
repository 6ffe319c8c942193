import { latestOf, relatedTo, touches, versionFor } from '../../src/statistics/ledger.ts';
import { quarter, quarterAlone, yearOf } from '../../src/statistics/period.ts';
import { countsIn, layoutOver, Q1, released, RULE } from './release-by-hand.ts';

const counts = countsIn(Q1, { who: { a: 9, b: 9 } });
const layout = layoutOver(counts);
const first = released(layout, [counts]);
const at = (from: typeof Q1.from, quarters: number, areas = ['kent']) => ({
  ...first,
  published: { ...first.published, period: { from, quarters }, areas },
});

describe('The ledger', () => {
  it('finds what speaks of the same counts, directly or through another release', () => {
    const year = at(yearOf(2025).from, 4);
    const rolling = at(quarter(2025, 4), 4);
    const elsewhere = at(yearOf(2025).from, 4, ['essex']);
    const ledger = [first, year, rolling, elsewhere, at(yearOf(2027).from, 4)];
    expect(relatedTo(first.published, ledger)).toEqual([first, year, rolling]);
    expect(touches(first.published, elsewhere.published)).toBe(false);
  });

  it('knows the newest version of a period', () => {
    const second = released(layout, [counts], 2);
    expect(latestOf([first, second], layout, RULE)?.version).toBe(2);
    expect(latestOf([first], { period: quarterAlone(quarter(2020, 1)) }, RULE)).toBeNull();
  });

  it('gives a period one release, and after that corrections of the same tables', () => {
    expect(versionFor(layout, [], RULE, false)).toBe(1);
    expect(versionFor(layout, [first], RULE, true)).toBe(2);
    expect(() => versionFor(layout, [first], RULE, false)).toThrow(
      '2025-26 Q1 has been released already, as version 1',
    );
    expect(() => versionFor(layout, [], RULE, true)).toThrow('nothing to correct');
  });
});
