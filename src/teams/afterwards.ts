/**
 * What is done once a person has been answered: sending what is owed, redrawing cards. One after the other, so that an
 * older card is never written after a newer one; a failure is reported and does not stop the rest.
 */
export interface Afterwards {
  add(work: () => Promise<void>): void;
  /** Resolves when nothing is left to do: for stopping, and for tests. */
  idle(): Promise<void>;
}

export function makeAfterwards(failed: (error: unknown) => void): Afterwards {
  let last: Promise<void> = Promise.resolve();
  return {
    add(work) {
      last = last.then(work).catch(failed);
    },
    idle: () => last,
  };
}
