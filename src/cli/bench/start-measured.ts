import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Fault } from '../../errors/fault.ts';

export type Program = 'service' | 'echo-bot';

/** A bot in a process of its own, listening on a free port of this machine. */
export interface MeasuredBot {
  readonly url: string;
  /** From starting the process until /healthz answered 200. */
  readonly secondsToReady: number;
  stop(): Promise<void>;
}

const heard = z.object({ port: z.int() });

/** Starts one of the two bots over a data folder (the echo bot has no use for it). */
export async function startMeasured(program: Program, dataFolder: string): Promise<MeasuredBot> {
  const file = fileURLToPath(new URL(`./${program}.ts`, import.meta.url));
  const began = performance.now();
  const child = fork(file, [dataFolder], {
    execArgv: ['--no-warnings'],
    // Its own table of defaults, not the settings of whoever measures.
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const message = once(child, 'message').then(([said]) => heard.safeParse(said).data ?? null);
  const said = await Promise.race([message, ended.then(() => null)]);
  const url = `http://127.0.0.1:${said?.port ?? 0}`;
  if (said === null || (await fetch(`${url}/healthz`)).status !== 200) throw new Fault('unexpected');
  const secondsToReady = (performance.now() - began) / 1000;
  return {
    url,
    secondsToReady,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
