import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../errors/fault.ts';
import { playgroundConfiguration } from './configuration.ts';
import type { SamplePerson } from './sample-person.ts';
import { endGroup } from './end-group.ts';

const LONGEST_START_IN_SECONDS = 60;
const BETWEEN_LOOKS_IN_MILLISECONDS = 150;

/** A Playground process: one person's Teams client at one address, for as long as the process lives. */
export interface Window {
  readonly person: SamplePerson;
  readonly url: string;
  /** Settles when the process has ended, wanted or not. */
  readonly ended: Promise<void>;
  /** Ends the process and everything it started; settles when nothing is left. */
  close(): Promise<void>;
  /** The same at once, for the last moment of this process: sends the signal and does not wait. */
  kill(): void;
}

/** What a window needs to know. */
export interface WindowSettings {
  readonly person: SamplePerson;
  readonly everyone: readonly SamplePerson[];
  /** Port of the window itself; free when this is called. */
  readonly port: number;
  /** Where the service takes messages. */
  readonly messagesUrl: string;
  /** Its configuration and log are written here. */
  readonly folder: string;
}

/** The Playground's start file. Throws 'playground-missing' when the package is not installed. */
export function findPlayground(): string {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch (cause) {
    throw new Fault('playground-missing', {}, cause);
  }
}

/**
 * Starts one person's Playground and settles once its page answers. Throws 'port-in-use' when the port was taken in
 * the meantime (the Playground then silently chooses another), 'playground-stopped' when it ends or never answers.
 */
export async function startWindow(settings: WindowSettings): Promise<Window> {
  const { person, port } = settings;
  const folder = resolve(settings.folder);
  const own = join(folder, person.aadObjectId);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${own}.yml`, playgroundConfiguration(person, settings.everyone));

  const child = launch(settings, own);
  const ended = new Promise<void>((settle) => child.once('close', () => settle()));
  const window: Window = {
    person,
    url: `http://127.0.0.1:${port}`,
    ended,
    close: () => endGroup(child, ended),
    kill: () => void endGroup(child, ended, 'SIGKILL'),
  };
  try {
    await untilItAnswers(child, settings.port, own);
  } catch (fault) {
    await window.close();
    throw fault;
  }
  return window;
}

function launch({ port, messagesUrl }: WindowSettings, own: string): ChildProcess {
  const address = `http://127.0.0.1:${port}`;
  const output = openSync(outputOf(own), 'w');
  const child = spawn(
    process.execPath,
    [
      ...['--no-warnings', '--import', new URL('./attached.ts', import.meta.url).href, findPlayground(), 'start'],
      ...['--app-endpoint', messagesUrl, '--channel-id', 'msteams', '--port', String(port)],
      ...['--service-url', `${address}/_connector`, '--disable-telemetry'],
    ],
    {
      // A group of its own: Ctrl-C in the terminal reaches the service alone, which then ends the windows in order.
      detached: process.platform !== 'win32',
      stdio: ['ignore', output, output, 'ipc'],
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: `${own}.yml`,
        M365_AGENTS_PLAYGROUND_LOGFILE: `${own}.log`,
      },
    },
  );
  closeSync(output);
  return child;
}

async function untilItAnswers(child: ChildProcess, port: number, own: string): Promise<void> {
  const looks = (LONGEST_START_IN_SECONDS * 1000) / BETWEEN_LOOKS_IN_MILLISECONDS;
  for (let look = 0; look < looks && child.exitCode === null && child.signalCode === null; look += 1) {
    const chosen = /^Listening on (\d+)$/m.exec(readFileSync(outputOf(own), 'utf8'))?.[1];
    if (chosen !== undefined && chosen !== String(port)) throw new Fault('port-in-use', { port: String(port) });
    if (chosen !== undefined && (await answers(`http://127.0.0.1:${port}`))) return;
    await pause(BETWEEN_LOOKS_IN_MILLISECONDS);
  }
  throw new Fault('playground-stopped', { log: `${own}.log` });
}

/** What the process itself says, of this start only; its log goes on from start to start. */
function outputOf(own: string): string {
  return `${own}.output.log`;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
