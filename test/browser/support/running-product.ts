import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts, isFree } from '../../support/free-ports.ts';

const NPM_START = ['npm', 'start', '--'];
const LONGEST_START_IN_SECONDS = 120;
const LONGEST_END_IN_SECONDS = 20;
const LOOK_EVERY_MILLISECONDS = 100;

/** The product as a person starts it, in processes of its own, with a data folder of its own. */
export interface RunningProduct {
  readonly port: number;
  /** Addresses of the windows, in the order of the sample people. */
  readonly windows: readonly string[];
  readonly dataFolder: string;
  /** Process id of the command itself: npm, for the product. */
  readonly pid: number;
  /** Everything it has said so far. */
  output(): string;
  /** Ctrl-C, as a terminal sends it: to everything in the foreground. Answers the exit code; fails if anything is left. */
  stop(): Promise<number | null>;
  /** Waits for an end nobody asked for here; answers the exit code; fails if anything is left. */
  ended(): Promise<number | null>;
}

/** How to start it. */
export interface ProductSettings {
  readonly people?: number;
  readonly buttons?: 'execute' | 'submit';
  /** Another command that takes the options of `npm start`. */
  readonly command?: readonly string[];
  /** Kept when given, so that a second start finds the data of the first; else made anew and removed at the end. */
  readonly dataFolder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts it on free ports and settles once its table of addresses stands in the terminal. */
export async function startProduct(settings: ProductSettings = {}): Promise<RunningProduct> {
  const people = settings.people ?? 3;
  const dataFolder = settings.dataFolder ?? mkdtempSync(join(tmpdir(), 'product-'));
  const port = await freePorts(people + 1);
  const [program = 'npm', ...given] = settings.command ?? NPM_START;
  const options = ['--people', String(people), '--port', String(port), '--playground-port', String(port + 1)];
  const child = spawn(program, [...given, ...options], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATA_FOLDER: dataFolder,
      LOG_LEVEL: 'info',
      ...(settings.buttons === undefined ? {} : { BUTTONS: settings.buttons }),
      ...settings.environment,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const closed = new Promise<number | null>((settle) => child.once('close', settle));
  const pid = child.pid ?? 0;

  const end = async (): Promise<number | null> => {
    const code = await within(closed, LONGEST_END_IN_SECONDS, () => {
      process.kill(-pid, 'SIGKILL');
      return new Error(`It did not end in ${LONGEST_END_IN_SECONDS} s. It said:\n${said}`);
    });
    await nothingLeft(port, people + 1);
    if (settings.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    return code;
  };
  const product: RunningProduct = {
    port,
    windows: Array.from({ length: people }, (_, place) => `http://127.0.0.1:${port + 1 + place}`),
    dataFolder,
    pid,
    output: () => said,
    stop: () => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGINT');
      return end();
    },
    ended: end,
  };
  await untilTable(
    () => said,
    () => child.exitCode !== null || child.signalCode !== null,
    product,
  );
  return product;
}

async function untilTable(said: () => string, over: () => boolean, product: RunningProduct): Promise<void> {
  const looks = (LONGEST_START_IN_SECONDS * 1000) / LOOK_EVERY_MILLISECONDS;
  for (let look = 0; look < looks && !over(); look += 1) {
    if (said().includes('Ctrl-C stops everything.')) return;
    await pause(LOOK_EVERY_MILLISECONDS);
  }
  await product.stop();
  throw new Error(`It did not start. It said:\n${said()}`);
}

/** Ports are closed by the system with the last process that holds them, so a free port means nobody is left. */
async function nothingLeft(first: number, count: number): Promise<void> {
  for (let look = 0; look < (LONGEST_END_IN_SECONDS * 1000) / LOOK_EVERY_MILLISECONDS; look += 1) {
    const free = await Promise.all(Array.from({ length: count }, (_, place) => isFree(first + place)));
    if (free.every(Boolean)) return;
    await pause(LOOK_EVERY_MILLISECONDS);
  }
  throw new Error(`Something still listens on one of the ports ${first} to ${first + count - 1}.`);
}

async function within<Value>(value: Promise<Value>, seconds: number, late: () => Error): Promise<Value> {
  const over = new AbortController();
  const limit = pause(seconds * 1000, undefined, { signal: over.signal }).then(() => Promise.reject(late()));
  limit.catch(() => undefined);
  try {
    return await Promise.race([value, limit]);
  } finally {
    over.abort();
  }
}
