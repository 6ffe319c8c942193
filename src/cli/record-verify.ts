import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { Fault } from '../errors/fault.ts';
import type { Entry } from '../record/entry.ts';
import { verifyEntries } from '../record/verify.ts';
import { openRecordToRead } from '../storage/sqlite/open-store.ts';
import type { SqliteRecordReader } from '../storage/sqlite/record-reader.ts';

const WHOLE = 0;
const BROKEN = 1;
const NOT_VERIFIED = 2;

const WHAT_TO_DO =
  'Do not change anything. Keep a copy of the file as it is, tell the information governance lead, and follow docs/record.md.';

/**
 * `npm run record:verify -- [--store PATH]`: verifies every escalation of a SQLite store, or of a copy, and changes nothing in it.
 * Answers the exit code: 0 all verified, 1 a broken entry (the first is named), 2 the store could not be read.
 */
export async function run(given: readonly string[], say: (line: string) => void = console.log): Promise<number> {
  const file = storeNamed(given);
  if (file === null) {
    say('Usage: npm run record:verify -- --store PATH (without --store: data/escalations.sqlite).');
    return NOT_VERIFIED;
  }
  if (!existsSync(file)) {
    say(`There is no store at ${file}, so there is nothing to verify.`);
    return NOT_VERIFIED;
  }
  try {
    const store = openRecordToRead(file);
    try {
      return verify(store.record, say);
    } finally {
      store.close();
    }
  } catch (cause) {
    const why = isNativeError(cause) ? cause.message : 'the reason is not known';
    say(cause instanceof Fault ? why : new Fault('store-unreadable', { file, why }).message);
    return NOT_VERIFIED;
  }
}

function storeNamed(given: readonly string[]): string | null {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: { store: { type: 'string', default: 'data/escalations.sqlite' } },
    });
    return values.store;
  } catch {
    return null;
  }
}

function verify(record: SqliteRecordReader, say: (line: string) => void): number {
  let escalations = 0;
  let entries = 0;
  for (const escalation of record.escalations()) {
    const { whole, unreadable } = readable(record.entries(escalation));
    const broken = verifyEntries(whole) ?? unreadable;
    if (broken !== null) {
      say(`The record of ${escalation} is broken at version ${broken.version}: ${broken.why}.`);
      say(WHAT_TO_DO);
      return BROKEN;
    }
    escalations += 1;
    entries += whole.length;
  }
  say(`${counted(escalations, 'escalation', 'escalations')}, ${counted(entries, 'entry', 'entries')} verified.`);
  return WHOLE;
}

/** The entries up to the first row that is no entry any more: an edit before it must still be the one that is named. */
function readable(entries: Iterable<Entry>): {
  whole: readonly Entry[];
  unreadable: { version: string; why: string } | null;
} {
  const whole: Entry[] = [];
  try {
    for (const entry of entries) whole.push(entry);
    return { whole, unreadable: null };
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'record-broken') throw cause;
    const { version = '?', why = cause.message } = cause.details;
    return { whole, unreadable: { version, why } };
  }
}

function counted(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
