import { type GroupPaper, groupPaper } from '../../src/statistics/group-paper.ts';
import { meaningOf } from '../../src/statistics/series.ts';
import { quarter } from '../../src/statistics/period.ts';
import { neverSaid } from '../cards/never-said.ts';
import { KENT } from '../support/sample-policy.ts';
import { counted, RULE, times } from './counted-facts.ts';
import { sampleFacts, sampleTallies, sampleYearOfFacts } from './sample-facts.ts';

const NOW = quarter(2026, 1);
const CALENDAR = [8093, 8094, 8095, 8096, 8097, 8098, 8099, 8100, 8101, 8102, 8103, 8104, 8105];
const SPAN = { from: quarter(2023, 1), quarters: 13 };
const ten = sampleFacts({ quarterRaised: { year: 2025, quarter: 4 }, quarterClosed: { year: 2026, quarter: 1 } });
const now = sampleFacts({ quarterRaised: { year: 2026, quarter: 2 }, quarterClosed: { year: 2026, quarter: 2 } });

const paperOf = async (facts: Parameters<typeof counted>[0]): Promise<GroupPaper> =>
  groupPaper(NOW, await counted(facts, [...sampleTallies(60, CALENDAR, 1)], SPAN), [meaningOf(KENT)], RULE);

/** Every line of a paper that a person reads. */
function lines({ quarter: part, rollingYear, warningRule, warnings, tables }: GroupPaper): readonly string[] {
  return [
    ...[part, rollingYear].flatMap(({ sentences, forChildren }) => [...sentences, ...forChildren]),
    warningRule,
    ...warnings.map(({ sentence }) => sentence),
    ...tables.flatMap(({ title, counts, from, base, since, under, mayMean, breaks }) => {
      return [title, counts, from, base, since, under, mayMean, ...breaks];
    }),
  ];
}

describe('The group paper of a quarter', () => {
  it('has the exact total of the quarter and of the year up to its end', async () => {
    const paper = await paperOf([...times(12, ten), ...times(9, now)]);
    expect([paper.quarter.paper.total, paper.rollingYear.paper.total]).toEqual([9, 21]);
    expect(paper.rollingYear.sentences[0]).toBe('21 challenges were raised in 2025-26 Q2 to 2026-27 Q1.');
  });

  it('says in words that a quarter is too small for tables, and shows the year', async () => {
    const { quarter: part, rollingYear } = await paperOf([...times(12, ten), ...times(5, now)]);
    expect(part.sentences.slice(1, 3)).toEqual([
      'Fewer than 8: too few for tables of what was raised.',
      'The year up to the end of this quarter is shown beside it.',
    ]);
    expect(part.paper.tables.map(({ table }) => table)).toEqual(['doors']);
    expect(rollingYear.paper.tables.map(({ table }) => table)).toContain('receiving');
  });

  it('hides a count under the cut of the rule, and says so', async () => {
    const paper = await paperOf([...times(12, now), ...times(2, { ...now, receivingGroup: 'health' })]);
    const said = paper.quarter.sentences.find((sentence) => sentence.startsWith('Who was asked'));
    expect(said).toContain('health fewer than 3');
    expect(said).toContain("children's social care and early help 12");
  });

  it('says what changed for children, without a total that would give a hidden count away', async () => {
    const unchanged = { ...now, changed: false, outcome: 'no-change' } as const;
    const shown = await paperOf([...times(9, now), ...times(4, unchanged)]);
    expect(shown.quarter.forChildren).toContain('Something changed after 9 of 13 challenges that ended.');
    const hidden = await paperOf([...times(9, now), ...times(2, unchanged)]);
    expect(hidden.quarter.forChildren).toEqual([]);
  });

  it('tells days only where eight have them', async () => {
    expect((await paperOf(times(8, now))).quarter.durations.map(({ wait }) => wait)).toEqual([
      'acknowledge',
      'answer',
      'settle',
    ]);
    expect((await paperOf(times(7, now))).quarter.durations).toEqual([]);
  });

  it('blames nobody and calls no figure good or bad', async () => {
    for (let seed = 0; seed < 5; seed += 1) {
      const paper = await paperOf([...sampleYearOfFacts(180, CALENDAR, seed)]);
      expect(lines(paper).flatMap(neverSaid)).toEqual([]);
      const judging = /\b(better|worse|improv\w*|poor\w*|best|worst|only|alarming|rank\w*|target)\b|\bas it should/i;
      expect(lines(paper).filter((line) => judging.test(line) && !line.includes('better understood'))).toEqual([]);
    }
  });

  it('names no area, shows no pair of tables, and has no row of an agency', async () => {
    const paper = await paperOf([...sampleYearOfFacts(400, CALENDAR, 9)]);
    expect(JSON.stringify(paper.rollingYear)).not.toMatch(/"Kent|"Medway|school|practice/);
    expect(Object.keys(paper.rollingYear.paper)).toEqual(['period', 'areas', 'cut', 'counted', 'total', 'tables']);
  });
});
