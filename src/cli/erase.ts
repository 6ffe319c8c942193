import { instantOf, type Instant } from '../calendar/instant.ts';
import { londonDate, sayDate } from '../calendar/say-date.ts';
import { sayActor } from '../cards/timeline-card.ts';
import { eraseWords } from '../casework/erase-words.ts';
import { heldSince } from '../casework/held-since.ts';
import { readConfig } from '../config.ts';
import { Fault } from '../errors/fault.ts';
import { WORDS_FIELDS } from '../escalation/events.ts';
import { fold } from '../escalation/evolve.ts';
import type { EscalationId } from '../escalation/ids.ts';
import { parseReference } from '../escalation/reference.ts';
import { collectPolicies } from '../policy/policies.ts';
import type { Entry } from '../record/entry.ts';
import { notYetErased, versionsWithWords } from '../record/erasure.ts';
import { readPolicies } from '../storage/files/policy-files.ts';
import { erasureWords as words } from '../words/disclosure.ts';
import { timelineWords } from '../words/timeline.ts';
import type { Circumstances } from './data/circumstances.ts';
import { openToErase } from './erasure/open-to-erase.ts';
import { readErase } from './erasure/read-erase.ts';

const USAGE = [
  'Usage: npm run erase -- --escalation REF [--in sqlite|cosmos] [--store PATH]',
  '       npm run erase -- --escalation REF --reason request|should-not-be-here --entry NUMBER [--entry NUMBER]... | --all',
  'The first shows which entries have words. The second erases words for good. For words whose time is over: npm run retention.',
];

export interface EraseSettings extends Pick<Circumstances, 'say' | 'environment'> {
  readonly now: () => Instant;
}

/**
 * `npm run erase`: shows which entries of an escalation have words, or erases those named, under the identity that may
 * (docs/privacy/erasure-and-retention.md). Prints versions, dates, roles and names of fields, never a word. Answers the exit
 * code: 0; 1 where it was not told what to do. Throws Faults: those of `eraseWords` and the store's.
 */
export async function run(given: readonly string[], settings: Partial<EraseSettings> = {}): Promise<number> {
  const { say = console.log, environment = process.env, now = () => instantOf(Date.now()) } = settings;
  const asked = readErase(given);
  if (asked === null) {
    for (const line of USAGE) say(line);
    return 1;
  }
  const { erase } = asked;
  const escalation = parseReference(asked.escalation);
  if (escalation === null) throw new Fault('escalation-unknown', { escalation: asked.escalation });
  const stated = asked.in === undefined ? {} : { STORE: asked.in };
  const config = readConfig({ ...environment, ...stated }, 'local');
  const policies = collectPolicies(readPolicies(config.policiesFolder));
  const store = openToErase(config, asked.store);
  try {
    if (erase === null) {
      for (const line of listed(escalation, await store.record.read(escalation))) say(line);
      return 0;
    }
    const gone = await eraseWords(escalation, erase.wanted, erase.reason, { ...store, policies, now });
    say(words.erased(escalation, words.entries(gone)));
    say(words.elsewhere);
    return 0;
  } finally {
    store.close();
  }
}

function listed(escalation: EscalationId, entries: readonly Entry[]): readonly string[] {
  const state = fold(entries);
  if (state.phase === 'unraised') throw new Fault('escalation-unknown', { escalation });
  const held = heldSince(state, entries);
  const versions = versionsWithWords(entries);
  const withWords = entries.filter(({ version }) => versions.includes(version));
  return [
    ...(held === null ? [] : [words.held(escalation, held.why, held.since, held.by)]),
    ...(notYetErased(entries).length === 0 ? [] : [words.unfinished(escalation)]),
    ...(withWords.length === 0 ? [words.noWords(escalation)] : [words.withWords(escalation)]),
    ...withWords.map(line),
    ...(withWords.length === 0 ? [] : [words.allOfAnEntry]),
  ];
}

function line(entry: Entry): string {
  const fields = WORDS_FIELDS.filter((field) => entry.words?.[field] !== undefined);
  const named = fields.map((field) => timelineWords.fields[field]).join(', ');
  return words.entry(entry.version, sayDate(londonDate(entry.at)), sayActor(entry.actor), named);
}
