import { parseArgs } from 'node:util';
import { instantOf } from '../calendar/instant.ts';
import type { Circumstances } from './data/circumstances.ts';
import { openEitherStore } from './data/either-store.ts';
import { terminal } from './data/progress.ts';
import { rebuildWorklist } from './data/rebuild-worklist.ts';
import { sayRebuilt } from './data/say-rebuilt.ts';

const USAGE = 'Usage: npm run worklist:rebuild -- [--in sqlite|cosmos] [--store PATH].';

/**
 * `npm run worklist:rebuild`: drops the worklist and builds it anew from the record, in the store the service uses unless
 * told otherwise. The service may run. Answers the exit code: 0; 1 where it was not told what to do, or where a record
 * cannot be read, which costs only that escalation its line. Throws the store's Faults.
 */
export async function run(given: readonly string[], settings: Partial<Circumstances> = {}): Promise<number> {
  const { say = console.log, screen = terminal(), environment = process.env } = settings;
  const asked = read(given);
  if (asked === null) {
    say(USAGE);
    return 1;
  }
  const store = await openEitherStore({ kind: asked.in, file: asked.store, mayBeNew: false }, environment);
  try {
    const now = () => instantOf(Date.now());
    return sayRebuilt(await rebuildWorklist({ ...store, now }, screen), say);
  } finally {
    store.close();
  }
}

function read(given: readonly string[]) {
  try {
    const options = { in: { type: 'string' }, store: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...given], options });
    return values.in === undefined || ['sqlite', 'cosmos'].includes(values.in) ? values : null;
  } catch {
    return null;
  }
}
