import { checkTruths } from '../../src/statistics/counts.ts';
import { quarter, quarterAlone, yearOf } from '../../src/statistics/period.ts';
import { truthsOf } from '../../src/statistics/truths-of.ts';
import { counted, rowsOf, RULE, YEAR } from './counted-facts.ts';
import { sampleFacts, sampleTallies, sampleYearOfFacts } from './sample-facts.ts';

const CALENDAR = [8101, 8102, 8103, 8104];
const spring = quarterAlone(quarter(2025, 1));
const summer = quarterAlone(quarter(2025, 2));

describe('Counting facts', () => {
  it('gives counts that the gate accepts, whatever the year', async () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const facts = sampleYearOfFacts(10 + seed * 5, CALENDAR, seed);
      const { truths } = await truthsOf(facts, sampleTallies(40, CALENDAR, seed), RULE, YEAR);
      expect(() => checkTruths(truths)).not.toThrow();
      expect(truths).toHaveLength(8);
    }
  });

  it('counts what was raised in the quarter of the raise, and how it ended in the quarter of the end', async () => {
    const all = await counted([sampleFacts({ quarterClosed: { year: 2025, quarter: 3 } })]);
    expect([rowsOf(all, 'kind', spring), rowsOf(all, 'kind', summer)]).toEqual([{ standard: 1 }, {}]);
    expect([rowsOf(all, 'outcome', spring), rowsOf(all, 'outcome', summer)]).toEqual([{}, { agreed: 1 }]);
  });

  it('counts an ending in the year although the raise lies before it', async () => {
    const all = await counted([sampleFacts({ quarterRaised: { year: 2025, quarter: 1 } })]);
    expect([rowsOf(all, 'kind'), rowsOf(all, 'outcome')]).toEqual([{}, { agreed: 1 }]);
  });

  it('puts January to March into the partnership year that began in April', async () => {
    const all = await counted([sampleFacts({ quarterRaised: { year: 2026, quarter: 1 } })]);
    expect(rowsOf(all, 'kind', quarterAlone(quarter(2025, 4)))).toEqual({ standard: 1 });
  });

  it('leaves out other areas, and quarters outside the span', async () => {
    const elsewhere = sampleFacts({ partnership: 'surrey' });
    const before = sampleFacts({ quarterRaised: { year: 2020, quarter: 1 }, quarterClosed: null });
    expect(rowsOf(await counted([elsewhere, before]), 'kind')).toEqual({});
  });

  it('counts doors beside escalations, never among them', async () => {
    const tallies = ['conference-decision', 'conference-decision', 'court', 'of-our-own'].map((door) => {
      return { partnership: 'medway', quarter: '2025-Q2', door, count: 2 } as const;
    });
    const all = await counted([], tallies);
    expect(rowsOf(all, 'doors')).toEqual({ conference: 4, 'another-process': 4 });
    expect(rowsOf(all, 'kind')).toEqual({});
  });

  it('is refused where the year does not begin with a calendar quarter, because facts know no month', async () => {
    const school = { ...RULE, yearStartsInMonth: 9 };
    await expect(truthsOf([], [], school, yearOf(2025))).rejects.toThrow('calendar quarters');
  });

  it('is refused where the rule wants a two-way table of two bases', async () => {
    const twoWay = { tables: ['raising', 'outcome'] as [string, string], from: 0 };
    const rule = { ...RULE, layout: { ...RULE.layout, twoWay } };
    await expect(truthsOf([], [], rule, yearOf(2025))).rejects.toThrow('no base in common');
  });

  it('keeps none of the facts: they may come one by one, without an end to their number', async () => {
    async function* many() {
      for (let number = 0; number < 5_000; number += 1)
        yield sampleFacts({ partnership: number % 2 ? 'kent' : 'medway' });
    }
    const { truths, days } = await truthsOf(many(), [], RULE, YEAR);
    expect(rowsOf({ truths, days, under: [] }, 'kind')).toEqual({ standard: 5_000 });
    expect(Math.max(...days.map(({ numbers }) => numbers.length))).toBe(1);
  });
});
