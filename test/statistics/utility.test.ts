import { decideRelease } from '../../src/statistics/decide-release.ts';
import { DEFAULT_RULE } from '../../src/statistics/disclosure-rule.ts';
import { layoutFor } from '../../src/statistics/layout.ts';
import { yearOf } from '../../src/statistics/period.ts';
import { highsSolver } from '../../src/statistics/solver.ts';
import { trueCount } from '../../src/statistics/what.ts';
import { RAISED } from './sample-counts.ts';
import { FINE, MERGED, sampleYear, type Shares, tablesOf } from './sample-years.ts';

const YEARS = 15;
const parts = { rule: DEFAULT_RULE, solver: highsSolver(), now: () => performance.now() };

interface Utility {
  readonly cells: number;
  readonly cases: number;
  readonly fired: number;
}

/** The share of non-zero cells that can be read, and of cases that lie in them, over releases of `YEARS` sample years. */
async function utility(volume: number, shares: Shares): Promise<Utility> {
  const tables = tablesOf(shares);
  const rule = { ...DEFAULT_RULE, layout: { ...DEFAULT_RULE.layout, expectedTotal: volume } };
  const layout = layoutFor(yearOf(2025), tables, RAISED, null, rule);
  let [cells, readable, cases, inReadable, fired] = [0, 0, 0, 0, 0];
  for (let seed = 0; seed < YEARS; seed += 1) {
    const truths = sampleYear(2025, volume, volume + seed, shares);
    const decision = await decideRelease(layout, truths, [], { ...parts, rule });
    if (decision.taken.length > 0) fired += 1;
    const shown = decision.kind === 'may-be-signed' ? decision.published.tables : [];
    for (const { table, base, categories } of tables) {
      for (const code of categories) {
        const region = { period: yearOf(2025), areas: rule.geography.areas };
        const count = trueCount(truths, { kind: 'cells', base, table, codes: [code] }, region) ?? 0;
        const value = shown.find((each) => each.table === table)?.cells.find((each) => each.code === code)?.value;
        if (count === 0) continue;
        cells += 1;
        cases += count;
        if (value?.kind === 'rounded') [readable, inReadable] = [readable + 1, inReadable + count];
      }
    }
  }
  const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);
  return { cells: percent(readable, cells), cases: percent(inReadable, cases), fired };
}

describe('What can still be read of a year', () => {
  it('is at least 70 % of the cells that are not empty, at 120 escalations a year and with rare categories merged', async () => {
    const lines: string[] = [];
    for (const volume of [12, 40, 120, 300]) {
      const [merged, fine] = [await utility(volume, MERGED), await utility(volume, FINE)];
      const say = ({ cells, cases, fired }: Utility): string =>
        `${cells} % of cells, ${cases} % of cases, fired ${fired}/${YEARS}`;
      lines.push(`${volume} a year: ${say(merged)}; rare categories not merged: ${say(fine)}`);
      if (volume === 120) expect(merged.cells).toBeGreaterThanOrEqual(70);
      if (volume === 12) expect(merged.cells).toBe(0); // so few that the total stands alone
    }
    process.stdout.write(`${lines.join('\n')}\n`);
  });
});
