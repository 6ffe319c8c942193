import { readEnglish } from '../../../identifiers/names/english.ts';
import { HELD_OUT } from './held-out.ts';
import { measure } from './measure.ts';
import { identifierReport } from './report.ts';
import { timeChecks } from './time-checks.ts';
import { TUNING } from './tuning.ts';

/** The same numbers every time; another seed draws other names into the same sentences. */
const SEED = 20261121;
/** How often each sentence is filled, for each origin of names. */
const TIMES = 8;
const ROUNDS = 50;

/** `npm run bench -- identifiers`: what the checks of free text find and stop, and what they cost. Prints no sample. */
export async function benchIdentifiers(say: (line: string) => void): Promise<void> {
  const before = { at: performance.now(), memory: process.memoryUsage().rss };
  const english = await readEnglish();
  const seconds = (performance.now() - before.at) / 1000;
  const megabytes = (process.memoryUsage().rss - before.memory) / 1e6;
  const times = timeChecks(TUNING, ROUNDS, SEED, english);
  for (const line of identifierReport(
    measure(HELD_OUT, TIMES, SEED, english),
    measure(TUNING, TIMES, SEED, english),
    times,
  )) {
    say(line);
  }
  say(`The dictionary, once for each process: ${seconds.toFixed(2)} s and ${megabytes.toFixed(0)} MB.`);
  say("Times and memory are this machine's, at this moment.");
}
