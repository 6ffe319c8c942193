import { derivableFrom } from '../../src/statistics/derivable.ts';
import { drawnBy, editionsOf } from '../../src/statistics/editions.ts';
import { quarterAlone } from '../../src/statistics/period.ts';
import { countsIn, layoutOver, Q1, released } from './release-by-hand.ts';

const counts = [0, 1, 2].map((later) =>
  countsIn(quarterAlone((Q1.from + later) as typeof Q1.from), { who: { a: 20, b: 3, c: 2 } }),
);
const three = { from: Q1.from, quarters: 3 };
const [first] = counts;

describe('What can be derived from a release', () => {
  it('is its figures, its total, and its hidden cells taken together, which is what the total gives away', () => {
    if (first === undefined) throw new Error('no counts');
    const told = editionsOf([drawnBy(released(layoutOver(first, Q1, { total: false }), [first]))]).told;
    expect(derivableFrom(told).map(({ what }) => (what.kind === 'cells' ? what.codes.join('+') : what.kind))).toEqual([
      'a',
      'total',
      'b',
      'c',
      'b+c',
    ]);
  });

  it('is every run of quarters, where a period and its quarters are both shown', () => {
    if (first === undefined) throw new Error('no counts');
    const layout = layoutOver(first, three, { tables: [], quarterTotals: true });
    const { told } = editionsOf([drawnBy(released(layout, counts))]);
    const runs = derivableFrom(told).map(({ region: { period } }) => `${period.from - Q1.from}+${period.quarters}`);
    expect(runs.toSorted()).toEqual(['0+1', '0+2', '0+3', '1+1', '1+2', '2+1']);
  });
});
