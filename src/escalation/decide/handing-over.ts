import { findStage } from '../../policy/look-up.ts';
import { deadlinesOf } from '../clocks.ts';
import type { Command } from '../commands.ts';
import type { Party } from '../events.ts';
import { refusal } from '../refusal.ts';
import type { Seat } from '../seat.ts';
import { partyIn, type Open } from '../state.ts';
import type { Circumstances, Decision } from './circumstances.ts';

/** It goes to a colleague in the same agency. The clock does not start again. */
export function handOver(state: Open, command: Extract<Command, { kind: 'hand-over' }>, seat: Seat): Decision {
  const from = partyIn(state, seat);
  if (from === null) return refusal('not-now');
  if (isSeated(state, command.to)) return refusal('same-person');
  if (command.to.agency !== from.agency) return refusal('unknown-choice');
  const { to, reason } = command;
  switch (seat) {
    case 'raising':
    case 'asked':
      return [{ kind: 'handed-over', side: seat, to, reason }];
    case 'taking-up':
      return [{ kind: 'handed-over', side: 'raising', to, reason, seat }];
    case 'panel':
      return [{ kind: 'handed-over', side: 'asked', to, reason, seat }];
    case 'adviser':
    case 'informed':
    case 'overseer':
    case 'clock':
    case 'eraser':
      return refusal('not-now');
    default: {
      const never: never = seat;
      return never;
    }
  }
}

/** It is not theirs: someone else is asked in their place. */
export function redirect(
  state: Open,
  command: Extract<Command, { kind: 'redirect' }>,
  { policy, now }: Circumstances,
): Decision {
  const { to, reason } = command;
  const stage = findStage(policy, state.stage);
  if (stage === null) return refusal('not-now');
  if (isSeated(state, to)) return refusal('same-person');
  if (to.agency !== null && to.agency === state.raiser.agency) return refusal('own-agency');
  // The clock is the agency's: it starts anew only when the matter reaches another agency.
  const deadlines = to.agency === state.asked.agency ? [] : deadlinesOf(policy, stage, state.route, now);
  return [{ kind: 'redirected', to, reason, deadlines }];
}

/** Nobody sits in two seats by being handed a second, and nobody is handed what they have. */
function isSeated(state: Open, party: Party): boolean {
  return (['raising', 'asked', 'panel', 'taking-up'] as const).some(
    (seat) => partyIn(state, seat)?.person === party.person,
  );
}
