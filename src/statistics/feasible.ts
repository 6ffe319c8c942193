import { partsOf } from './components.ts';
import type { Interval } from './shown.ts';
import { type Program, type Solver, type Sum, valueOf } from './solver.ts';

/** How many values a count can have, as far as it was looked into. */
export type Room =
  /** As many as were asked for: each was found in a set of counts that agrees with everything published. */
  | { readonly room: 'enough' }
  | { readonly room: 'too-little'; readonly feasible: Interval; readonly values: number }
  /** Nothing agrees with everything published. */
  | { readonly room: 'none' }
  /** Not decided in time. */
  | { readonly room: 'undecided' };

export interface Feasible {
  /** Whether a sum can have `wanted` whole values. */
  room(sum: Sum, wanted: number): Promise<Room>;
  /** The least and greatest whole value of a sum; null where nothing agrees, or it was not decided in time. */
  bounds(sum: Sum): Promise<Interval | null>;
}

/**
 * Looks for the values that sums of a program can have. "Enough" rests on witnesses alone: that many different sets of
 * whole counts, each checked against everything published. The solver's word counts for refusing, never for letting
 * through. `left` tells how many milliseconds are left.
 */
export function feasibleIn(program: Program, solver: Solver, left: () => number): Feasible {
  const partOf = partsOf(program);
  const witnesses = new Map<string, (readonly number[])[]>();

  const look = async (program: Program, sum: Sum, goal: 'least' | 'greatest', points: (readonly number[])[]) => {
    const answer = await solver.optimum(program, sum, goal, left());
    if (answer.found === 'optimum') points.push(answer.point);
    return answer;
  };

  return {
    async room(whole, wanted) {
      const { key, program, sum } = partOf(whole);
      const points = witnesses.get(key) ?? [];
      witnesses.set(key, points);
      const seen = (): ReadonlySet<number> => new Set(points.map((point) => valueOf(sum, point)));
      if (seen().size >= wanted) return { room: 'enough' };
      const least = await look(program, sum, 'least', points);
      if (least.found !== 'optimum') return { room: least.found === 'nothing' ? 'none' : 'undecided' };
      const most = await look(program, sum, 'greatest', points);
      if (most.found !== 'optimum') return { room: 'undecided' };
      for (let value = least.value + 1; value < most.value && seen().size < wanted; value += 1) {
        if (seen().has(value)) continue;
        const fixed = { ...program, rows: [...program.rows, { ...sum, least: value, most: value }] };
        if ((await look(fixed, sum, 'least', points)).found === 'undecided') return { room: 'undecided' };
      }
      if (seen().size >= wanted) return { room: 'enough' };
      return { room: 'too-little', feasible: { least: least.value, most: most.value }, values: seen().size };
    },

    async bounds(whole) {
      const { program, sum } = partOf(whole);
      const least = await solver.optimum(program, sum, 'least', left());
      const most = least.found === 'optimum' ? await solver.optimum(program, sum, 'greatest', left()) : least;
      if (least.found !== 'optimum' || most.found !== 'optimum') return null;
      return { least: least.value, most: most.value };
    },
  };
}
