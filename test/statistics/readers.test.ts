import { drawPaper, type PaperLayout } from '../../src/statistics/paper.ts';
import { insiderAgency, readerOfPapers } from '../../src/statistics/readers.ts';
import { countsIn, layoutOver, parts, Q1, released, RULE } from './release-by-hand.ts';
import { RAISED } from './sample-counts.ts';

const counts = countsIn(Q1, { who: { school: 100, gp: 3, police: 2 } });
const layout: PaperLayout = {
  period: Q1,
  counted: RAISED,
  tables: [
    { table: 'who', base: RAISED, rows: [{ label: 'Schools', codes: ['school'] }, { label: 'Others', codes: ['gp', 'police'] }] }, // prettier-ignore
  ],
};
const ledger = [released(layoutOver(counts), [counts])];

describe('The group paper', () => {
  it('has exact totals and merged rows, and hides what is under its cut', () => {
    expect(drawPaper(layout, [counts], RULE)).toMatchObject({
      total: 105,
      tables: [{ rows: [{ count: 100 }, { count: 5 }] }],
    });
    const fewer = countsIn(Q1, { who: { school: 100, gp: 1, police: 1 } });
    expect(drawPaper(layout, [fewer], RULE).tables[0]?.rows[1]).toMatchObject({ count: null });
  });

  it('is refused where its rows leave a category out', () => {
    const tables = layout.tables.map((each) => ({ ...each, rows: each.rows.slice(0, 1) }));
    expect(() => drawPaper({ ...layout, tables }, [counts], RULE)).toThrow('who lacks a category');
  });

  it('is reported on: what its readers could add to the release', async () => {
    const paper = drawPaper(layout, [counts], RULE);
    const { tooNarrow } = await readerOfPapers([{ paper, truths: [counts] }], ledger, parts);
    expect(tooNarrow.map(({ what, feasible }) => [what.kind === 'cells' ? what.codes : [], feasible])).toEqual([
      [['gp', 'police'], { least: 5, most: 5 }],
    ]);
    expect((await readerOfPapers([], ledger, parts)).tooNarrow).toEqual([]);
  });
});

describe('An agency that knows all its own cases', () => {
  it('reads the two cases of others out of 90 that are nearly all its own: a warning, for the sign-off', async () => {
    const all = countsIn(Q1, { who: { school: 92, gp: 30 } });
    const own = countsIn(Q1, { who: { school: 90, gp: 15 } });
    const release = released(layoutOver(all), [all]);
    const { tooNarrow } = await insiderAgency([own], [release], parts);
    expect(tooNarrow).toMatchObject([{ what: { codes: ['school'] }, feasible: { least: 0, most: 2 }, values: 3 }]);
  });

  it('learns nothing more from a release with few cases of its own', async () => {
    const own = countsIn(Q1, { who: { school: 1, gp: 0, police: 0 } });
    expect((await insiderAgency([own], ledger, parts)).passes).toBe(true);
  });
});
