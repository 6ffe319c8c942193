import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Fault } from '../../src/errors/fault.ts';
import type { Order } from './service.ts';

const PROGRAM = fileURLToPath(new URL('./service.ts', import.meta.url));
const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening'), port: z.int() }),
  z.object({ kind: z.literal('done') }),
]);

interface Instance {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

/** Several instances of the real service, each in a process of its own. */
export interface Processes {
  /** The address of an instance that lives, another one each time. */
  anyUrl(): string;
  /**
   * Ends one with SIGKILL, whatever it is doing, and starts another in its place. Answers false, and ends none, where that
   * would leave nobody to answer.
   */
  killOne(): boolean;
  /** Settles once nothing is left to do in any of them. */
  idle(): Promise<void>;
  /** Stops them as an operator would: what was begun is finished. */
  stop(): Promise<void>;
  /** Ends what is left of them. For when something went wrong. */
  abandon(): void;
}

/** Starts `count` instances over the store that `environment` names. Settles once all of them listen. */
export async function startProcesses(
  count: number,
  environment: Readonly<Record<string, string>>,
  minutesAhead = 0,
): Promise<Processes> {
  const places: (Instance | null)[] = Array.from({ length: count }, () => null);
  const starting = new Set<Promise<void>>();
  let turn = 0;

  const fill = async (place: number): Promise<void> => {
    places[place] = await startOne(environment, minutesAhead);
  };
  const living = (): readonly Instance[] => places.filter((each) => each !== null);
  const tellAll = async (order: Order): Promise<void> => {
    await Promise.all(living().map((instance) => tell(instance, order)));
  };
  await Promise.all(places.map((_, place) => fill(place)));

  return {
    anyUrl() {
      const alive = living();
      turn += 1;
      const instance = alive[turn % alive.length];
      if (instance === undefined) throw new Fault('unexpected');
      return instance.url;
    },
    killOne() {
      const alive = places.flatMap((instance, place) => (instance === null ? [] : [{ instance, place }]));
      const chosen = alive[Math.floor(Math.random() * alive.length)];
      if (chosen === undefined || alive.length < 2) return false;
      places[chosen.place] = null;
      chosen.instance.child.kill('SIGKILL');
      const filled = fill(chosen.place).finally(() => starting.delete(filled));
      starting.add(filled);
      return true;
    },
    async idle() {
      await Promise.all(starting);
      await tellAll('become-idle');
    },
    async stop() {
      await tellAll('stop');
      for (const { child } of living()) child.disconnect();
      await Promise.all(living().map(({ ended }) => ended));
    },
    abandon() {
      for (const { child } of living()) child.kill('SIGKILL');
    },
  };
}

async function startOne(environment: Readonly<Record<string, string>>, minutesAhead: number): Promise<Instance> {
  const child = fork(PROGRAM, [String(minutesAhead)], {
    execArgv: ['--no-warnings'],
    // Its own table of defaults, not the settings of whoever runs this.
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const first = await heard(child, ended);
  if (first.kind !== 'listening') throw new Fault('unexpected');
  return { url: `http://127.0.0.1:${first.port}`, child, ended };
}

async function tell({ child, ended }: Instance, order: Order): Promise<void> {
  const done = heard(child, ended);
  child.send(order);
  await done;
}

async function heard(child: ChildProcess, ended: Promise<unknown>): Promise<z.infer<typeof said>> {
  const gone = ended.then(() => Promise.reject(new Fault('unexpected')));
  const message = once(child, 'message').then(([first]) => said.parse(first));
  return Promise.race([message, gone]);
}
