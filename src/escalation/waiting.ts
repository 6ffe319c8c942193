import type { PersonId } from './ids.ts';
import type { Seat } from './seat.ts';
import { otherSide, partyIn, type Escalation, type Open } from './state.ts';

/**
 * Whose turn it is: one seat or more. Every open escalation is waiting on someone. While the raising side's next actor
 * thinks about taking it on, an answer or a reply that is still due stays due.
 */
export function waitingSeats(state: Open): readonly Seat[] {
  if (state.settlement !== null) return [otherSide(state.settlement.by)];
  if (state.takingUp !== null) {
    const owing = owingSeat(state);
    return ['taking-up', ...(owing === null ? [] : [owing])];
  }
  switch (state.situation.name) {
    case 'asked':
    case 'acknowledged':
    case 'questioned':
    case 'answered':
      return [owingSeat(state) ?? 'raising'];
    case 'viewed':
      return [state.situation.to];
    default: {
      const never: never = state.situation;
      return never;
    }
  }
}

/** The people whose turn it is; none when it is closed. */
export function waitingPeople(state: Escalation): readonly PersonId[] {
  if (state.phase !== 'open') return [];
  return [...new Set(waitingSeats(state).flatMap((seat) => partyIn(state, seat)?.person ?? []))];
}

/** Who owes an answer, a view or a reply to a question; null where none is owed. */
function owingSeat({ situation, panel }: Open): Seat | null {
  if (situation.name === 'questioned') return 'raising';
  if (situation.name !== 'asked' && situation.name !== 'acknowledged') return null;
  return panel === null ? 'asked' : 'panel';
}
