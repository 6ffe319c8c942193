import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { readConfig, type Config } from '../config.ts';
import { Fault } from '../errors/fault.ts';
import type { Mark } from '../record/checkpoint.ts';
import type { Circumstances } from './data/circumstances.ts';
import { readCheckpointFile } from './record/checkpoint-file.ts';
import { checkingKeys } from './record/checkpoint-keys.ts';
import { counted } from './record/counted.ts';
import { openToVerify, sqliteFileOf, type StoreToVerify } from './record/open-to-verify.ts';
import { verifyChains } from './record/verify-chains.ts';
import { verifyCheckpoints, type Witness } from './record/verify-checkpoints.ts';

const WHOLE = 0;
const BROKEN = 1;
const NOT_VERIFIED = 2;

const USAGE =
  'Usage: npm run record:verify -- [--in sqlite|cosmos] [--store PATH] [--checkpoint FILE]... (without --in and --store: the store of the settings).';
const WHAT_TO_DO =
  'Do not change anything. Keep a copy of the store as it is, tell the information governance lead, and follow docs/record.md.';
const NO_CHECKPOINT =
  'No checkpoint was there to compare with: a cut tail, a missing escalation or one hashed anew would not have been found.';
const ONLY_OWN =
  'They were checked with the key this machine signs with: that finds accidents, and proves nothing against whoever holds the machine.';

/**
 * `npm run record:verify`: verifies every escalation of the configured store, of a SQLite file or of a copy of one, then
 * compares the record with every checkpoint kept in it and in the files given. Changes nothing. Answers the exit code: 0 all
 * is whole; 1 a broken entry or a checkpoint that does not fit (the first is named); 2 it could not be verified.
 */
export async function run(
  given: readonly string[],
  settings: Partial<Pick<Circumstances, 'say' | 'environment'>> = {},
): Promise<number> {
  const { say = console.log, environment = process.env } = settings;
  const asked = read(given);
  if (asked === null) {
    say(USAGE);
    return NOT_VERIFIED;
  }
  try {
    const stated = asked.in === undefined ? {} : { STORE: asked.in };
    const config = readConfig({ ...environment, ...stated }, 'local');
    const store = await openToVerify(config, asked.store);
    if (store === null) {
      say(`There is no store at ${asked.store ?? sqliteFileOf(config)}, so there is nothing to verify.`);
      return NOT_VERIFIED;
    }
    try {
      return await verify(store, config, asked, say);
    } finally {
      store.close();
    }
  } catch (cause) {
    const why = isNativeError(cause) ? cause.message : 'the reason is not known';
    say(cause instanceof Fault ? why : new Fault('store-unreadable', { file: asked.store ?? '', why }).message);
    return NOT_VERIFIED;
  }
}

interface Asked {
  readonly in?: string | undefined;
  readonly store?: string | undefined;
  readonly checkpoint: readonly string[];
}

function read(given: readonly string[]): Asked | null {
  const text = { type: 'string' } as const;
  const options = { in: text, store: text, checkpoint: { ...text, multiple: true, default: [] as string[] } } as const;
  try {
    const { values } = parseArgs({ args: [...given], options });
    return values.in === undefined || ['sqlite', 'cosmos'].includes(values.in) ? values : null;
  } catch {
    return null;
  }
}

async function verify(
  store: StoreToVerify,
  config: Config,
  { store: file, checkpoint }: Asked,
  say: (line: string) => void,
): Promise<number> {
  const witnesses = await witnessesOf(store, checkpoint);
  const { keys, onlyOwn } = checkingKeys(config, file);
  const marks: Mark[] = [];
  const chains = await verifyChains(store.record, (mark) => void marks.push(mark));
  if (chains.kind === 'broken') {
    say(`The record of ${chains.escalation} is broken at version ${chains.version}: ${chains.why}.`);
    say(WHAT_TO_DO);
    return BROKEN;
  }
  say(`${counted(chains.escalations, 'escalation')}, ${counted(chains.entries, 'entry')} verified.`);
  if (witnesses.length === 0) {
    say(NO_CHECKPOINT);
    return WHOLE;
  }
  if (keys.length === 0) {
    say(`${counted(witnesses.length, 'checkpoint')} could not be checked: set CHECKPOINT_PUBLIC_KEYS.`);
    return NOT_VERIFIED;
  }
  const verdict = await verifyCheckpoints(witnesses, keys, marks);
  for (const line of verdict.said) say(line);
  if (verdict.kind === 'does-not-fit') {
    say(WHAT_TO_DO);
    return BROKEN;
  }
  if (onlyOwn) say(ONLY_OWN);
  return WHOLE;
}

async function witnessesOf({ checkpoints }: StoreToVerify, files: readonly string[]): Promise<readonly Witness[]> {
  const kept = await checkpoints.all();
  return [
    ...kept.map(({ of, signed }) => ({ from: 'kept in the store', named: of, signed })),
    ...files.flatMap((file) => readCheckpointFile(file).map((signed) => ({ from: `in ${file}`, named: null, signed }))),
  ];
}
