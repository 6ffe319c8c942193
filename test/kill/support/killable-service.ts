import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Failpoint } from '../../../src/main.ts';
import type { Order, Said } from '../../support/serve-until-killed.ts';

const PROGRAM = fileURLToPath(new URL('../../support/serve-until-killed.ts', import.meta.url));

/** The real service in a process of its own, over its real HTTP server. */
export interface KillableService {
  /** The messaging address. */
  readonly endpoint: string;
  /** The power is cut the next time the service gets to this point. */
  cutPowerAt(point: Failpoint): Promise<void>;
  setClock(minutesAhead: number): Promise<void>;
  /** Settles once nothing is left to do: messages sent, cards redrawn, the sweep done. */
  idle(): Promise<void>;
  gone(): boolean;
  /** Settles once the process has been killed; fails where it ended in any other way. */
  died(): Promise<void>;
  /** Stops it as an operator would: what was begun is finished. Does nothing where it is gone already. */
  stop(): Promise<void>;
}

/** Starts the service on a free port over this data folder and settles once it listens. `environment`: beside the usual one. */
export async function startKillable(
  dataFolder: string,
  minutesAhead: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<KillableService> {
  const child = fork(PROGRAM, [dataFolder, String(minutesAhead)], {
    execArgv: ['--no-warnings'],
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;

  const heard = async (): Promise<Said> => {
    const gone = ended.then(([code, signal]) => {
      throw new Error(`The service ended with ${signal ?? String(code)} when it should have answered.`);
    });
    const [said] = (await Promise.race([once(child, 'message'), gone])) as [Said];
    return said;
  };
  const tell = async (order: Order): Promise<void> => {
    const done = heard();
    child.send(order);
    await done;
  };

  const first = await heard();
  const port = first.kind === 'listening' ? first.port : 0;
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    cutPowerAt: (point) => tell({ kind: 'cut-power-at', point }),
    setClock: (minutes) => tell({ kind: 'set-clock', minutesAhead: minutes }),
    idle: () => tell({ kind: 'become-idle' }),
    gone,
    async died() {
      const [code, signal] = await ended;
      if (signal !== 'SIGKILL') throw new Error(`The service was not killed: it ended with ${signal ?? String(code)}.`);
    },
    async stop() {
      if (gone()) return;
      await tell({ kind: 'stop' });
      child.disconnect();
      await ended;
    },
  };
}
