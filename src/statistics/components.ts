import type { Program, Sum } from './solver.ts';

/** The part of a program that a sum depends on, and the sum in its columns. */
export interface Part {
  /** The same for sums that depend on the same part. */
  readonly key: string;
  readonly program: Program;
  readonly sum: Sum;
}

/** Cuts a program into parts that share no unknown: what one says is nothing to the other, and small programs are fast. */
export function partsOf({ upper, rows }: Program): (sum: Sum) => Part {
  const parent = upper.map((_, column) => column);
  const root = (column: number): number => {
    let at = column;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? at] ?? at;
    return at;
  };
  for (const { columns } of rows) {
    for (const column of columns) parent[root(column)] = root(columns[0] ?? column);
  }
  const programs = new Map<string, { program: Program; place: ReadonlyMap<number, number> }>();
  return (sum) => {
    const roots = new Set(sum.columns.map(root));
    const key = [...roots].toSorted((a, b) => a - b).join();
    const part = programs.get(key) ?? cut(roots);
    programs.set(key, part);
    return { key, program: part.program, sum: { ...sum, columns: moved(sum.columns, part.place) } };
  };

  function cut(roots: ReadonlySet<number>) {
    const kept = upper.map((_, column) => column).filter((column) => roots.has(root(column)));
    const place = new Map(kept.map((column, index) => [column, index]));
    return {
      place,
      program: {
        upper: kept.map((column) => upper[column] ?? 0),
        rows: rows
          .filter(({ columns }) => roots.has(root(columns[0] ?? -1)))
          .map((row) => ({ ...row, columns: moved(row.columns, place) })),
      },
    };
  }
}

function moved(columns: readonly number[], place: ReadonlyMap<number, number>): readonly number[] {
  return columns.map((column) => place.get(column) ?? 0);
}
