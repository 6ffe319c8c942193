import type { Solver } from '../../../src/statistics/solver.ts';
import { patient } from '../../../src/web/pages/releases-solver.ts';

const NOTHING = { upper: [], rows: [] };
const NO_SUM = { columns: [], coefficients: [] };

it('a gate run from a page lets what waits have its turn before each solve', async () => {
  const order: string[] = [];
  const solver: Solver = {
    async optimum() {
      order.push('solve');
      return { found: 'nothing' };
    },
  };
  setImmediate(() => order.push('a message'));
  await patient(solver).optimum(NOTHING, NO_SUM, 'least', 1);
  setImmediate(() => order.push('another'));
  await patient(solver).optimum(NOTHING, NO_SUM, 'greatest', 1);
  expect(order).toEqual(['a message', 'solve', 'another', 'solve']);
});
