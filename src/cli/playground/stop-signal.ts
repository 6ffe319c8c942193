const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const LOOK_AT_PARENT_EVERY_MILLISECONDS = 500;

/** Whether and when this process was asked to stop. */
export interface StopSignal {
  /** Settles when it is asked, by whomever. */
  readonly wanted: Promise<void>;
  asked(): boolean;
  /** Asks from inside. */
  ask(): void;
  /** Takes the listeners off again. */
  forget(): void;
}

/**
 * Listens for Ctrl-C and for a polite end by the system. npm passes Ctrl-C on a second time, so repeats change nothing.
 * Under npm the end of the parent counts as well: a signal sent to npm alone ends npm and its shell, never this process.
 */
export function stopSignal(environment: Readonly<NodeJS.ProcessEnv>): StopSignal {
  let asked = false;
  let settle = (): void => undefined;
  const wanted = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const ask = (): void => {
    asked = true;
    settle();
  };
  SIGNALS.forEach((name) => process.on(name, ask));
  const parent = process.ppid;
  const watch =
    environment['npm_lifecycle_event'] === undefined
      ? undefined
      : setInterval(() => process.ppid !== parent && ask(), LOOK_AT_PARENT_EVERY_MILLISECONDS);
  return {
    wanted,
    ask,
    asked: () => asked,
    forget() {
      clearInterval(watch);
      SIGNALS.forEach((name) => process.off(name, ask));
    },
  };
}
