import { parseArgs } from 'node:util';
import { makeTodaysCheckpoint } from '../attention/daily-checkpoint.ts';
import { instantOf, type Instant } from '../calendar/instant.ts';
import { londonDate, sayDate } from '../calendar/say-date.ts';
import { readConfig } from '../config.ts';
import { newCheckpointKey, type CheckpointKey } from '../record/checkpoint-key.ts';
import { readCheckpoint, signCheckpoint } from '../record/checkpoint-signature.ts';
import type { Circumstances } from './data/circumstances.ts';
import { openEitherStore } from './data/either-store.ts';
import { writeCheckpointFile } from './record/checkpoint-file.ts';
import { signingKey } from './record/checkpoint-keys.ts';
import { counted } from './record/counted.ts';

const USAGE = [
  'Usage: npm run record:checkpoint -- [--in sqlite|cosmos] [--store PATH] [--to FILE]',
  '       npm run record:checkpoint -- --new-key',
];
const KEEP = 'It only helps where it is kept by someone else, in a place nobody who can write to the store can reach.';

interface Settings extends Pick<Circumstances, 'say' | 'environment'> {
  readonly now: () => Instant;
}

/**
 * `npm run record:checkpoint`: today's checkpoint of the record, made where there is none yet, printed or written to a file
 * to be kept elsewhere. `--new-key` prints a new key for the settings and touches no store. Answers the exit code: 0; 1
 * where it was not told what to do, or it is too early in the day. Throws the store's Faults, `checkpoint-differs` and
 * `checkpoint-file-unusable`.
 */
export async function run(given: readonly string[], settings: Partial<Settings> = {}): Promise<number> {
  const { say = console.log, environment = process.env, now = () => instantOf(Date.now()) } = settings;
  const asked = read(given);
  if (asked === null) {
    for (const line of USAGE) say(line);
    return 1;
  }
  if (asked['new-key']) {
    for (const [name, value] of Object.entries(newCheckpointKey())) say(`${name}=${value}`);
    return 0;
  }
  const store = await openEitherStore({ kind: asked.in, file: asked.store, mayBeNew: false }, environment);
  try {
    const key = signingKey(readConfig(environment, 'local'), asked.store);
    const made = await makeTodaysCheckpoint({ ...store, now, sign: (checkpoint) => signCheckpoint(checkpoint, key) });
    const today = await store.checkpoints.of(londonDate(now()));
    if (made === 'too-early' || today === null) {
      say("Today's checkpoint can be made from 00:15: until then entries of yesterday may still come in.");
      return 1;
    }
    say(await saidOf(today.signed, key));
    if (asked.to === undefined) say(today.signed);
    else {
      writeCheckpointFile(asked.to, today.signed);
      say(`Written to ${asked.to}.`);
    }
    say(KEEP);
    return 0;
  } finally {
    store.close();
  }
}

function read(given: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { in: text, store: text, to: text, 'new-key': { type: 'boolean', default: false } } as const;
  try {
    const { values } = parseArgs({ args: [...given], options });
    return values.in === undefined || ['sqlite', 'cosmos'].includes(values.in) ? values : null;
  } catch {
    return null;
  }
}

async function saidOf(signed: string, key: CheckpointKey): Promise<string> {
  const read = await readCheckpoint(signed, [key]);
  if (read.kind === 'not-signed') return `Today's checkpoint was not signed here: ${read.why}.`;
  const { of, escalations, entries, digest } = read.checkpoint;
  const held = `${counted(escalations, 'escalation')} and ${counted(entries, 'entry')}`;
  return `Checkpoint of ${sayDate(of)}: ${held} from before that day. Digest ${digest}.`;
}
