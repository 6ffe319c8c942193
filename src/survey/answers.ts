/**
 * What somebody answered: to each measure the codes chosen. A measure that was skipped is not there. Nothing in it says
 * who, when or in which order.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** How somebody was reached. Those the bot asked and those who came by a link are counted apart. */
export type Reached = 'asked' | 'link';

/** An answer as it is counted: the published group and area somebody says they are of, and what they chose. */
export interface Response {
  /** A merged agency group of the wave (`MergedGroup.code`), or `elsewhere`. */
  readonly group: string;
  /** Kent, Medway or both, as they said; null where they did not. */
  readonly area: string | null;
  readonly answers: Answers;
}

/** The areas somebody may say they work in. Whatever else is sent is taken as not said. */
export const AREAS = ['kent', 'medway', 'both'] as const;

/** Whoever came by the link and says they are of an agency group nobody of which was asked. */
export const ELSEWHERE = 'elsewhere';
