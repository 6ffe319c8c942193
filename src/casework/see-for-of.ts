import type { Escalation } from '../escalation/state.ts';
import type { Policies } from '../policy/policies.ts';

/** For how many days after it closed its participants see it, under the policy it began with; null where none is stated. */
export function seeForOf(state: Escalation, policies: Pick<Policies, 'find'>): number | null {
  return state.phase === 'closed' ? policies.find(state.policy).retention.participantsSeeForDays : null;
}
