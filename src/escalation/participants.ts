import type { PersonId } from './ids.ts';
import type { Escalation } from './state.ts';

/** The people who take part now: whoever stands on each side. Who handed it over no longer does. */
export function participants(state: Escalation): readonly PersonId[] {
  if (state.phase === 'unraised') return [];
  return [...new Set([state.raiser.person, state.asked.person])];
}
