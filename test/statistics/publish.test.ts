import { isEmpty } from '../../src/statistics/published.ts';
import { publish } from '../../src/statistics/publish.ts';
import { countsIn, layoutOver, Q1, RULE } from './release-by-hand.ts';

const counts = countsIn(Q1, { who: { a: 13, b: 2 } });

describe('The figures of a release', () => {
  it('are the band or rounded, the total on its own, and nothing else of the counts', () => {
    const published = publish(layoutOver(counts), [counts], RULE);
    expect(published).toMatchObject({
      version: 1,
      total: { kind: 'rounded', to: 15 },
      quarterTotals: [],
      tables: [
        {
          cells: [
            { code: 'a', value: { kind: 'rounded', to: 15 } },
            { code: 'b', value: { kind: 'band' } },
          ],
        },
      ],
      twoWay: null,
      rule: { version: 'default-1', bandTo: 7, roundTo: 5 },
    });
    expect(JSON.stringify(published)).not.toMatch(/13|count"/);
  });

  it('are none at all where the layout asks for none', () => {
    expect(isEmpty(publish(layoutOver(counts, Q1, { tables: [], total: false }), [counts], RULE))).toBe(true);
  });

  it('are refused where a quarter, or a category, is missing', () => {
    expect(() => publish(layoutOver(counts), [], RULE)).toThrow('counts of');
    const [spec] = layoutOver(counts).tables;
    const tables = spec === undefined ? [] : [{ ...spec, categories: ['a'] }];
    expect(() => publish(layoutOver(counts, Q1, { tables }), [counts], RULE)).toThrow('who lacks a category');
  });
});
