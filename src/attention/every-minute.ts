/** Looks again and again, one look at a time. */
export interface Attending {
  /** Looks at once, and from then on about every minute. */
  begin(): void;
  /** Resolves when the look under way is done. */
  idle(): Promise<void>;
  /** Looks no more. A look under way goes on: `idle` tells when it is done. */
  end(): void;
}

const EVERY_MS = 60_000;

/** Instances that started together must not look together for ever: each look is up to a quarter of a minute early or late. */
const JITTER_MS = 15_000;

/**
 * Runs `look` now and about every minute, never two at once; what it throws is reported and the next look comes all the
 * same. `random` gives numbers from 0 to 1.
 */
export function attendEveryMinute(
  look: () => Promise<void>,
  failed: (error: unknown) => void,
  random: () => number,
): Attending {
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let ended = false;

  const lookOnce = (): void => {
    looking ??= look()
      .catch(failed)
      .finally(() => {
        looking = null;
      });
  };
  const next = (): void => {
    if (ended) return;
    timer = setTimeout(
      () => {
        lookOnce();
        next();
      },
      EVERY_MS + (2 * random() - 1) * JITTER_MS,
    );
  };
  return {
    begin() {
      lookOnce();
      next();
    },
    async idle() {
      await looking;
    },
    end() {
      ended = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
