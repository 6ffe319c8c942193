import { decideRelease } from '../../src/statistics/decide-release.ts';
import { DEFAULT_RULE } from '../../src/statistics/disclosure-rule.ts';
import { layoutFor } from '../../src/statistics/layout.ts';
import { yearOf } from '../../src/statistics/period.ts';
import { highsSolver } from '../../src/statistics/solver.ts';
import { COUNTED, TABLE_SPECS } from '../../src/statistics/table-definitions.ts';
import { truthsOf } from '../../src/statistics/truths-of.ts';
import { trueCount } from '../../src/statistics/what.ts';
import { sampleTallies, sampleYearOfFacts } from './sample-facts.ts';

const YEARS = 15;
const PERIOD = yearOf(2025);
// The year before as well: what began then may end in this one.
const CALENDAR = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => 2024 * 4 + 1 + index);

interface Utility {
  readonly cells: number;
  readonly cases: number;
  readonly fired: number;
  readonly slowest: number;
}

/** How much of the real tables can be read, over releases of `YEARS` made-up years. */
async function utility(volume: number): Promise<Utility> {
  const rule = { ...DEFAULT_RULE, layout: { ...DEFAULT_RULE.layout, expectedTotal: volume } };
  const layout = layoutFor(PERIOD, TABLE_SPECS, COUNTED, null, rule);
  let [cells, readable, cases, inReadable, fired, slowest] = [0, 0, 0, 0, 0, 0];
  for (let seed = 0; seed < YEARS; seed += 1) {
    const facts = sampleYearOfFacts(2 * volume, CALENDAR, volume + seed);
    const { truths } = await truthsOf(facts, sampleTallies(volume, CALENDAR, seed), rule, PERIOD);
    const from = performance.now();
    const decision = await decideRelease(layout, truths, [], {
      rule,
      solver: highsSolver(),
      now: () => performance.now(),
    });
    slowest = Math.max(slowest, performance.now() - from);
    if (decision.taken.length > 0) fired += 1;
    const shown = decision.kind === 'may-be-signed' ? decision.published.tables : [];
    for (const { table, base, categories } of TABLE_SPECS) {
      for (const code of categories) {
        const region = { period: PERIOD, areas: rule.geography.areas };
        const count = trueCount(truths, { kind: 'cells', base, table, codes: [code] }, region) ?? 0;
        if (count === 0) continue;
        const value = shown.find((each) => each.table === table)?.cells.find((each) => each.code === code)?.value;
        cells += 1;
        cases += count;
        if (value?.kind === 'rounded') [readable, inReadable] = [readable + 1, inReadable + count];
      }
    }
  }
  const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);
  return { cells: percent(readable, cells), cases: percent(inReadable, cases), fired, slowest };
}

describe('What can be read of a year of the real tables', () => {
  it('is at least 70 % of the cells that are not empty, at 120 escalations a year', async () => {
    const lines: string[] = [];
    for (const volume of [12, 40, 120, 300]) {
      const { cells, cases, fired, slowest } = await utility(volume);
      lines.push(
        `${volume} a year: ${cells} % of cells, ${cases} % of cases, fired ${fired}/${YEARS}, slowest ${Math.round(slowest)} ms`,
      );
      if (volume === 12) expect(cells).toBe(0); // so few that the total stands alone
      if (volume === 120) expect(cells).toBeGreaterThanOrEqual(70);
    }
    process.stdout.write(`${lines.join('\n')}\n`);
  }, 600_000);
});
