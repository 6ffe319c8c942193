import { baseTotal, checkTruths } from '../../src/statistics/counts.ts';
import { countsIn, Q1 } from './release-by-hand.ts';
import { ANSWERED } from './sample-counts.ts';

const good = countsIn(Q1, { who: { a: 3, b: 2 }, need: { x: 5, y: 0 } });
const answers = (count: number) => ({ table: 'answer', base: ANSWERED, cells: [{ code: 'in-time', count }] });

describe('True counts', () => {
  it('know how many there are in all', () => {
    expect([baseTotal(good, 'raised'), baseTotal(good, 'answered')]).toEqual([5, null]);
  });

  it.each([
    [
      'a table that adds up to another total',
      { ...good, tables: [...good.tables, ...countsIn(Q1, { theme: { t: 4 } }).tables] },
      'theme adds up',
    ],
    ['half a case', countsIn(Q1, { who: { a: 0.5 } }), 'no whole count'],
    ['more answered than raised', { ...good, tables: [...good.tables, answers(6)] }, 'answered is larger'],
    [
      'a category twice',
      {
        ...good,
        tables: good.tables.map((each) => ({
          ...each,
          cells: [...each.cells, { code: 'a', count: 0 }, { code: 'x', count: 0 }],
        })),
      },
      'twice',
    ],
    [
      'a two-way table that does not fit',
      { ...good, twoWay: [{ tables: ['who', 'need'] as const, base: ANSWERED, cells: [] }] },
      'does not fit',
    ],
  ])('are refused with %s', (_what, counts, why) => {
    expect(() => checkTruths([counts])).toThrow(why);
  });

  it('are refused with a quarter twice, and taken otherwise', () => {
    expect(() => checkTruths([good, good])).toThrow('twice');
    expect(() => checkTruths([good, { ...good, area: 'medway' }])).not.toThrow();
  });
});
