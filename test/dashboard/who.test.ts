import { whoOf } from '../../src/dashboard/who.ts';
import { band, count, PLAIN, yearsDrawn } from './drawn-years.ts';

async function receiving(years: Parameters<typeof yearsDrawn>[0]) {
  const found = (await whoOf(yearsDrawn(years))).find(({ code }) => code === 'receiving');
  if (found === undefined) throw new Error('no section');
  return found;
}

const shown = (...cells: readonly (typeof band)[]) => ({ ...PLAIN, tables: { receiving: cells } });

describe('Who and about what', () => {
  it('says the largest row, as a share of the total', async () => {
    const { title } = await receiving([shown(count(80), count(10), band)]);
    expect(title).toBe(
      "In 2020-21, about 80 in 100 of the challenges raised were put to children's social care and early help.",
    );
  });

  it('says the same row of the year before, not the one that was largest then', async () => {
    const { lines } = await receiving([shown(count(30), count(60), band), shown(count(80), count(20), band)]);
    expect(lines).toEqual(['In the year before, 2020-21, it was about 30 in 100.']);
  });

  it('says a count where the total is not shown and a row is in the band', async () => {
    const { title } = await receiving([{ ...shown(count(80), count(10), band), total: null }]);
    expect(title).toContain('about 80 of the challenges raised');
  });

  it('does not say "100 in 100" of what was rounded', async () => {
    const { title } = await receiving([shown(count(100), band, band)]);
    expect(title).toContain('all or nearly all of the challenges raised');
  });

  it('names no row as the largest where two are as large', async () => {
    const { title } = await receiving([shown(count(40), count(40), band)]);
    expect(title).toBe(
      "Who was asked to look again, 2020-21: about 40 in 100 each for children's social care and early help; health.",
    );
  });

  it('draws no picture of nothing but bands', async () => {
    const { title, chart, table } = await receiving([shown(band, band, band)]);
    expect(title).toBe('Who was asked to look again, 2020-21: 7 or fewer in every row.');
    expect(chart).toBeNull();
    expect(table?.rows).toHaveLength(3);
  });

  it('says in words that the newest year does not show a table, and keeps the years that do', async () => {
    const { title, lines, chart, table } = await receiving([shown(count(80), count(10), band), PLAIN]);
    expect(title).toBe('Who was asked to look again: not shown for 2021-22.');
    expect(lines).toEqual(['Left out so that nobody can be picked out, or because there are too few to count.']);
    expect(chart).toBeNull();
    expect(table?.rows[0]?.figures).toEqual(['80', 'not shown']);
  });

  it('gathers what no year shows in one place', async () => {
    const sections = await whoOf(yearsDrawn([PLAIN]));
    expect(sections.map(({ code }) => code)).toEqual(['not-shown']);
    expect(sections[0]?.title).toContain('Who raised them; What they were about');
  });

  it('says out of what, since when and under which policy, once', async () => {
    const { notes } = await receiving([shown(count(80), count(10), band)]);
    expect(notes.at(-1)).toBe(
      "Who was asked to look again. The group of the agency asked first. Another agency asked instead does not change it. Counted like this since November 2019. Under kent 1; the partnership's team is told at: practitioner.",
    );
  });
});
