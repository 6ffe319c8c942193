import { createHmac } from 'node:crypto';

/** Lets each name through so often in so long a time. */
export interface RateLimit {
  /** Counts one more of this name: null where it may go on, otherwise the seconds after which it may try again. */
  take(name: string): number | null;
  /** How many names are held just now. */
  readonly held: number;
}

export interface RateLimitSettings {
  /** How many of one name are let through within the window. */
  readonly most: number;
  readonly windowMs: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

/** Names held at once: a flood from everywhere must not fill the memory. */
const MOST_NAMES = 20_000;

/**
 * A limit in the memory of this process alone. A name is held as its HMAC under a key that was made for this process and is
 * kept nowhere, and forgotten at the first request of anybody after its window; what is turned away is not counted.
 */
export function makeRateLimit({ most, windowMs, clock, random }: RateLimitSettings): RateLimit {
  const key = random(32);
  const taken = new Map<string, readonly number[]>();
  const forgetOlder = (now: number): void => {
    // In order of their last use: whoever comes first in the map is the first to be forgotten.
    for (const [name, moments] of taken) {
      if (now - (moments.at(-1) ?? 0) < windowMs && taken.size <= MOST_NAMES) return;
      taken.delete(name);
    }
  };
  return {
    take(name) {
      const now = clock();
      forgetOlder(now);
      const hidden = createHmac('sha256', key).update(name, 'utf8').digest('base64url');
      const recent = (taken.get(hidden) ?? []).filter((moment) => now - moment < windowMs);
      const [oldest] = recent;
      if (oldest !== undefined && recent.length >= most) return Math.ceil((oldest + windowMs - now) / 1000);
      taken.delete(hidden);
      taken.set(hidden, [...recent, now]);
      return null;
    },
    get held() {
      return taken.size;
    },
  };
}
