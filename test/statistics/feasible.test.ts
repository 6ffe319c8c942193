import fc from 'fast-check';
import { derivableFrom } from '../../src/statistics/derivable.ts';
import { DEFAULT_RULE, type DisclosureRule } from '../../src/statistics/disclosure-rule.ts';
import { drawnBy, editionsOf } from '../../src/statistics/editions.ts';
import { feasibleIn } from '../../src/statistics/feasible.ts';
import type { Layout, TableSpec } from '../../src/statistics/layout.ts';
import type { Release } from '../../src/statistics/ledger.ts';
import { type Period, quarter, quarterAlone, quartersOf } from '../../src/statistics/period.ts';
import { publish } from '../../src/statistics/publish.ts';
import { highsSolver } from '../../src/statistics/solver.ts';
import { systemOf } from '../../src/statistics/system.ts';
import { everyWay, type Kind, kindsOf } from './brute-force.ts';
import { figuresOf, isCounted } from './reader.ts';
import { ANSWERED, countsOf, RAISED, type SampleCase, table } from './sample-counts.ts';

/** A rule small enough to try everything: 0 to 3 in the band, others to the nearest 5. */
const SMALL: DisclosureRule = { ...DEFAULT_RULE, bandTo: 3, roundTo: 5 };
const solver = highsSolver();

interface Setting {
  readonly tables: readonly TableSpec[];
  readonly areas: readonly string[];
  readonly periods: readonly Period[];
  readonly published: readonly { layout: Layout; areas: readonly string[] }[];
  readonly cases: readonly SampleCase[];
}

const half: Period = { from: quarter(2025, 1), quarters: 2 };

function layout(period: Period, tables: readonly TableSpec[], more: Partial<Layout> = {}): Layout {
  return { period, tables, counted: RAISED, total: true, quarterTotals: false, twoWay: null, ...more };
}

const A = table('a', ['a1', 'a2']);
const B = table('b', ['b1', 'b2']);
/** Of those answered; a case without an answer has the code `-`. */
const ANSWER = table('answer', ['in-time', 'later'], ANSWERED);
const D = table('d', ['d1', 'd2']);
const C = table('c', ['c1', 'c2', 'c3']);

/** Each way of publishing that the gate must see through: tables and totals, overlaps, areas, two-way tables. */
const SHAPES: Readonly<Record<string, Omit<Setting, 'cases'> & { most: number }>> = {
  'two tables and their total': {
    tables: [A, C],
    areas: ['k'],
    periods: [quarterAlone(half.from)],
    published: [{ layout: layout(quarterAlone(half.from), [A, C]), areas: ['k'] }],
    most: 20,
  },
  'a year, its quarters and quarter totals': {
    tables: [A, B],
    areas: ['k'],
    periods: [half],
    published: [
      { layout: layout(quarterAlone(half.from), [A]), areas: ['k'] },
      { layout: layout(half, [A, B], { quarterTotals: true }), areas: ['k'] },
    ],
    most: 14,
  },
  'a table of those answered, within those raised': {
    tables: [A, ANSWER],
    areas: ['k'],
    periods: [quarterAlone(half.from)],
    published: [{ layout: layout(quarterAlone(half.from), [A, ANSWER]), areas: ['k'] }],
    most: 18,
  },
  'one area and both together': {
    tables: [A, B],
    areas: ['k', 'm'],
    periods: [quarterAlone(half.from)],
    published: [
      { layout: layout(quarterAlone(half.from), [A, B]), areas: ['k', 'm'] },
      { layout: layout(quarterAlone(half.from), [A], { total: false }), areas: ['k'] },
    ],
    most: 14,
  },
  'a two-way table': {
    tables: [A, C],
    areas: ['k'],
    periods: [quarterAlone(half.from)],
    published: [{ layout: layout(quarterAlone(half.from), [A, C], { twoWay: ['a', 'c'] }), areas: ['k'] }],
    most: 22,
  },
  'three two-way tables of three tables': {
    tables: [A, B, D],
    areas: ['k'],
    periods: [quarterAlone(half.from)],
    published: [
      { layout: layout(quarterAlone(half.from), [A, B], { twoWay: ['a', 'b'] }), areas: ['k'] },
      {
        layout: layout(quarterAlone(half.from), [B, D], { twoWay: ['b', 'd'], total: false }),
        areas: ['k'],
      },
      { layout: layout(quarterAlone(half.from), [A, D], { twoWay: ['a', 'd'], total: false }), areas: ['k'] },
    ],
    most: 14,
  },
};

describe('What everything published leaves open', () => {
  it.each(Object.entries(SHAPES))('is exactly what trying everything finds: %s', async (_name, shape) => {
    await fc.assert(
      fc.asyncProperty(casesOf(shape), async (cases) => agreesWithBruteForce({ ...shape, cases })),
      { numRuns: 25 },
    );
  });
});

function casesOf({ tables, areas, periods, most }: (typeof SHAPES)[string]): fc.Arbitrary<readonly SampleCase[]> {
  const codes = fc.record(
    Object.fromEntries(Object.entries(namesOf(tables)).map(([name, categories]) => [name, skewed(categories)])),
  );
  const quarters = periods.flatMap(quartersOf);
  return fc.array(fc.record({ area: fc.constantFrom(...areas), quarter: fc.constantFrom(...quarters), codes }), {
    maxLength: most,
    size: 'max',
  });
}

/** The first category comes most often, as in life: rare ones are what needs protection. */
function skewed(categories: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(categories[0] ?? '') },
    { weight: 1, arbitrary: fc.constantFrom(...categories) },
  );
}

async function agreesWithBruteForce({ tables, areas, periods, published, cases }: Setting): Promise<void> {
  const quarters = periods.flatMap(quartersOf);
  const pairs = published.flatMap(({ layout: { twoWay } }) => (twoWay === null ? [] : [twoWay]));
  const truths = countsOf(cases, tables, areas, quarters, pairs);
  const releases = published.map((each): Release => {
    const rule = { ...SMALL, geography: { code: 'x', areas: [...each.areas] } };
    return { published: publish(each.layout, truths, rule), truths };
  });
  const { told } = editionsOf(releases.map(drawnBy));
  const system = systemOf(told);
  if (system === null) throw new Error('too large');
  const feasible = feasibleIn(system.program, solver, () => 10_000);
  const questions = derivableFrom(told);
  const kinds = kindsOf(
    areas.flatMap((area) => quarters.map((each) => ({ area, quarter: each }))),
    namesOf(tables),
  );
  const answers = everyWay(
    kinds,
    releases.flatMap((each) => figuresOf(each.published)),
    questions.map(
      ({ what, region }) =>
        (kind: Kind) =>
          isCounted(what, region, kind) ? 1 : 0,
    ),
    SMALL,
  );
  for (const [index, { what, region }] of questions.entries()) {
    const sum = system.sumOf(0, what, region);
    if (sum === null) throw new Error(`no sum for ${JSON.stringify(what)}`);
    const found = answers[index] ?? new Set();
    expect({ what, region, ...(await feasible.bounds(sum)) }).toEqual({
      what,
      region,
      least: Math.min(...found),
      most: Math.max(...found),
    });
    const room = await feasible.room(sum, 4);
    expect(room.room === 'enough').toBe(found.size >= 4);
    if (room.room === 'too-little') expect(room.values).toBe(found.size);
  }
}

function namesOf(tables: readonly TableSpec[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    tables.map(({ table: name, base, categories }) => [name, base === RAISED ? categories : [...categories, '-']]),
  );
}
