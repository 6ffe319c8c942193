/** A paper as a Word document: what it is, whom it is for, and what it says, from top to bottom. */
export interface WordPaper {
  readonly title: string;
  /** In the head of every sheet of paper. */
  readonly mark: readonly string[];
  /** At the foot of every sheet of paper. */
  readonly page: PageWords;
  readonly blocks: readonly WordBlock[];
}

/** "Page 2 of 5": what stands before the number, and before the number of all. */
export interface PageWords {
  readonly before: string;
  readonly of: string;
}

export type WordBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `strong`: in bold. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | WordTable;

/** A table with its title before it and its notes after it. The first cell of a row says what the row counts. */
export interface WordTable {
  readonly kind: 'table';
  readonly title: string;
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}
