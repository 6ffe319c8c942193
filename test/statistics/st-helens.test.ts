import { decideRelease } from '../../src/statistics/decide-release.ts';
import type { Layout } from '../../src/statistics/layout.ts';
import { quartersOf, yearOf } from '../../src/statistics/period.ts';
import { publish } from '../../src/statistics/publish.ts';
import type { Shown } from '../../src/statistics/shown.ts';
import { attack, type Attack } from './attacker.ts';
import { parts, RULE } from './release-by-hand.ts';
import { countsOf, RAISED, type SampleCase, table } from './sample-counts.ts';

/*
 * St Helens Safeguarding Children Board, escalations 2014-15 (17) and 2015-16 (9): paperzz.com/doc/6972127, a slide whose
 * labels and numbers were paired again by hand; every breakdown adds up to 9. The year is all that is known of the when.
 */
const TABLES = {
  'raised-by': { health: 6, school: 2, gp: 1 },
  'raised-against': { 'social-care': 9, other: 0 },
  'highest-stage': { 'stage-1': 7, 'stage-2': 1, 'stage-3': 1 },
  need: { 'level-2': 1, 'level-3': 2, 'level-4': 6 },
  reason: { concern: 3, communication: 3, obesity: 2, threshold: 1 },
};
const specs = Object.entries(TABLES).map(([name, cells]) => table(name, Object.keys(cells)));
const [before, year] = [yearOf(2014), yearOf(2015)];

/** One column of each table, cases in the order of the slide: which case was which is not known, and not used. */
const nine = Array.from({ length: 9 }, (_, at): SampleCase => ({
  area: 'kent',
  quarter: year.from,
  codes: Object.fromEntries(
    Object.entries(TABLES).map(([name, cells]) => [
      name,
      Object.entries(cells).flatMap(([code, count]) => Array<string>(count).fill(code))[at] ?? '',
    ]),
  ),
}));
const seventeen = Array.from({ length: 17 }, (): SampleCase => ({ area: 'kent', quarter: before.from, codes: {} }));
const truths = countsOf(nine, specs, ['kent'], quartersOf(year));
const layout: Layout = {
  period: year,
  tables: specs,
  counted: RAISED,
  total: true,
  quarterTotals: false,
  twoWay: null,
};

function valuesOf({ questions, values }: Attack, code: string): readonly number[] {
  const question = questions.find(({ codes }) => codes.join() === code);
  return question === undefined ? [] : [...values(question)].toSorted((one, other) => one - other);
}

function say(value: Shown | null): string {
  return value === null ? '-' : value.kind === 'band' ? '[c]' : String(value.to);
}

describe('The published figures of St Helens, 2015-16', () => {
  it('as a slide shows them, single out one GP: counts of 1, 2 and 3 stand there in full', () => {
    const small = Object.values(TABLES).flatMap((cells) =>
      Object.values(cells).filter((count) => count > 0 && count < 4),
    );
    expect(small).toEqual([2, 1, 1, 1, 1, 2, 3, 3, 2, 1]);
  });

  it('merely rounded to 5, would leave a reader two values for the GP', () => {
    const read = attack(JSON.stringify([publish(layout, truths, { ...RULE, bandTo: 0 })]));
    expect(valuesOf(read, 'gp')).toEqual([1, 2]);
  });

  it('come out of the rule as a total, one agency challenged, and no reason, stage or level to be read', async () => {
    const decision = await decideRelease(layout, truths, [], parts);
    if (decision.kind !== 'may-be-signed') throw new Error('nothing to show');
    const { total, tables } = decision.published;
    expect(decision.taken).toEqual([]);
    expect([say(total), ...tables.map(({ cells }) => cells.map(({ value }) => say(value)).join(' '))]).toEqual([
      '10',
      '[c] [c] [c]',
      '10 [c]',
      '[c] [c] [c]',
      '[c] [c] [c]',
      '[c] [c] [c] [c]',
    ]);
  });

  it('then leave the attacker eight values for every small count, and five for the nobody of the other agencies', async () => {
    const decision = await decideRelease(layout, truths, [], parts);
    if (decision.kind !== 'may-be-signed') throw new Error('nothing to show');
    const read = attack(JSON.stringify([decision.published]));
    expect(valuesOf(read, 'gp')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(valuesOf(read, 'social-care')).toEqual([8, 9, 10, 11, 12]);
    expect(valuesOf(read, 'stage-1')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(valuesOf(read, 'other')).toEqual([0, 1, 2, 3, 4]);
  });

  it('beside the year before, its total alone: 15 and 10 say that there were fewer, and not how many fewer', async () => {
    const earlier = countsOf(
      seventeen.map((each) => ({ ...each, codes: { all: 'all' } })),
      [table('all', ['all'])],
      ['kent'],
      quartersOf(before),
    );
    const first = await decideRelease({ ...layout, period: before, tables: [] }, earlier, [], parts);
    if (first.kind !== 'may-be-signed') throw new Error('nothing to show');
    expect(say(first.published.total)).toBe('15');
    const second = await decideRelease(layout, truths, [{ published: first.published, truths: earlier }], parts);
    expect(second).toMatchObject({ kind: 'may-be-signed', taken: [] });
  });
});
