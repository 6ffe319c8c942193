import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchDashboard } from './bench/dashboard/run.ts';
import { benchIdentifiers } from './bench/identifiers/run.ts';
import { benchReleases } from './bench/release/run.ts';
import { measureTurns, type Turns } from './bench/measure-turns.ts';
import { startMeasured, type Program } from './bench/start-measured.ts';
import { startStubConnector } from './bench/stub-connector.ts';
import { turnReport, type Starts } from './bench/turn-report.ts';

const USAGE =
  'Usage: npm run bench -- turn [--rounds N] [--presses N] [--starts N] (each 1 to 1000), or npm run bench -- identifiers, or npm run bench -- release, or npm run bench -- dashboard.';

interface Sizes {
  readonly rounds: number;
  readonly presses: number;
  readonly starts: number;
}

/**
 * `npm run bench -- turn`: times a turn of the service beside a bare echo bot in the same run, and how long both take to
 * start. `npm run bench -- identifiers`: what the checks of free text find. `npm run bench -- release`: five years of
 * releases with the gate. `npm run bench -- dashboard`: its pages beside a static one, and what they weigh. Answers the exit
 * code: 0, or 1 where it was not told what to measure or a page weighs too much. docs/bench.md says what the numbers mean.
 */
export async function run(given: readonly string[], say: (line: string) => void = console.log): Promise<number> {
  if (given.length === 1 && given[0] === 'identifiers') {
    await benchIdentifiers(say);
    return 0;
  }
  if (given.length === 1 && given[0] === 'release') {
    await benchReleases(say);
    return 0;
  }
  if (given.length === 1 && given[0] === 'dashboard') return (await benchDashboard(say)) ? 0 : 1;
  const sizes = sizesIn(given);
  if (sizes === null) {
    say(USAGE);
    return 1;
  }
  const { rounds, presses, starts } = sizes;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const measured = await startBoth(folder, starts);
    const turns = await turnsOfBoth(folder, rounds, presses);
    say(
      `${rounds} rounds of ${presses} turns of each kind, on escalations of up to ${presses} entries; ${starts} starts.`,
    );
    say("These are this machine's numbers, at this moment. Compare ratios, not times.");
    say('');
    for (const line of turnReport(turns, measured)) say(line);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startBoth(folder: string, times: number): Promise<Starts> {
  const seconds = { service: [] as number[], echoBot: [] as number[] };
  const once = async (program: Program, list: number[]) => {
    const bot = await startMeasured(program, join(folder, 'starts'));
    list.push(bot.secondsToReady);
    await bot.stop();
  };
  for (let time = 0; time < times; time += 1) {
    await once('service', seconds.service);
    await once('echo-bot', seconds.echoBot);
  }
  return seconds;
}

async function turnsOfBoth(folder: string, rounds: number, presses: number): Promise<Turns> {
  const connector = await startStubConnector();
  const service = await startMeasured('service', join(folder, 'turns'));
  const echo = await startMeasured('echo-bot', folder);
  try {
    return await measureTurns({ service: service.url, echo: echo.url, connector }, rounds, presses);
  } finally {
    await service.stop();
    await echo.stop();
    await connector.close();
  }
}

function sizesIn(given: readonly string[]): Sizes | null {
  try {
    const option = (value: string) => ({ type: 'string' as const, default: value });
    const options = { rounds: option('10'), presses: option('20'), starts: option('5') };
    const { values, positionals } = parseArgs({ args: [...given], options, allowPositionals: true });
    const sizes = { rounds: Number(values.rounds), presses: Number(values.presses), starts: Number(values.starts) };
    const fit = Object.values(sizes).every((size) => Number.isInteger(size) && size >= 1 && size <= 1000);
    return fit && positionals.length === 1 && positionals[0] === 'turn' ? sizes : null;
  } catch {
    return null;
  }
}
