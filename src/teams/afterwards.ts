/**
 * What is done once a person has been answered. Work under one key is done one after the other; different keys do not wait
 * for each other. What is written in a person's chat goes under the person, so that an older card is never written after
 * a newer one; what an escalation owes goes under the escalation. A failure does not stop the rest.
 */
export interface Afterwards {
  /** Nobody waits for it: a failure is reported with the key it came under. */
  add(key: string, work: () => Promise<void>): void;
  /** For whoever waits: settles as the work does, so a failure is theirs to report. */
  readonly inTurn: (key: string, work: () => Promise<void>) => Promise<void>;
  /** Resolves when nothing is left to do: for stopping, and for tests. */
  idle(): Promise<void>;
}

export function makeAfterwards(failed: (error: unknown, key: string) => void): Afterwards {
  const last = new Map<string, Promise<void>>();
  const inTurn = (key: string, work: () => Promise<void>): Promise<void> => {
    const done = (last.get(key) ?? Promise.resolve()).then(work);
    const over = done
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === over) last.delete(key);
      });
    last.set(key, over);
    return done;
  };
  return {
    add(key, work) {
      inTurn(key, work).catch((error: unknown) => failed(error, key));
    },
    inTurn,
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
