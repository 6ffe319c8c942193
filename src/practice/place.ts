/** The two rehearsals. */
export const WALKS = ['raise', 'answer'] as const;
export type Walk = (typeof WALKS)[number];

/** Where someone is in a rehearsal. It stands in the button alone: nobody's practice is kept anywhere. */
export interface PracticePlace {
  readonly walk: Walk;
  /** From 0; one past the last step is the end. */
  readonly step: number;
  /** What was pressed at this step and was not it: the place of the choice. `check`: one's own words are to be looked at. */
  readonly tried: number | 'check' | null;
}

const PLACE = /^(raise|answer)\/(\d{1,3})(?:\/(\d{1,2}|check))?$/;

/** Writes a place for a button: `raise/4`, `raise/4/0`, `raise/2/check`. */
export function writePlace({ walk, step, tried }: PracticePlace): string {
  return [walk, step, ...(tried === null ? [] : [tried])].join('/');
}

/** Reads a place; null for anything else, which comes from no button of ours. */
export function readPlace(text: string | null): PracticePlace | null {
  const read = PLACE.exec(text ?? '');
  const walk = WALKS.find((each) => each === read?.[1]);
  if (read === null || walk === undefined) return null;
  const tried = read[3];
  return {
    walk,
    step: Number(read[2]),
    tried: tried === undefined ? null : tried === 'check' ? 'check' : Number(tried),
  };
}
