import { drawPaper, type PaperLayout } from '../../src/statistics/paper.ts';
import { countsIn, Q1, RULE } from './release-by-hand.ts';

const rowsOf = (cells: Readonly<Record<string, number>>) => {
  const counts = countsIn(Q1, { who: cells });
  const [table] = counts.tables;
  if (table === undefined) throw new Error('there is no table');
  const layout: PaperLayout = {
    period: Q1,
    counted: table.base,
    tables: [
      { table: 'who', base: table.base, rows: Object.keys(cells).map((code) => ({ label: code, codes: [code] })) },
    ],
  };
  return drawPaper(layout, [counts], RULE).tables[0]?.rows.map(({ count }) => count);
};

describe('a table of the group paper', () => {
  it('shows every count where none lies under the cut', () => {
    expect(rowsOf({ school: 9, police: 5, health: 3 })).toEqual([9, 5, 3]);
  });

  it('hides the smallest of the others beside a single row under the cut: the total would give it away', () => {
    expect(rowsOf({ school: 9, police: 5, health: 1 })).toEqual([9, null, null]);
    expect(rowsOf({ school: 9, health: 0 })).toEqual([null, null]);
  });

  it('hides no more where two rows or more lie under the cut', () => {
    expect(rowsOf({ school: 9, police: 2, health: 1 })).toEqual([9, null, null]);
  });
});
