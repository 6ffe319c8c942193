import type { Denominator } from '../../src/dashboard/denominators.ts';
import { useOf } from '../../src/dashboard/use.ts';
import { quarter } from '../../src/statistics/period.ts';
import { textsIn } from '../charts/read-svg.ts';
import { band, count, PLAIN, yearsDrawn } from './drawn-years.ts';

async function section(
  code: string,
  years: Parameters<typeof yearsDrawn>[0],
  denominators: readonly Denominator[] = [],
) {
  const found = (await useOf(yearsDrawn(years), denominators)).find((each) => each.code === code);
  if (found === undefined) throw new Error(`no section ${code}`);
  return found;
}

const QUARTERS = [count(20), count(30), band, count(40)];

describe('Totals by year', () => {
  it('stand in a sentence, a column each, and a table', async () => {
    const { title, lines, chart, table } = await section('years', [{ ...PLAIN, total: count(60) }, PLAIN]);
    expect(title).toBe('In 2021-22, about 100 challenges were raised.');
    expect(lines).toEqual(['In the year before, 2020-21, it was about 60.']);
    expect(table?.rows).toEqual([{ label: 'Challenges raised', figures: ['60', '100'] }]);
    expect(textsIn(chart?.svg ?? '')).toEqual(['60', '100', '2020-21', '2021-22']);
  });

  it('leave a gap where a year is not shown, and say so', async () => {
    const { chart, notes, table } = await section('years', [
      PLAIN,
      { ...PLAIN, total: null, quarters: QUARTERS },
      PLAIN,
    ]);
    expect(textsIn(chart?.svg ?? '')).toContain('[b]');
    expect(notes).toContain('In the picture, [b] also stands where a year is left out.');
    expect(table?.rows[0]?.figures).toEqual(['100', 'not shown', '100']);
  });

  it('say between which years nothing is released', async () => {
    const { chart, notes } = await section('years', [PLAIN, null, PLAIN]);
    expect(notes).toContain('Nothing is released between 2020-21 and 2022-23.');
    expect(textsIn(chart?.svg ?? '')).toContain('[b]');
  });

  it('rest on the policies the tables name', async () => {
    const tables = { kind: [count(70), band, count(20), band] };
    const { lines, table, notes } = await section('years', [
      { ...PLAIN, tables },
      { ...PLAIN, tables, policies: ['1', '2'] },
    ]);
    expect(lines).toEqual([
      'The year before was counted in another way or under another policy, so the two are not compared.',
    ]);
    expect(table?.head).toEqual(['What is counted', '2020-21', '2021-22 [b]']);
    expect(notes).toContain('In 2021-22 some were counted under one version of a policy and some under another.');
  });

  it('of two partnerships rest on a policy each, and none is called another version', async () => {
    const tables = { kind: [count(70), band, count(20), band] };
    const both = { ...PLAIN, tables, besides: ['medway'] };
    const { lines, notes } = await section('years', [{ ...both, total: count(60) }, both]);
    expect(notes.join(' ')).not.toContain('under one version');
    expect(lines).toEqual(['In the year before, 2020-21, it was about 60.']);
  });

  it('are not compared across years put together, in words or in the picture', async () => {
    const pooled = { ...PLAIN, total: count(210), period: { from: quarter(2021, 1), quarters: 8 } };
    const { lines, chart, notes } = await section('years', [PLAIN, pooled]);
    expect(lines).toEqual(['What stands before it is of another length of time, so the two are not compared.']);
    expect(textsIn(chart?.svg ?? '')).toContain('[b]');
    expect(notes).toContain(
      '2021-22 Q1 to 2022-23 Q4 is 2 years together: its counts are not to be compared with those of what stands before it.',
    );
    expect(notes).toContain('In the picture, [b] also stands where years are put together, or no longer are.');
  });

  it('are said in words where the newest is in the band or not shown', async () => {
    expect((await section('years', [{ ...PLAIN, total: band }])).title).toBe(
      'In 2020-21, 7 or fewer challenges were raised.',
    );
    const missing = await section('years', [{ ...PLAIN, total: null, quarters: QUARTERS }]);
    expect(missing.title).toBe('Challenges raised in a year: not shown for 2020-21.');
    expect(missing.lines).toEqual([
      'Left out so that nobody can be picked out, or because there are too few to count.',
    ]);
  });
});

describe('Totals by quarter', () => {
  it('have a row each with its months, and a column for each year', async () => {
    const { title, table } = await section('quarters', [
      { ...PLAIN, quarters: QUARTERS },
      { ...PLAIN, quarters: [count(20), count(30), count(30), count(40)] },
    ]);
    expect(title).toBe('In 2021-22, about 20 to 40 challenges were raised in each quarter.');
    expect(table?.head).toEqual(['Quarter', '2020-21', '2021-22']);
    expect(table?.rows[2]).toEqual({ label: 'Q3 (October to December)', figures: ['[c]', '30'] });
  });

  it('say no least where a quarter is in the band', async () => {
    const { title } = await section('quarters', [{ ...PLAIN, quarters: QUARTERS }]);
    expect(title).toBe('In 2020-21, no quarter had more than about 40 challenges.');
  });

  it('leave a gap where a year between shows none', async () => {
    const shown = { ...PLAIN, quarters: QUARTERS };
    const { chart, notes } = await section('quarters', [shown, PLAIN, shown]);
    expect(textsIn(chart?.svg ?? '')).toContain('[b]');
    expect(notes).toContain('In the picture, [b] also stands where a year is left out.');
  });

  it('of years pooled stand under their own years', async () => {
    const pooled = { ...PLAIN, period: { from: quarter(2020, 1), quarters: 8 }, quarters: [...QUARTERS, ...QUARTERS] };
    const { table } = await section('quarters', [pooled]);
    expect(table?.head).toEqual(['Quarter', '2020-21', '2021-22']);
    expect(table?.rows[0]?.figures).toEqual(['20', '20']);
  });
});

describe('Challenges beside other numbers', () => {
  const referrals = (year: string, number: number): Denominator => ({
    ...{ year, measure: "Referrals to children's social care", count: number, source: 'Department for Education' },
  });

  it('are for every thousand, from totals that are shown, with the source', async () => {
    const { title, table, notes } = await section(
      'per-thousand',
      [{ ...PLAIN, total: band }, PLAIN],
      [referrals('2020-21', 9000), referrals('2021-22', 12_400)],
    );
    expect(title).toBe(
      "In 2021-22, about 8.1 challenges were raised for every 1,000 referrals to children's social care.",
    );
    expect(table?.rows).toEqual([
      { label: "Challenges for every 1,000 referrals to children's social care", figures: ['[c]', '8.1'] },
      { label: "Referrals to children's social care", figures: ['9,000', '12,400'] },
    ]);
    expect(notes).toContain("Referrals to children's social care (2020-21, 2021-22): Department for Education.");
  });

  it('say so where the numbers are of other years', async () => {
    const { lines, table } = await section('per-thousand', [PLAIN], [referrals('2031-32', 9000)]);
    expect(lines).toEqual(['The numbers to compare with are for other years, or the total is not shown.']);
    expect(table).toBeNull();
  });

  it('are not there where none are given', async () => {
    const codes = (await useOf(yearsDrawn([PLAIN]), [])).map(({ code }) => code);
    expect(codes).toEqual(['years', 'not-shown']);
  });
});
