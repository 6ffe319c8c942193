import fc from 'fast-check';
import type { Truths } from '../../src/statistics/counts.ts';
import { decideRelease, type Taken } from '../../src/statistics/decide-release.ts';
import { DEFAULT_RULE, type DisclosureRule } from '../../src/statistics/disclosure-rule.ts';
import type { Layout, TableSpec } from '../../src/statistics/layout.ts';
import type { Release } from '../../src/statistics/ledger.ts';
import { type Period, type Quarter, quarter, quarterAlone, quartersOf, yearOf } from '../../src/statistics/period.ts';
import { highsSolver } from '../../src/statistics/solver.ts';
import type { Question } from './attacker/questions.ts';
import { pairCode, placeName } from './attacker/figures.ts';
import { ANSWERED, countsOf, RAISED, type SampleCase, table } from './sample-counts.ts';

/** Some cases that are alike in everything. `quarter` counts from the first of 2024-25. */
export interface Cases {
  readonly area: 'kent' | 'medway';
  readonly quarter: number;
  readonly who: string;
  readonly need: string;
  readonly stage: string;
  readonly intime: string;
  readonly times: number;
}

interface Step {
  readonly period: Period;
  readonly areas: readonly string[];
  readonly quarterTotals?: boolean;
  readonly twoWay?: boolean;
  readonly correction?: boolean;
}

/** What is published, in order, out of which cases. `late` are the cases a correction adds. */
export interface Story {
  readonly plot: string;
  readonly steps: readonly Step[];
  readonly tables: readonly string[];
  readonly total: boolean;
  readonly cases: readonly Cases[];
  readonly late: readonly Cases[];
}

export const TABLES: readonly TableSpec[] = [
  table('who', ['school', 'gp', 'police']),
  table('need', ['high', 'low']),
  table('stage', ['one', 'two', 'three']),
  table('intime', ['yes', 'no'], ANSWERED),
];

const KENT = ['kent'];
const BOTH = ['kent', 'medway'];
const [FIRST, SECOND] = [yearOf(2024), yearOf(2025)];
const LATEST: Period = { from: quarter(2024, 3), quarters: 4 };

const PLOTS: Readonly<Record<string, readonly Step[]>> = {
  'one year': [{ period: FIRST, areas: BOTH }],
  'a year with its quarters': [{ period: FIRST, areas: KENT, quarterTotals: true }],
  'a two-way table': [{ period: FIRST, areas: BOTH, twoWay: true }],
  'a quarter, then its year': [
    { period: quarterAlone(quarter(2024, 1)), areas: KENT },
    { period: FIRST, areas: KENT },
  ],
  'a year, then a rolling year': [
    { period: FIRST, areas: KENT },
    { period: LATEST, areas: KENT },
  ],
  'two years, then both together': [
    { period: FIRST, areas: BOTH },
    { period: SECOND, areas: BOTH },
    { period: { from: FIRST.from, quarters: 8 }, areas: BOTH },
  ],
  'Kent, Medway, then both': [
    { period: FIRST, areas: KENT },
    { period: FIRST, areas: ['medway'] },
    { period: FIRST, areas: BOTH },
  ],
  'a year and its correction': [
    { period: FIRST, areas: BOTH },
    { period: FIRST, areas: BOTH, correction: true },
  ],
  'a two-way table, and the quarters': [{ period: FIRST, areas: KENT, twoWay: true, quarterTotals: true }],
  'a two-way table and its correction': [
    { period: FIRST, areas: BOTH, twoWay: true },
    { period: FIRST, areas: BOTH, twoWay: true, correction: true },
  ],
  'a year, its correction, then a rolling year': [
    { period: FIRST, areas: KENT },
    { period: FIRST, areas: KENT, correction: true },
    { period: LATEST, areas: KENT },
  ],
};

/** What brute force is quick with, drawn more often. */
const QUICK = [
  'one year',
  'Kent, Medway, then both',
  'two years, then both together',
  'a year and its correction',
  'a quarter, then its year',
];

/** Cases in few kinds and lumps, so that counts lie about the edges of the band and of what is rounded alike. */
function cases(most: number, times: fc.Arbitrary<number>): fc.Arbitrary<readonly Cases[]> {
  const each = fc.record({
    area: fc.constantFrom('kent' as const, 'kent' as const, 'medway' as const),
    quarter: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7),
    who: fc.constantFrom('school', 'school', 'gp', 'police'),
    need: fc.constantFrom('high', 'high', 'low'),
    stage: fc.constantFrom('one', 'one', 'one', 'two', 'three'),
    intime: fc.constantFrom('yes', 'yes', 'no', ''),
    times,
  });
  return fc.array(each, { minLength: 1, maxLength: most });
}

