import type { PersonId } from './ids.ts';
import type { Side } from './events.ts';
import { otherSide, partyOn, type Escalation, type Open } from './state.ts';

/** Whose turn it is. Every open escalation is waiting on one side. */
export function waitingSide(state: Open): Side {
  if (state.settlement !== null) return otherSide(state.settlement.by);
  switch (state.situation.name) {
    case 'asked':
    case 'acknowledged':
      return 'asked';
    case 'questioned':
    case 'answered':
      return 'raising';
    default: {
      const never: never = state.situation;
      return never;
    }
  }
}

/** The person whose turn it is; null when nothing more is waited for. */
export function waitingPerson(state: Escalation): PersonId | null {
  return state.phase === 'open' ? partyOn(state, waitingSide(state)).person : null;
}
