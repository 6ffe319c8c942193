import fc from 'fast-check';
import { decideRelease } from '../../src/statistics/decide-release.ts';
import { derivableFrom } from '../../src/statistics/derivable.ts';
import type { Drop } from '../../src/statistics/disclosure-rule.ts';
import { drawnBy, editionsOf } from '../../src/statistics/editions.ts';
import { gate } from '../../src/statistics/gate.ts';
import { type Layout, without } from '../../src/statistics/layout.ts';
import type { Ledger } from '../../src/statistics/ledger.ts';
import { type Period, quarterAlone, yearOf } from '../../src/statistics/period.ts';
import { trueCount } from '../../src/statistics/what.ts';
import { everyWay, kindsOf } from './brute-force.ts';
import { figuresOf, isCounted } from './reader.ts';
import { parts, Q1, released, RULE } from './release-by-hand.ts';
import { countsOf, drawn, RAISED, seeded, table } from './sample-counts.ts';
import { FINE, sampleYear, tablesOf, TWO_WAY } from './sample-years.ts';

const TABLES = [table('who', ['a', 'b']), table('need', ['x', 'y'])];
const Q2 = quarterAlone((Q1.from + 1) as typeof Q1.from);
const HALF: Period = { from: Q1.from, quarters: 2 };

/** Small counts of one or two quarters, where the gate has most to do. */
function sample(size: number, quarters: readonly (typeof Q1.from)[], seed: number) {
  const random = seeded(seed);
  const cases = Array.from({ length: size }, () => ({
    area: 'kent',
    quarter: quarters[Math.floor(random() * quarters.length)] ?? Q1.from,
    codes: { who: drawn({ a: 8, b: 2 }, random), need: drawn({ x: 6, y: 4 }, random) },
  }));
  return countsOf(cases, TABLES, ['kent'], quarters);
}

/** Whether trying everything finds 4 values for every count from 1 to 7 that can be derived from the ledger. */
function keepsRoom(ledger: Ledger): boolean {
  const { told, truths } = editionsOf(ledger.map(drawnBy));
  const [truth] = truths;
  if (truth === undefined) return true;
  const small = derivableFrom(told).filter(({ what, region }) => {
    const count = trueCount(truth, what, region);
    return count !== null && count >= 1 && count <= 7;
  });
  const places = truth.map(({ area, quarter }) => ({ area, quarter }));
  const kinds = kindsOf(places, Object.fromEntries(TABLES.map(({ table: name, categories }) => [name, categories])));
  const values = everyWay(
    kinds,
    ledger.flatMap(({ published }) => figuresOf(published)),
    small.map(
      ({ what, region }) =>
        (kind) =>
          isCounted(what, region, kind) ? 1 : 0,
    ),
    RULE,
  );
  return values.every((found) => found.size >= 4);
}

async function ledgerOf(layouts: readonly Layout[], truths: ReturnType<typeof sample>): Promise<Ledger> {
  const ledger: { published: Ledger[number]['published']; truths: typeof truths }[] = [];
  for (const [index, layout] of layouts.entries()) {
    const again = layouts.slice(0, index).some(({ period }) => period === layout.period) && ledger.length > 0;
    const decision = await decideRelease(layout, truths, ledger, parts, again);
    if (decision.kind === 'may-be-signed') ledger.push({ published: decision.published, truths });
  }
  return ledger;
}

const seed = fc.nat(1_000_000);

describe('Whatever the counts', () => {
  it('no release leaves a small count fewer than 4 values, versions and tables read together', async () => {
    let fired = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 24 }), seed, async (size, from) => {
        const truths = sample(size, [Q1.from], from);
        const asked = { period: Q1, tables: TABLES, counted: RAISED, quarterTotals: false, twoWay: null };
        const ledger = await ledgerOf([{ ...asked, total: true }, { ...asked, total: true }], truths); // prettier-ignore
        if (ledger[0]?.published.total === null) fired += 1;
        expect(keepsRoom(ledger)).toBe(true);
      }),
      { numRuns: 120 },
    );
    process.stdout.write(`the gate took something from ${fired} of 120 small releases\n`);
  });

  it('no ledger of two quarters and their half-year does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 13 }), seed, async (size, from) => {
        const truths = sample(size, [Q1.from, Q2.from], from);
        const asked = { tables: TABLES.slice(0, 1), counted: RAISED, total: true, quarterTotals: false, twoWay: null };
        const layouts = [Q1, Q2, HALF].map((period) => ({ ...asked, period }));
        expect(keepsRoom(await ledgerOf(layouts, truths))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('what passes still passes with anything more taken away', async () => {
    const rule = { ...parts.rule, geography: { code: 'both', areas: ['kent', 'medway'] } };
    const drops: readonly Drop[] = ['two-way', 'quarter-totals', 'total', 'single-tables'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(10, 30, 60), seed, async (volume, from) => {
        const truths = sampleYear(2025, volume, from, FINE);
        const tables = tablesOf(FINE).filter((each) => TWO_WAY.some((name) => name === each.table));
        const whole: Layout = { period: yearOf(2025), tables, counted: RAISED, total: true, quarterTotals: true, twoWay: TWO_WAY }; // prettier-ignore
        const passes = async (layout: Layout): Promise<boolean> =>
          (await gate(released(layout, truths, 1, rule), [], { ...parts, rule })).passes;
        if (!(await passes(whole))) return;
        for (const drop of drops) {
          const less = without(whole, drop, new Set());
          if (less !== null) expect(await passes(less)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });
});
