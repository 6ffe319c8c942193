import { standingOfTheClock } from '../access/standing-of.ts';
import type { Instant } from '../calendar/instant.ts';
import { THE_CLOCK } from '../escalation/actors.ts';
import { decide, isRefusal } from '../escalation/decide.ts';
import { evolveEntry, fold } from '../escalation/evolve.ts';
import { followUpDue } from '../escalation/follow-up.ts';
import type { EscalationId } from '../escalation/ids.ts';
import { passedUnrecorded } from '../escalation/running-clocks.ts';
import type { Closed, Open } from '../escalation/state.ts';
import type { Policy } from '../policy/policy.ts';
import type { Entry } from '../record/entry.ts';
import { summarise } from '../worklist/summarise.ts';
import { entryOfNobody } from './entry-of-nobody.ts';
import type { CaseworkParts } from './parts.ts';

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
  const entry = entryOfNobody(THE_CLOCK, 'pass-deadlines', decision, { state, last, now });
  const after = evolveEntry(state, entry);
  if (after.phase === 'unraised') return entries;
  const kept = await parts.ledger.commit(entry, summarise(after, entry.at));
  return kept === 'kept' ? [...entries, entry] : parts.record.read(escalation);
}

/** Whether a time of the policy has passed that nothing says yet: a clock's, or the one to ask how it went. */
function hasPassed(state: Open | Closed, policy: Policy, now: Instant): boolean {
  const due = followUpDue(state, policy);
  return passedUnrecorded(state, now).length > 0 || (due !== null && due <= now);
}