export const stories: fc.Arbitrary<Story> = fc
  .record({
    plot: fc.constantFrom(...Object.keys(PLOTS), ...QUICK, ...QUICK),
    steps: fc.constant([]),
    tables: fc.subarray(
      TABLES.map((each) => each.table),
      { minLength: 1 },
    ),
    total: fc.boolean(),
    cases: fc.oneof(
      cases(6, fc.integer({ min: 1, max: 9 })),
      cases(8, fc.integer({ min: 1, max: 5 })),
      cases(4, fc.constantFrom(1, 2, 5, 6, 7, 8, 12, 13, 17, 18, 22)),
      cases(3, fc.constantFrom(6, 7, 12, 17, 22)),
    ),
    late: cases(2, fc.constant(1)),
  })
  .map((story) => ({
    ...story,
    steps: PLOTS[story.plot] ?? [],
    tables: tablesIn(story.plot, story.tables),
  }));

/** Two-way tables are of two tables; where a correction and two years overlap, brute force manages one small table. */
function tablesIn(plot: string, drawn: readonly string[]): readonly string[] {
  const steps = PLOTS[plot] ?? [];
  if (steps.some(({ twoWay }) => twoWay)) return ['who', 'need'];
  if (steps.length > 2 && steps.some(({ correction }) => correction)) return ['need'];
  return [...new Set(['who', ...drawn])];
}

export interface Told {
  readonly ledger: readonly Release[];
  /** The true counts under each edition. */
  readonly truths: readonly Truths[];
  readonly taken: readonly (readonly Taken[])[];
  readonly nothing: number;
}

const solver = highsSolver();

/** Runs the releases of a story through the rule and the gate, each beside all before it. */
export async function tell(story: Story): Promise<Told> {
  const tables = TABLES.filter((each) => story.tables.includes(each.table));
  const before = truthsOf(story.cases, tables);
  const after = truthsOf([...story.cases, ...story.late], tables);
  const ledger: Release[] = [];
  const taken: (readonly Taken[])[] = [];
  let [nothing, corrected] = [0, false];
  for (const step of story.steps) {
    const exists = ledger.some(({ published }) => published.period === step.period);
    if (step.correction === true && !exists) continue;
    corrected ||= step.correction === true;
    const layout: Layout = {
      period: step.period,
      tables,
      counted: RAISED,
      total: story.total,
      quarterTotals: step.quarterTotals ?? false,
      twoWay: step.twoWay === true ? ['who', 'need'] : null,
    };
    const rule: DisclosureRule = {
      ...DEFAULT_RULE,
      geography: { code: step.areas.join('-and-'), areas: [...step.areas] },
    };
    const truths = corrected ? after : before;
    const decision = await decideRelease(
      layout,
      truths,
      ledger,
      { rule, solver, now: () => performance.now() },
      step.correction ?? false,
    );
    taken.push(decision.taken);
    if (decision.kind === 'may-be-signed') ledger.push({ published: decision.published, truths });
    else nothing += 1;
  }
  return { ledger, truths: [before, after], taken, nothing };
}

function truthsOf(all: readonly Cases[], tables: readonly TableSpec[]): Truths {
  const each = all.flatMap(({ area, quarter: at, who, need, stage, intime, times }) =>
    Array.from({ length: times }, (): SampleCase => ({
      area,
      quarter: quarterAt(at),
      codes: { who, need, stage, intime },
    })),
  );
  const quarters = quartersOf({ from: FIRST.from, quarters: 8 });
  const twoWay = tables.length === 2 ? [['who', 'need'] as const] : [];
  return countsOf(
    each,
    tables,
    BOTH,
    quarters,
    twoWay.filter((pair) => pair.every((name) => tables.some((spec) => spec.table === name))),
  );
}

function quarterAt(at: number): Quarter {
  return quartersOf({ from: FIRST.from, quarters: 8 })[at] ?? FIRST.from;
}

/** The true count a question asks for; null where the counts do not say (a base no table has). */
export function truthOf(question: Question, editions: readonly Truths[]): number | null {
  const here = (editions[question.edition] ?? []).filter(({ area, quarter: at }) =>
    question.places.includes(placeName(area, at)),
  );
  const size = (base: string): number | null => {
    const tables = here.map((counts) => counts.tables.find((each) => each.base.code === base));
    if (tables.includes(undefined)) return null;
    return tables.flatMap((each) => each?.cells ?? []).reduce((sum, { count }) => sum + count, 0);
  };
  if (question.about === 'total') return size(question.base);
  if (question.about === 'rest') {
    const [part, whole] = [size(question.base), size(RAISED.code)];
    return part === null || whole === null ? null : whole - part;
  }
  const cells = here.flatMap(({ tables, twoWay }) => [
    ...tables.filter((each) => each.table === question.table).flatMap((each) => each.cells),
    ...twoWay
      .filter((each) => each.tables.join(' & ') === question.table)
      .flatMap((each) => each.cells.map(({ codes, count }) => ({ code: pairCode(...codes), count }))),
  ]);
  return cells.filter(({ code }) => question.codes.includes(code)).reduce((sum, { count }) => sum + count, 0);
}
