import { standingOf } from '../access/standing-of.ts';
import type { PlainDate } from '../calendar/instant.ts';
import { londonDate } from '../calendar/say-date.ts';
import { Fault } from '../errors/fault.ts';
import { decide, isRefusal } from '../escalation/decide.ts';
import type { EscalationEvent } from '../escalation/events.ts';
import { evolveEntry, fold } from '../escalation/evolve.ts';
import type { Escalation } from '../escalation/state.ts';
import { readEnglish } from '../identifiers/names/english.ts';
import type { Policy } from '../policy/policy.ts';
import { entryAfter } from '../record/append.ts';
import type { Entry } from '../record/entry.ts';
import { summarise } from '../worklist/summarise.ts';
import { checkWords, type CheckedWords } from './check-words.ts';
import { staleSince } from './is-stale.ts';
import type { CaseworkParts } from './parts.ts';
import { isLinkTheirs } from './is-link-theirs.ts';
import { isRepeat, keyOf } from './recognise-repeat.ts';
import type { Request } from './request.ts';
import type { CaseFile, Result } from './result.ts';
import { seeForOf } from './see-for-of.ts';
import { seal } from './seal.ts';
import { toCommand } from './to-command.ts';

/** How often a decision is made again after someone else's entry came first. */
const TRIES = 3;

/**
 * Carries out any command: rights first, then is it a repeat, is the card stale, are the words fit to keep, what do the
 * rules say; then one commit. When it answers `done` the decision is on disk. Nothing is sent to anyone here.
 */
export async function carryOut(request: Request, parts: CaseworkParts): Promise<Result> {
  const checked = checkWords(request, await readEnglish());
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const result = await tryOnce(request, checked, parts);
    if (result !== 'conflict') return result;
  }
  throw new Fault('record-conflict', { escalation: request.escalation });
}

async function tryOnce(request: Request, checked: CheckedWords, parts: CaseworkParts): Promise<Result | 'conflict'> {
  const entries = await parts.record.read(request.escalation);
  const state = fold(entries);
  const now = parts.now();
  const directory = await parts.directory.current();
  const place = standingOf(state, request.person, directory, londonDate(now), seeForOf(state, parts.policies));
  if (!place.standing.maySee) return { kind: 'refused' };
  const file: CaseFile | null = state.phase === 'unraised' ? null : { entries, state, place };
  if (file !== null && isRepeat(request, checked.texts, entries)) return { kind: 'repeat', file };
  const since = file === null ? null : staleSince(entries, file.state, request.turn, place.standing);
  if (file !== null && since !== null) return { kind: 'stale', file, since, texts: checked.texts };
  if (!place.standing.may.has(request.wish.kind)) return { kind: 'refused' };
  const policy = policyFor(request, state, londonDate(now), parts);
  if (policy === null) return { kind: 'refused' };
  if (mustBeTidied(request, checked)) {
    return { kind: 'words-need-care', file, ...checked };
  }
  const unknown = { kind: 'not-now', file, code: 'unknown-choice', texts: checked.texts } as const;
  if (!(await isLinkTheirs(request, parts))) return unknown;
  const sealed = seal(checked.texts, parts.random);
  const command = await toCommand(request, { state, place, policy, directory, said: sealed.said }, parts);
  if (command === null) return unknown;
  const decision = decide(state, command, { now, policy, standing: place.standing });
  if (isRefusal(decision)) {
    return decision.code === 'not-allowed'
      ? { kind: 'refused' }
      : { kind: 'not-now', file, code: decision.code, texts: checked.texts };
  }
  const events = [...decision, ...confirmation(checked)];
  const actor = command.kind === 'raise' ? { ...place.actor, role: command.raiser.role } : place.actor;
  const entry = entryAfter(entries.at(-1) ?? null, {
    escalationId: request.escalation,
    at: notBefore(now, entries.at(-1)),
    actor,
    command: command.kind,
    commandKey: keyOf(request, request.person, checked.texts, sealed.words),
    policy: { id: policy.id, version: policy.version },
    asked: request.asked,
    events,
    words: sealed.words,
  });
  const after = evolveEntry(state, entry);
  if (after.phase === 'unraised') throw new Fault('unexpected');
  // Attention is wanted at once: the notices this entry owes are sent after the answer, or by the sweep.
  if ((await parts.ledger.commit(entry, summarise(after, entry.at))) === 'conflict') return 'conflict';
  const placeAfter = standingOf(after, request.person, directory, londonDate(now), seeForOf(after, parts.policies));
  return {
    kind: 'done',
    entry,
    file: { entries: [...entries, entry], state: after, place: placeAfter },
    removed: checked.removed.flatMap((each) => each.kinds),
    names: unconfirmed(checked).flatMap(({ places }) => places.map(({ kind }) => kind)),
  };
}

/** On the urgent route the check never holds a challenge up: what was found is taken out, and it is sent. */
function mustBeTidied({ wish }: Request, checked: CheckedWords): boolean {
  if (checked.flaws.length > 0) return true;
  const found = checked.removed.length + unconfirmed(checked).length;
  return found > 0 && !(wish.kind === 'raise' && wish.canWait === 'no');
}

/** That they say of their words that they name nobody is part of what they decided. */
function confirmation({ confirmed }: CheckedWords): readonly EscalationEvent[] {
  return confirmed.length === 0 ? [] : [{ kind: 'words-confirmed', fields: confirmed }];
}

function unconfirmed({ names, confirmed }: CheckedWords): CheckedWords['names'] {
  return names.filter(({ field }) => !confirmed.includes(field));
}

/** An escalation keeps the policy version it began under; a new one takes the version in force. */
function policyFor({ wish }: Request, state: Escalation, today: PlainDate, { policies }: CaseworkParts): Policy | null {
  if (state.phase !== 'unraised') return policies.find(state.policy);
  if (wish.kind !== 'raise') return null;
  return policies.inForce(today).find((policy) => policy.partnership.code === wish.partnership) ?? null;
}

/** Entries never run backwards in time, even where two machines' clocks differ. */
function notBefore(now: Entry['at'], previous: Entry | undefined): Entry['at'] {
  return previous !== undefined && previous.at > now ? previous.at : now;
}
