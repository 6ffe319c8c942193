import { parseArgs } from 'node:util';
import { instantOf, type Instant } from '../calendar/instant.ts';
import { londonDate, sayDate } from '../calendar/say-date.ts';
import { eraseWords, type ErasingParts } from '../casework/erase-words.ts';
import { readConfig } from '../config.ts';
import { Fault } from '../errors/fault.ts';
import { collectPolicies } from '../policy/policies.ts';
import { readPolicies } from '../storage/files/policy-files.ts';
import { erasureWords, retentionWords as words } from '../words/disclosure.ts';
import type { EraseSettings } from './erase.ts';
import { openToErase, type PastViews } from './erasure/open-to-erase.ts';
import { findDue, type Due } from './erasure/find-due.ts';

const USAGE = 'Usage: npm run retention -- [--erase] [--in sqlite|cosmos] [--store PATH]';

/**
 * `npm run retention`: lists whose words are due to be erased by the policy's time, which of them a hold keeps, and how
 * much of the access log is past its time; with `--erase` it erases and forgets what is due, and finishes what was begun.
 * Prints counts and references, nothing else. Answers the exit code: 0; 1 where it was not told what to do, or where
 * something could not be read or erased, which holds nothing else up. Throws the store's Faults.
 */
export async function run(given: readonly string[], settings: Partial<EraseSettings> = {}): Promise<number> {
  const { say = console.log, environment = process.env, now = () => instantOf(Date.now()) } = settings;
  const asked = read(given);
  if (asked === null) {
    say(USAGE);
    return 1;
  }
  const stated = asked.in === undefined ? {} : { STORE: asked.in };
  const config = readConfig({ ...environment, ...stated }, 'local');
  const policies = collectPolicies(readPolicies(config.policiesFolder));
  const store = openToErase(config, asked.store);
  try {
    const due = await findDue(store.record, policies, now());
    for (const line of listed(due)) say(line);
    const past = await store.pastViews?.count(now());
    say(past === undefined ? words.viewsByThemselves : words.views(past));
    const isDue = due.due.length > 0 || due.unfinished.length > 0 || (past ?? 0) > 0;
    const whole = due.broken.length === 0;
    if (!asked.erase || !isDue) {
      say(isDue ? words.howToErase : words.nothingDue);
      return whole ? 0 : 1;
    }
    const erased = await eraseDue(due, { ...store, policies, now }, say);
    await forgetViews(store.pastViews, now(), say);
    return whole && erased ? 0 : 1;
  } finally {
    store.close();
  }
}

function read(given: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { in: text, store: text, erase: { type: 'boolean', default: false } } as const;
  try {
    const { values } = parseArgs({ args: [...given], options });
    return values.in === undefined || ['sqlite', 'cosmos'].includes(values.in) ? values : null;
  } catch {
    return null;
  }
}

function listed({ due, held, unfinished, undecided, notYet, broken }: Due): readonly string[] {
  return [
    words.due(due.length),
    ...due.map(({ escalation, since }) => words.dueSince(escalation, sayDate(londonDate(since)))),
    words.held(held.length),
    ...held.map(({ escalation, held: { why, since, by } }) => words.heldFor(escalation, why, since, by)),
    words.unfinished(unfinished.length),
    ...unfinished.map(words.unfinishedOf),
    words.undecided(undecided),
    words.notYet(notYet),
    ...broken,
  ];
}

/** Whether all of it was erased. One that could not be is said, and does not hold up the others. */
async function eraseDue({ due, unfinished }: Due, parts: ErasingParts, say: (line: string) => void): Promise<boolean> {
  let all = true;
  const work = [
    ...due.map(({ escalation }) => ({ escalation, wanted: 'all' }) as const),
    ...unfinished.map((escalation) => ({ escalation, wanted: 'unfinished' }) as const),
  ];
  for (const { escalation, wanted } of work) {
    try {
      const gone = await eraseWords(escalation, wanted, 'time-over', parts);
      say(erasureWords.erased(escalation, erasureWords.entries(gone)));
    } catch (cause) {
      // Held since it was listed, or broken: the others are still due.
      if (!(cause instanceof Fault) || !PASSED_OVER.includes(cause.code)) throw cause;
      say(words.notErased(cause.message));
      all = false;
    }
  }
  if (work.length > 0) say(erasureWords.elsewhere);
  return all;
}

const PASSED_OVER: readonly Fault['code'][] = ['erasure-held', 'nothing-to-erase', 'record-broken', 'record-conflict'];

async function forgetViews(past: PastViews | null, now: Instant, say: (line: string) => void): Promise<void> {
  if (past !== null) say(words.forgotten(await past.forget(now)));
}
