/**
 * What is done once a person has been answered. Work under one key is done one after the other; different keys do not wait
 * for each other. What is written in a person's chat goes under the person, so that an older card is never written after
 * a newer one; what an escalation owes goes under the escalation. A failure is reported with the key it came
 * under and does not stop the rest.
 */
export interface Afterwards {
  add(key: string, work: () => Promise<void>): void;
  /** Resolves when nothing is left to do: for stopping, and for tests. */
  idle(): Promise<void>;
}

export function makeAfterwards(failed: (error: unknown, key: string) => void): Afterwards {
  const last = new Map<string, Promise<void>>();
  return {
    add(key, work) {
      const done = (last.get(key) ?? Promise.resolve()).then(work).catch((error: unknown) => failed(error, key));
      last.set(key, done);
      void done.then(() => {
        if (last.get(key) === done) last.delete(key);
      });
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
