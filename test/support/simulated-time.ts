import { setImmediate as breathe } from 'node:timers/promises';
import { instantOf, type Instant } from '../../src/calendar/instant.ts';

/** A clock that goes on only when everybody sleeps. */
export interface SimulatedTime {
  readonly clock: () => number;
  readonly now: () => Instant;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Resolves with what the work does, however many hours it takes. */
  readonly during: <Done>(work: Promise<Done>) => Promise<Done>;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

export function simulatedTime(from: string): SimulatedTime {
  let now = Date.parse(from);
  // In order of waking, the first to wake last.
  const sleepers: Sleeper[] = [];
  return {
    clock: () => now,
    now: () => instantOf(now),
    sleep(milliseconds) {
      return new Promise((wake) => {
        const until = now + Math.max(0, milliseconds);
        let place = sleepers.length;
        while (place > 0 && (sleepers[place - 1]?.until ?? 0) <= until) place -= 1;
        sleepers.splice(place, 0, { until, wake });
      });
    },
    async during(work) {
      let over = false;
      void work.then(
        () => (over = true),
        () => (over = true),
      );
      for (;;) {
        await breathe();
        if (over) return work;
        const next = sleepers.pop();
        if (next === undefined) continue;
        now = Math.max(now, next.until);
        next.wake();
      }
    },
  };
}
