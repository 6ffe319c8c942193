/** A table as a file: what it is about, its columns, its rows. */
export interface Sheet {
  /** Becomes the name of the sheet in a workbook: at most 31 characters. */
  readonly name: string;
  /** Lines above the table: what is counted, what `[c]` means. */
  readonly about: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A number stays a number; a text never becomes a formula. */
export type Cell = string | number;
