import { CEILING, type System } from './system.ts';
import type { Program, Row, Solver, Sum } from './solver.ts';

/**
 * The program of someone who reads all editions together and supposes that no more was changed between them than it
 * takes to explain them. With one edition it is the system's own program. Whoever supposes that at most some other
 * number of counts changed can have only more in mind, so what has room here has room for them. Null where nothing
 * agrees, or it was not decided within `withinMs`.
 */
export async function withLeastChange(
  { program, changes }: System,
  solver: Solver,
  withinMs: number,
): Promise<Program | null> {
  if (changes.length === 0) return program;
  const start = program.upper.length;
  const moves: Sum = {
    columns: changes.flatMap((_, index) => [start + 2 * index, start + 2 * index + 1]),
    coefficients: changes.flatMap(() => [1, 1]),
  };
  const rows = changes.map(({ before, after }, index): Row => ({
    columns: [after, before, start + 2 * index, start + 2 * index + 1],
    coefficients: [1, -1, -1, 1],
    least: 0,
    most: 0,
  }));
  const linked: Program = {
    upper: [...program.upper, ...moves.columns.map(() => CEILING)],
    rows: [...program.rows, ...rows],
  };
  const fewest = await solver.optimum(linked, moves, 'least', withinMs);
  if (fewest.found !== 'optimum') return null;
  return { ...linked, rows: [...linked.rows, { ...moves, least: 0, most: fewest.value }] };
}
