import { setImmediate as breathe } from 'node:timers/promises';
import type { Solver } from '../../statistics/solver.ts';

/** A solver that lets others have their turn before each solve: a gate of many solves must hold up no message in Teams. */
export function patient(solver: Solver): Solver {
  return {
    async optimum(...asked) {
      await breathe();
      return solver.optimum(...asked);
    },
  };
}
