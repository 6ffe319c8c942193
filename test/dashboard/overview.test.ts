import { overviewOf } from '../../src/dashboard/overview.ts';
import { band, count, PLAIN, yearsDrawn } from './drawn-years.ts';

const TABLES = {
  'answer-first': [count(75), count(25)],
  stage: [count(70), count(20), count(10)],
  changed: [count(60), count(30)],
  'followed-up': [count(30), band, band, count(20)],
  meanwhile: [count(40), count(20), count(20)],
};
const YEAR = { ...PLAIN, tables: TABLES };

describe('The overview', () => {
  it('has six figures of the newest year, each with what it is out of', async () => {
    const { figures } = await overviewOf(yearsDrawn([YEAR]));
    expect(figures.map(({ code, figure }) => [code, figure])).toEqual([
      ['raised', 'about 100'],
      ['answered', 'about 75 in 100'],
      ['past-second', 'about 10 in 100'],
      ['changed', 'about 67 in 100'],
      ['happened', 'about 30'],
      ['waited', 'about 50 in 100'],
    ]);
    expect(figures[0]?.note).toBe('All that were raised in 2020-21.');
    expect(figures[3]?.note).toBe('Out of: challenges that ended in the period, whenever they were raised.');
    // Two rows are in the band, so nobody knows what the 30 are out of.
    expect(figures[4]?.note).toContain('what it is out of is not shown');
  });

  it('says in three sentences what is beside the year before, and what it may mean', async () => {
    const before = { ...YEAR, total: count(80), tables: { ...TABLES, 'answer-first': [count(40), count(40)] } };
    const { changed } = await overviewOf(yearsDrawn([before, YEAR]));
    expect(changed).toEqual([
      'In 2021-22, about 100 challenges were raised. In the year before, 2020-21, it was about 80. More challenges can mean more disagreement, or more confidence to say so.',
      expect.stringContaining('In the year before, 2020-21, it was about 50 in 100. With so few counted,'),
      expect.stringContaining('something changed after about 67 in 100 of the challenges that ended.'),
    ]);
  });

  it('calls totals one step of rounding apart about the same', async () => {
    const { changed } = await overviewOf(yearsDrawn([{ ...YEAR, total: count(95) }, YEAR]));
    expect(changed[0]).toContain('Once rounded, the two are about the same.');
  });

  it('says what fewer may mean where they are fewer', async () => {
    const { changed } = await overviewOf(yearsDrawn([{ ...YEAR, total: count(130) }, YEAR]));
    expect(changed[0]).toContain('Fewer challenges can mean less disagreement, or less confidence to say so.');
  });

  it.each([
    ['is the first', [YEAR], 'There is no year before to compare with.'],
    ['comes after a year that is not released', [YEAR, null, YEAR], 'There is no year before to compare with.'],
    ['is under another policy', [YEAR, { ...YEAR, policies: ['2'] }], 'the two are not compared.'],
    ['comes after one whose figures are not shown', [{ ...PLAIN, total: null }, YEAR], 'is not shown.'],
  ])('compares nothing where a year %s', async (_what, years, said) => {
    const { changed } = await overviewOf(yearsDrawn(years));
    for (const sentence of changed) {
      expect(sentence).not.toContain('In the year before,');
      expect(sentence).toContain(said);
    }
  });

  it('does not set a count beside a share', async () => {
    const before = { ...YEAR, tables: { ...TABLES, changed: [count(60), band] } };
    const { changed } = await overviewOf(yearsDrawn([before, YEAR]));
    expect(changed[2]).toContain('What the year before shows is not enough to say the same of it.');
  });

  it('says what is not shown in words, and [c] as [c]', async () => {
    const tables = { 'answer-first': [count(75), count(25)], stage: [count(95), band, band] };
    const { changed, figures, notes } = await overviewOf(yearsDrawn([{ ...YEAR, tables }]));
    expect(figures.map(({ figure }) => figure)).toEqual([
      ...['about 100', 'about 75 in 100', '[c]', 'not shown', 'not shown', 'not shown'],
    ]);
    expect(changed[2]).toBe(
      'Something changed: not shown for 2020-21. Left out so that nobody can be picked out, or because there are too few to count.',
    );
    expect(notes[0]).toContain('[c] stands for any count from 0 to 7.');
  });

  it('says that a total alone tells nothing of its policy', async () => {
    const { notes } = await overviewOf(yearsDrawn([PLAIN, PLAIN]));
    expect(notes).toContain(
      'Where a year has no tables, the release does not say under which policy its total was counted.',
    );
  });
});
