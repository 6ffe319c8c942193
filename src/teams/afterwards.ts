/**
 * What is done once a person has been answered. Work under one key is done one after the other; different keys do not wait
 * for each other. What is written in a person's chat goes under the person, so that an older card is never written after
 * a newer one; what an escalation owes goes under the escalation. A failure is reported with the key it came
 * under and does not stop the rest.
 */
export interface Afterwards {
  add(key: string, work: () => Promise<void>): void;
  /** The same, for whoever waits: settles once it is done or has failed. */
  inTurn(key: string, work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is left to do: for stopping, and for tests. */
  idle(): Promise<void>;
}

export function makeAfterwards(failed: (error: unknown, key: string) => void): Afterwards {
  const last = new Map<string, Promise<void>>();
  const inTurn = (key: string, work: () => Promise<void>): Promise<void> => {
    const done = (last.get(key) ?? Promise.resolve()).then(work).catch((error: unknown) => failed(error, key));
    last.set(key, done);
    return done.then(() => {
      if (last.get(key) === done) last.delete(key);
    });
  };
  return {
    add(key, work) {
      void inTurn(key, work);
    },
    inTurn,
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
