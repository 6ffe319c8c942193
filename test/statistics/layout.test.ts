import { layoutFor, layoutOf, without } from '../../src/statistics/layout.ts';
import { yearOf } from '../../src/statistics/period.ts';
import type { Published } from '../../src/statistics/published.ts';
import { publish } from '../../src/statistics/publish.ts';
import { countsIn, layoutOver, Q1, RULE } from './release-by-hand.ts';
import { RAISED, table } from './sample-counts.ts';

const TABLES = [table('who', ['a', 'b']), table('need', ['x', 'y'])];

function lastYear(counts: Readonly<Record<string, number>>, total = true): Published {
  const truth = countsIn(Q1, { who: counts });
  return publish(layoutOver(truth, Q1, { total }), [truth], RULE);
}

describe('The layout of a release', () => {
  const next = (before: Published | null) => layoutFor(yearOf(2026), TABLES, RAISED, before, RULE);

  it('is the same for any two years before that were published alike: no true count is in it', () => {
    expect(next(lastYear({ a: 13, b: 1 }))).toEqual(next(lastYear({ a: 14, b: 3 })));
  });

  it('is the total alone where last year was shown too small for tables', () => {
    expect(next(lastYear({ a: 9, b: 3 }))).toMatchObject({ tables: [], total: true, quarterTotals: false });
    expect(next(lastYear({ a: 2, b: 3 }))).toMatchObject({ tables: [] });
  });

  it('has tables, then quarter totals, as last year was shown larger', () => {
    expect(next(lastYear({ a: 30, b: 9 }))).toMatchObject({ tables: TABLES, quarterTotals: false, twoWay: null });
    expect(next(lastYear({ a: 90, b: 30 }))).toMatchObject({ tables: TABLES, quarterTotals: true });
    expect(next(lastYear({ a: 90, b: 30 }, false))).toMatchObject({ quarterTotals: true }); // from its shown cells
  });

  it('rests on what the rule expects where nothing was published yet', () => {
    expect(next(null)).toMatchObject({ tables: TABLES, quarterTotals: false });
  });

  it('leaves the total out beside tables, and only there, where the rule says so', () => {
    const rule = { ...RULE, layout: { ...RULE.layout, totalBesideTables: false } };
    const [small, large] = [lastYear({ a: 9, b: 3 }), lastYear({ a: 30, b: 9 })];
    expect(layoutFor(yearOf(2026), TABLES, RAISED, small, rule).total).toBe(true);
    expect(layoutFor(yearOf(2026), TABLES, RAISED, large, rule).total).toBe(false);
  });

  it('of a correction is that of the version it corrects', () => {
    expect(layoutOf(lastYear({ a: 30, b: 9 }))).toEqual(layoutOver(countsIn(Q1, { who: { a: 0, b: 0 } })));
  });

  it('loses the table in question first, else the least important, and its two-way table with it', () => {
    const layout = { ...next(null), twoWay: ['who', 'need'] as const };
    expect(without(layout, 'single-tables', new Set(['who']))).toMatchObject({
      tables: [{ table: 'need' }],
      twoWay: null,
    });
    expect(without(layout, 'single-tables', new Set())).toMatchObject({ tables: [{ table: 'who' }] });
    expect(without({ ...layout, tables: [] }, 'single-tables', new Set())).toBeNull();
    expect(without(layout, 'quarter-totals', new Set())).toBeNull();
  });
});
