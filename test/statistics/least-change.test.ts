import fc from 'fast-check';
import { DEFAULT_RULE } from '../../src/statistics/disclosure-rule.ts';
import { drawnBy, editionsOf } from '../../src/statistics/editions.ts';
import { feasibleIn } from '../../src/statistics/feasible.ts';
import { withLeastChange } from '../../src/statistics/least-change.ts';
import { systemOf } from '../../src/statistics/system.ts';
import { printed } from './brute-force.ts';
import { countsIn, layoutOver, parts, Q1, released } from './release-by-hand.ts';
import { RAISED } from './sample-counts.ts';

const SMALL = { ...DEFAULT_RULE, bandTo: 3, geography: { code: 'kent', areas: ['kent'] } };
const CODES = ['a', 'b', 'c'];
const triple = fc.tuple(fc.nat(8), fc.nat(5), fc.nat(5));
type Triple = readonly [number, number, number];

const print = (cells: Triple): string =>
  [...cells, cells[0] + cells[1] + cells[2]].map((count) => printed(count, SMALL)).join();

/** Every table that is printed like this one. */
function alike(cells: Triple): readonly Triple[] {
  const found: Triple[] = [];
  for (let a = 0; a < 13; a += 1) {
    for (let b = 0; b < 10; b += 1) {
      for (let c = 0; c < 10; c += 1) if (print([a, b, c]) === print(cells)) found.push([a, b, c]);
    }
  }
  return found;
}

describe('Two versions, read by someone who supposes the least change between them', () => {
  it('leave open exactly what trying every pair of tables finds', async () => {
    await fc.assert(
      fc.asyncProperty(triple, triple, async (before, after) => {
        fc.pre(before.join() !== after.join());
        const pairs = alike(before).flatMap((old) => alike(after).map((now) => ({ old, now, moved: moved(old, now) })));
        const fewest = Math.min(...pairs.map((pair) => pair.moved));
        const likely = pairs.filter((pair) => pair.moved === fewest);
        const releases = [before, after].map((cells, index) => {
          const counts = countsIn(Q1, { who: Object.fromEntries(CODES.map((code, at) => [code, cells[at] ?? 0])) });
          return released(layoutOver(counts), [counts], index + 1, SMALL);
        });
        const system = systemOf(editionsOf(releases.map(drawnBy)).told);
        if (system === null) throw new Error('too large');
        const program = await withLeastChange(system, parts.solver, 10_000);
        if (program === null) throw new Error('undecided');
        const feasible = feasibleIn(program, parts.solver, () => 10_000);
        for (const [at, code] of CODES.entries()) {
          for (const [edition, side] of (['old', 'now'] as const).entries()) {
            const what = { kind: 'cells', base: RAISED, table: 'who', codes: [code] } as const;
            const sum = system.sumOf(edition, what, { period: Q1, areas: ['kent'] });
            if (sum === null) throw new Error('no sum');
            const values = likely.map((pair) => pair[side][at] ?? 0);
            expect(await feasible.bounds(sum)).toEqual({ least: Math.min(...values), most: Math.max(...values) });
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

function moved(old: Triple, now: Triple): number {
  return Math.abs(old[0] - now[0]) + Math.abs(old[1] - now[1]) + Math.abs(old[2] - now[2]);
}
