import type { CommandKind } from './commands.ts';
import type { Side } from './events.ts';
import { otherSide, type Escalation, type Open } from './state.ts';

/**
 * What the rules allow each side to do now, whoever stands there: the one table that offers and decisions are both
 * drawn from. Rights come on top (src/escalation/offers.ts).
 */
export function possible(state: Escalation, side: Side): ReadonlySet<CommandKind> {
  switch (state.phase) {
    case 'unraised':
      return new Set(side === 'raising' ? ['raise'] : []);
    case 'closed':
      return new Set();
    case 'open':
      return new Set([...(side === 'raising' ? raisingSide(state) : askedSide(state)), ...settling(state, side)]);
    default: {
      const never: never = state;
      return never;
    }
  }
}

function raisingSide(state: Open): CommandKind[] {
  const always: CommandKind[] = ['note', 'hand-over', 'withdraw'];
  const child: CommandKind[] = state.childKnown === 'not-said' || state.childKnown === 'not-yet' ? ['tell-child'] : [];
  const urgent: CommandKind[] =
    state.route === 'standard' && state.situation.name !== 'answered' ? ['make-urgent'] : [];
  switch (state.situation.name) {
    case 'asked':
    case 'acknowledged':
      return [...child, ...always, ...urgent];
    case 'questioned':
      return ['reply', ...child, ...always, ...urgent];
    case 'answered':
      return ['accept', ...child, ...always];
    default: {
      const never: never = state.situation;
      return never;
    }
  }
}

function askedSide(state: Open): CommandKind[] {
  const always: CommandKind[] = [...sayingItHasIt(state), 'answer', 'note', 'hand-over'];
  switch (state.situation.name) {
    case 'asked':
    case 'acknowledged':
      return ['ask', 'redirect', ...always];
    case 'questioned':
      return ['redirect', ...always];
    case 'answered':
      return always;
    default: {
      const never: never = state.situation;
      return never;
    }
  }
}

/** Acknowledging says whether they know which child it is; later they may still say that they know now. */
function sayingItHasIt(state: Open): CommandKind[] {
  if (!state.askedHasIt) return ['acknowledge'];
  return state.childKnown === 'known' ? [] : ['know-child'];
}

/** Talking may settle it at any time. What one side logs the other confirms; only the raising side may let it rest on one side's word. */
function settling(state: Open, side: Side): CommandKind[] {
  if (state.settlement === null) return ['log-settled'];
  if (state.settlement.by === otherSide(side)) {
    return side === 'raising'
      ? ['confirm-settled', 'dispute-settled', 'close-one-sided']
      : ['confirm-settled', 'dispute-settled'];
  }
  return side === 'raising' ? ['close-one-sided'] : [];
}
