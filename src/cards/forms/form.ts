import type { InputView, Quote } from '../views.ts';

/** What a form says and asks, before it is drawn. */
export interface Form {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly quotes: readonly Quote[];
  /** None where there is nothing to choose from: then there is nothing to send. */
  readonly inputs: readonly InputView[];
}

/** An input as it comes back: what was chosen, and what to mend. */
export interface Returned {
  readonly value: string | undefined;
  readonly flaw: string | undefined;
}
