import { describeTable } from '../../src/statistics/describe-table.ts';
import { EVERY_TABLE, FACT_TABLES, TABLE_SPECS } from '../../src/statistics/table-definitions.ts';
import { baseWords, tableWords } from '../../src/words/statistics.ts';
import { counted, rowsOf, RULE, YEAR } from './counted-facts.ts';
import { sampleFacts, sampleYearOfFacts } from './sample-facts.ts';

const one = async (table: string, but: Parameters<typeof sampleFacts>[0]) =>
  rowsOf(await counted([sampleFacts(but)]), table);

describe('The tables', () => {
  it('put every escalation into one of their rows, whatever is counted', () => {
    for (const facts of sampleYearOfFacts(200, [8100, 8101, 8102, 8103], 5)) {
      for (const { base, rows, rowOf } of FACT_TABLES) if (base.isIn(facts)) expect(rows).toContain(rowOf(facts));
    }
  });

  it('have words for every row, and words for no other', () => {
    expect(Object.keys(tableWords).toSorted()).toEqual(EVERY_TABLE.map(({ table }) => table).toSorted());
    for (const { table, rows } of EVERY_TABLE)
      expect(Object.keys(tableWords[table].rows).toSorted()).toEqual(rows.toSorted());
    expect(Object.keys(baseWords).toSorted()).toEqual(
      [...new Set(EVERY_TABLE.map(({ base }) => base.code))].toSorted(),
    );
  });

  it('say what they count, from what, since when, out of what, and under which policy and notification rule', async () => {
    const { under } = await counted([sampleFacts()]);
    for (const listed of EVERY_TABLE) {
      const said = describeTable(listed, under, { period: YEAR, areas: RULE.geography.areas });
      expect(said.since).toContain('November 2026');
      expect(said.under).toContain('kent draft-1');
      expect(said.under).toContain('practitioner');
      expect([said.counts, said.from, said.base, said.mayMean].every((text) => text.length > 10)).toBe(true);
    }
  });

  it('leave no part larger than its whole: a base within another is named', () => {
    const bases = new Set(TABLE_SPECS.map(({ base }) => base.code));
    for (const { base } of TABLE_SPECS) if (base.within !== null) expect(bases).toContain(base.within);
  });
});

describe('How a challenge is counted', () => {
  it.each([
    ['as raised', 'kind', {}, { standard: 1 }],
    ['as urgent', 'kind', { route: 'urgent' }, { urgent: 1 }],
    [
      'as settled by talking where one side says so',
      'kind',
      { route: 'urgent', settledByTalking: 'one-sided' },
      { talking: 1 },
    ],
    [
      'as about how agencies work before anything else',
      'kind',
      { scope: 'thematic', settledByTalking: 'confirmed' },
      { thematic: 1 },
    ],
    [
      'without a row of its own for the one police force',
      'raising',
      { raisingGroup: 'police' },
      { 'police-or-other': 1 },
    ],
    ['under something else for a theme nobody knows', 'theme', { theme: 'brand-new' }, { 'something-else': 1 }],
    ['from the third stage up as one', 'stage', { highestStage: { stage: 'panel', number: 4 } }, { 'third-up': 1 }],
    ['as held where the answer says it waits', 'meanwhile', { meanwhile: 'waits' }, { held: 1 }],
    [
      'as ended by one side, never as agreed by both',
      'how-ended',
      { basis: 'settlement-logged-by-one-side' },
      { 'talking-one': 1 },
    ],
    [
      'as not known while the question after the end has no answer',
      'followed-up',
      { followUp: 'asked' },
      { 'not-known': 1 },
    ],
    ['in no table of follow-ups where nobody was asked', 'followed-up', { followUp: 'not-due' }, {}],
    ['in no table of levels where the raiser did not say', 'level-of-need', {}, {}],
    ['in no table of answers where there is none yet', 'meanwhile', { daysToAnswer: null }, {}],
    ['in no table of endings while it is open', 'outcome', { quarterClosed: null, outcome: 'open', basis: null }, {}],
  ] as const)('%s', async (_how, table, but, rows) => {
    expect(await one(table, but)).toEqual(rows);
  });

  it('counts a clock as kept only where every one at that rung was, and not at all while it runs', async () => {
    const at = (number: number, respond: 'met' | 'passed' | 'running') =>
      ({ stage: `stage-${number}`, number, acknowledge: 'not-stated', respond }) as const;
    expect(await one('answer-third-up', { stages: [at(3, 'met'), at(4, 'passed')] })).toEqual({ passed: 1 });
    expect(await one('answer-third-up', { stages: [at(3, 'met'), at(4, 'running')] })).toEqual({ 'in-time': 1 });
    expect(await one('answer-first', { stages: [at(1, 'running')] })).toEqual({});
    expect(await one('nobody-available', { stages: [at(1, 'running')] })).toEqual({});
  });
});
