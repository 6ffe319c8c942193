/**
 * What is done once a person has been answered: sending what is owed, redrawing cards. Work under one key (an escalation,
 * or a person) is done one after the other, so that an older card is never written after a newer one; different keys do
 * not wait for each other. A failure is reported and does not stop the rest.
 */
export interface Afterwards {
  add(key: string, work: () => Promise<void>): void;
  /** Resolves when nothing is left to do: for stopping, and for tests. */
  idle(): Promise<void>;
}

export function makeAfterwards(failed: (error: unknown) => void): Afterwards {
  const last = new Map<string, Promise<void>>();
  return {
    add(key, work) {
      const done = (last.get(key) ?? Promise.resolve()).then(work).catch(failed);
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
