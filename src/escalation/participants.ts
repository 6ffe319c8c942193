import type { PersonId } from './ids.ts';
import type { Side } from './events.ts';
import { partyIn, type Escalation } from './state.ts';

/**
 * The people who take part now: whoever sits on each side, in the panel, or was asked to take it up; who had a part at
 * an earlier stage; who was asked for advice. Who handed it over no longer does.
 */
export function participants(state: Escalation): readonly PersonId[] {
  if (state.phase === 'unraised') return [];
  const seated = (['raising', 'asked', 'panel', 'taking-up'] as const).flatMap((seat) => partyIn(state, seat) ?? []);
  return unique([...seated, ...state.informed.map(({ party }) => party), ...state.advisers]);
}

/** Those of them who have, or had at an earlier stage, this side of it. */
export function peopleOf(state: Escalation, side: Side): readonly PersonId[] {
  if (state.phase === 'unraised') return [];
  const now = side === 'raising' ? state.raiser : state.asked;
  return unique([now, ...state.informed.filter((each) => each.side === side).map(({ party }) => party)]);
}

function unique(parties: readonly { readonly person: PersonId }[]): readonly PersonId[] {
  return [...new Set(parties.map(({ person }) => person))];
}
