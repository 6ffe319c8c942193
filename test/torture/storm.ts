import type { CosmosDouble } from '../cosmos-double/start-cosmos-double.ts';
import type { FaultRule } from '../cosmos-double/faults.ts';

/** Faults of the store, one after the other, until it is told to be calm. */
export interface Storm {
  /** How many faults of each sort were ordered. */
  readonly ordered: Readonly<Record<string, number>>;
  calm(): void;
}

const EVERY_MS = 250;

/** Requests that come all the time, so that what is ordered is soon used up. */
const WHAT_IS_HIT = ['read', 'create', 'replace', 'upsert', 'query'] as const;

const FAULTS: readonly FaultRule['what'][] = [
  { fault: 'throttled', retryAfterMs: 30 },
  { fault: 'retry-with' },
  { fault: 'unavailable' },
  { fault: 'timed-out' },
  { fault: 'dropped-before-write' },
  { fault: 'dropped-after-commit' },
];

/** Makes one to three requests of one sort fail in one way, four times a second. */
export function raiseStorm(double: Pick<CosmosDouble, 'fault'>, random: () => number): Storm {
  const ordered: Record<string, number> = {};
  const strike = (): void => {
    const what = FAULTS[Math.floor(random() * FAULTS.length)];
    const kind = WHAT_IS_HIT[Math.floor(random() * WHAT_IS_HIT.length)];
    if (what === undefined || kind === undefined) return;
    const times = 1 + Math.floor(random() * 3);
    double.fault({ on: { kind }, times, what });
    ordered[what.fault] = (ordered[what.fault] ?? 0) + times;
  };
  const timer = setInterval(strike, EVERY_MS);
  return { ordered, calm: () => clearInterval(timer) };
}
