import { drawnBy, editionsOf } from '../../src/statistics/editions.ts';
import { quarterAlone } from '../../src/statistics/period.ts';
import { countsIn, layoutOver, Q1, released } from './release-by-hand.ts';

const first = countsIn(Q1, { who: { a: 20, b: 3 } });
const second = countsIn(quarterAlone((Q1.from + 1) as typeof Q1.from), { who: { a: 9, b: 9 } });
const half = { from: Q1.from, quarters: 2 };

describe('Editions of the truth', () => {
  it('are one as long as nothing changed, however much is published', () => {
    const releases = [released(layoutOver(first), [first]), released(layoutOver(first, half), [second, first])];
    const { told, truths } = editionsOf(releases.map(drawnBy));
    expect(truths).toHaveLength(1);
    expect(truths[0]).toHaveLength(2);
    expect(new Set(told.map(({ edition }) => edition))).toEqual(new Set([0]));
  });

  it('are two once a late entry changed a quarter that had been published', () => {
    const late = countsIn(Q1, { who: { a: 21, b: 3 } });
    const releases = [released(layoutOver(first), [first]), released(layoutOver(first, half), [late, second])];
    const { told, truths } = editionsOf(releases.map(drawnBy));
    expect(truths).toHaveLength(2);
    expect(told.map(({ edition }) => edition)).toEqual([0, 0, 0, 1, 1, 1]);
  });
});
