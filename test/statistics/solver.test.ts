import loadHighs from 'highs';
import { highsSolver, type Program, type Sum } from '../../src/statistics/solver.ts';

/** Three pairs that may hold one in all: the corner of the linear program is one half each, which is no count. */
const oddRing: Program = {
  upper: [9, 9, 9],
  rows: [
    { columns: [0, 1], coefficients: [1, 1], least: 0, most: 1 },
    { columns: [1, 2], coefficients: [1, 1], least: 0, most: 1 },
    { columns: [0, 2], coefficients: [1, 1], least: 0, most: 1 },
  ],
};
const all: Sum = { columns: [0, 1, 2], coefficients: [1, 1, 1] };
const impossible: Program = { upper: [3], rows: [{ columns: [0], coefficients: [1], least: 5, most: 9 }] };
const one: Sum = { columns: [0], coefficients: [1] };

describe('The solver', () => {
  it('answers in whole numbers where the linear program has only halves to offer', async () => {
    expect(await highsSolver().optimum(oddRing, all, 'greatest', 60_000)).toMatchObject({ found: 'optimum', value: 1 });
  });

  it('tells what cannot be from what was not decided', async () => {
    const solver = highsSolver();
    expect(await solver.optimum(impossible, one, 'greatest', 60_000)).toEqual({ found: 'nothing' });
    expect(await solver.optimum(oddRing, all, 'greatest', 0)).toEqual({ found: 'undecided' });
  });

  it('answers the same after hundreds of programs that cannot be solved', async () => {
    const solver = highsSolver();
    for (let round = 0; round < 200; round += 1) {
      await solver.optimum(impossible, one, 'least', 60_000);
      expect(await solver.optimum(oddRing, all, 'greatest', 60_000)).toMatchObject({ value: 1 });
    }
  });

  it('is loaded once, and afresh after anything it threw', async () => {
    let loads = 0;
    const solver = highsSolver(() => {
      loads += 1;
      return loadHighs();
    });
    const refused: Program = { upper: [3], rows: [{ columns: [0, 0], coefficients: [1, 1], least: 0, most: 9 }] };
    await solver.optimum(oddRing, all, 'least', 60_000);
    await solver.optimum(oddRing, all, 'greatest', 60_000);
    expect(loads).toBe(1);
    expect(await solver.optimum(refused, one, 'greatest', 60_000)).toEqual({ found: 'undecided' });
    expect(await solver.optimum(oddRing, all, 'greatest', 60_000)).toMatchObject({ found: 'optimum', value: 1 });
    expect(loads).toBe(2);
  });

  it('cannot be loaded: nothing is decided, so nothing passes', async () => {
    const solver = highsSolver(() => Promise.reject(new Error('no WebAssembly here')));
    expect(await solver.optimum(oddRing, all, 'greatest', 60_000)).toEqual({ found: 'undecided' });
  });
});
