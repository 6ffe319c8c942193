import type { Chart } from '../charts/chart.ts';

/** One thing a page of the dashboard says: a sentence, its picture, its table. */
export interface Section {
  /** The anchor on its page: lower case letters and hyphens. */
  readonly code: string;
  /** A sentence that says what the figures say, and never whether that is good. */
  readonly title: string;
  readonly lines: readonly string[];
  /** Null where there is nothing to draw. */
  readonly chart: Chart | null;
  readonly table: FigureTable | null;
  /** What stands under the table: what `[c]` is, out of what, since when, where the series breaks, what it may mean. */
  readonly notes: readonly string[];
}

/** Figures as they may be shown: a number, `[c]`, or words where there is none. */
export interface FigureTable {
  readonly caption: string;
  /** The first column's head, then one for each figure of a row. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly label: string; readonly figures: readonly string[] }[];
}
