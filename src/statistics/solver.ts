import loadHighs, { type Highs } from 'highs';

/** A sum of columns: each stands for a whole number from 0, `coefficients` are its factors. */
export interface Sum {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

export interface Row extends Sum {
  readonly least: number;
  readonly most: number;
}

/** Whole numbers from 0 to `upper` (one for each column) under rows. */
export interface Program {
  readonly upper: readonly number[];
  readonly rows: readonly Row[];
}

/** What a solve found. A `point` was checked row by row in whole numbers here: the solver's word is not taken for it. */
export type Answer =
  | { readonly found: 'optimum'; readonly value: number; readonly point: readonly number[] }
  | { readonly found: 'nothing' }
  /** Out of time, or the solver gave up, or its answer did not bear checking. */
  | { readonly found: 'undecided' };

/** Solves programs in whole numbers. */
export interface Solver {
  /** The least or greatest value of a sum; `withinMs` is how long it may take. */
  optimum(program: Program, sum: Sum, goal: 'least' | 'greatest', withinMs: number): Promise<Answer>;
}

/**
 * HiGHS, loaded once, at the first solve. Each solve has a fresh native model: a linear program first, and the integer
 * program where its corner is not whole. Anything thrown answers `undecided` and loads HiGHS afresh for the next solve,
 * because an instance that aborted cannot be trusted again.
 */
export function highsSolver(load: () => Promise<Highs> = loadHighs): Solver {
  let loading: Promise<Highs> | null = null;
  return {
    async optimum(program, sum, goal, withinMs) {
      if (withinMs <= 0) return { found: 'undecided' };
      try {
        loading ??= load();
        const highs = await loading;
        const started = performance.now();
        const relaxed = solveOnce(highs, program, sum, goal, withinMs, false);
        if (relaxed.found !== 'undecided') return relaxed;
        const left = withinMs - (performance.now() - started);
        return left <= 0 ? relaxed : solveOnce(highs, program, sum, goal, left, true);
      } catch {
        loading = null;
        return { found: 'undecided' };
      }
    },
  };
}

function solveOnce(
  highs: Highs,
  program: Program,
  sum: Sum,
  goal: 'least' | 'greatest',
  withinMs: number,
  whole: boolean,
): Answer {
  const { modelStatus, variableType, objectiveSense } = highs.constants;
  const columns = program.upper.length;
  const cost = new Float64Array(columns);
  sum.columns.forEach((column, index) => (cost[column] = (cost[column] ?? 0) + (sum.coefficients[index] ?? 0)));
  return highs.withModel((model): Answer => {
    model.options.set({ output_flag: false, time_limit: withinMs / 1000, mip_rel_gap: 0, mip_abs_gap: 0.5 });
    model.passModel({
      numCols: columns,
      numRows: program.rows.length,
      sense: goal === 'least' ? objectiveSense.minimize : objectiveSense.maximize,
      colCost: cost,
      colLower: new Float64Array(columns),
      colUpper: program.upper,
      rowLower: program.rows.map(({ least }) => least),
      rowUpper: program.rows.map(({ most }) => most),
      matrix: rowMatrix(program),
      ...(whole ? { integrality: program.upper.map(() => variableType.integer) } : {}),
    });
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) return { found: 'nothing' };
    if (status !== modelStatus.optimal) return { found: 'undecided' };
    const point = [...model.getSolution().colValue].map(Math.round);
    if (!satisfies(program, point)) return { found: 'undecided' };
    const value = valueOf(sum, point);
    // a rounded corner may keep to every row and yet be less than the best: only a whole corner is the answer
    return Math.abs(value - model.getObjectiveValue()) < 1e-6
      ? { found: 'optimum', value, point }
      : { found: 'undecided' };
  });
}

function rowMatrix({ upper, rows }: Program) {
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: upper.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
    values: Float64Array.from(rows.flatMap(({ coefficients }) => coefficients)),
  };
}

/** The value of a sum at a point. */
export function valueOf({ columns, coefficients }: Sum, point: readonly number[]): number {
  return columns.reduce((total, column, index) => total + (coefficients[index] ?? 0) * (point[column] ?? 0), 0);
}

/** Whether a whole point keeps to every bound and row, in exact arithmetic. */
function satisfies({ upper, rows }: Program, point: readonly number[]): boolean {
  return (
    point.every((value, column) => value >= 0 && value <= (upper[column] ?? 0)) &&
    rows.every((row) => {
      const value = valueOf(row, point);
      return value >= row.least && value <= row.most;
    })
  );
}
