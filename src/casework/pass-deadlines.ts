import { standingOfTheClock } from '../access/standing-of.ts';
import { THE_CLOCK } from '../escalation/actors.ts';
import { decide, isRefusal } from '../escalation/decide.ts';
import { evolveEntry, fold } from '../escalation/evolve.ts';
import type { EscalationId } from '../escalation/ids.ts';
import { followUpDue } from '../escalation/follow-up.ts';
import { passedUnrecorded } from '../escalation/running-clocks.ts';
import { entryAfter } from '../record/append.ts';
import { commandKey } from '../record/command-key.ts';
import type { Entry } from '../record/entry.ts';
import { WORDS_EDITION } from '../words/edition.ts';
import { summarise } from '../worklist/summarise.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Closed, Open } from '../escalation/state.ts';
import type { Policy } from '../policy/policy.ts';
import type { CaseworkParts } from './parts.ts';

/** Whether a time of the policy has passed that nothing says yet: a clock's, or the one to ask how it went. */
function hasPassed(state: Open | Closed, policy: Policy, now: Instant): boolean {
  const due = followUpDue(state, policy);
  return passedUnrecorded(state, now).length > 0 || (due !== null && due <= now);
}

/**
 * Records the times of the policy that have passed, each once, as one entry of the clock. Answers the escalation's entries
 * as they stand then. Where somebody decided at the same moment nothing is kept: the next look sees how it stands.
 */
export async function passDeadlines(
  escalation: EscalationId,
  parts: Pick<CaseworkParts, 'record' | 'ledger' | 'policies' | 'now'>,
): Promise<readonly Entry[]> {
  const entries = await parts.record.read(escalation);
  const state = fold(entries);
  const now = parts.now();
  const last = entries.at(-1);
  if (state.phase === 'unraised' || last === undefined) return entries;
  const policy = parts.policies.find(state.policy);
  if (!hasPassed(state, policy, now)) return entries;
  const decision = decide(state, { kind: 'pass-deadlines' }, { now, policy, standing: standingOfTheClock() });
  if (isRefusal(decision)) return entries;
  const { turn } = state;
  const entry = entryAfter(last, {
    escalationId: escalation,
    at: last.at > now ? last.at : now,
    actor: THE_CLOCK,
    command: 'pass-deadlines',
    commandKey: commandKey({ escalation, turn, verb: 'pass-deadlines', actor: THE_CLOCK.person, inputs: { decision } }),
    policy: state.policy,
    asked: { card: 'none', words: WORDS_EDITION },
    events: decision,
    words: null,
  });
  const after = evolveEntry(state, entry);
  if (after.phase === 'unraised') return entries;
  const kept = await parts.ledger.commit(entry, summarise(after, entry.at));
  return kept === 'kept' ? [...entries, entry] : parts.record.read(escalation);
}
