import { standingOfTheEraser } from '../access/standing-of.ts';
import { Fault } from '../errors/fault.ts';
import { THE_ERASER } from '../escalation/actors.ts';
import { decide, isRefusal } from '../escalation/decide.ts';
import { WORDS_FIELDS, type ErasedWords, type ErasureReason } from '../escalation/events.ts';
import { evolveEntry, fold } from '../escalation/evolve.ts';
import type { EscalationId } from '../escalation/ids.ts';
import type { Open, Closed } from '../escalation/state.ts';
import type { Entry } from '../record/entry.ts';
import { notYetErased, saidErased, versionsWithWords, type Erasure } from '../record/erasure.ts';
import { verifyEntries } from '../record/verify.ts';
import { summarise } from '../worklist/summarise.ts';
import { entryOfNobody } from './entry-of-nobody.ts';
import { refuseHeld } from './held-since.ts';
import type { CaseworkParts } from './parts.ts';

export interface ErasingParts extends Pick<CaseworkParts, 'record' | 'ledger' | 'policies' | 'now'> {
  readonly erasure: Erasure;
}

/** What is to be erased: the words of these entries, all there are, or nothing but what was begun and not finished. */
export type Wanted = readonly number[] | 'all' | 'unfinished';

/** How often a decision is made again after someone else's entry came first. */
const TRIES = 3;

/**
 * Erases people's words: first the entry that says so is kept, then the words go, then the record is verified. Words that
 * an entry says are erased and that are still there go as well, so what a crash cut off is mended by running it again.
 * Answers the versions whose words went now.
 *
 * Throws Faults `escalation-unknown`, `erasure-held`, `words-not-there` (an entry that does not exist or never had words),
 * `nothing-to-erase`, `record-broken` (what is broken is evidence, and nothing of it is erased), `record-conflict`,
 * `erasure-unfinished`, and the store's.
 */
export async function eraseWords(
  escalation: EscalationId,
  wanted: Wanted,
  reason: ErasureReason,
  parts: ErasingParts,
): Promise<readonly number[]> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const entries = await wholeRecord(escalation, parts);
    const state = fold(entries);
    const last = entries.at(-1);
    if (state.phase === 'unraised' || last === undefined) throw new Fault('escalation-unknown', { escalation });
    refuseHeld(state, entries);
    const fresh = toErase(entries, wanted);
    const unfinished = notYetErased(entries);
    if (fresh.length === 0 && unfinished.length === 0) {
      // Once more for what is gone: the first time a log beside the store may not have been taken in.
      await parts.erasure.eraseWords(escalation, saidErased(entries));
      throw new Fault('nothing-to-erase', { escalation });
    }
    const saying = fresh.length === 0 ? null : entrySaying(fresh, reason, { state, last }, parts);
    if (saying !== null && (await keep(saying, state, parts)) === 'conflict') continue;
    const said = saying === null ? entries : [...entries, saying];
    await parts.erasure.eraseWords(escalation, saidErased(said));
    if (notYetErased(await wholeRecord(escalation, parts)).length > 0) {
      throw new Fault('erasure-unfinished', { escalation });
    }
    return [...unfinished, ...fresh.map(({ version }) => version)].sort((one, other) => one - other);
  }
  throw new Fault('record-conflict', { escalation });
}

async function wholeRecord(escalation: EscalationId, { record }: ErasingParts): Promise<readonly Entry[]> {
  const entries = await record.read(escalation);
  const broken = verifyEntries(entries);
  if (broken !== null)
    throw new Fault('record-broken', { escalation, version: String(broken.version), why: broken.why });
  return entries;
}

/** What no entry speaks of yet. */
function toErase(entries: readonly Entry[], wanted: Wanted): readonly ErasedWords[] {
  const said = saidErased(entries);
  const there = versionsWithWords(entries);
  const named = wanted === 'all' ? there : wanted === 'unfinished' ? [] : wanted;
  const missing = named.find((version) => !there.includes(version) && !said.includes(version));
  if (missing !== undefined) {
    const escalation = entries[0]?.escalationId ?? '';
    throw new Fault('words-not-there', { escalation, version: String(missing) });
  }
  return entries
    .filter(({ version }) => named.includes(version) && !said.includes(version))
    .map(({ version, words }) => ({ version, fields: WORDS_FIELDS.filter((field) => words?.[field] !== undefined) }));
}

function entrySaying(
  erased: readonly ErasedWords[],
  reason: ErasureReason,
  { state, last }: { readonly state: Open | Closed; readonly last: Entry },
  parts: ErasingParts,
): Entry {
  const now = parts.now();
  const policy = parts.policies.find(state.policy);
  const standing = standingOfTheEraser();
  const decision = decide(state, { kind: 'erase-words', erased, reason }, { now, policy, standing });
  // Only a hold forbids it, and that was looked for above.
  if (isRefusal(decision)) throw new Fault('unexpected');
  return entryOfNobody(THE_ERASER, 'erase-words', decision, { state, last, now });
}

function keep(entry: Entry, before: Open | Closed, { ledger }: ErasingParts): Promise<'kept' | 'conflict'> {
  const after = evolveEntry(before, entry);
  if (after.phase === 'unraised') throw new Fault('unexpected');
  return ledger.commit(entry, summarise(after, entry.at));
}
