import type { Command } from '../commands.ts';
import type { Side } from '../events.ts';
import { refusal } from '../refusal.ts';
import type { Open } from '../state.ts';
import { proposals } from './actions.ts';
import type { Decision } from './circumstances.ts';

type Settling = Extract<
  Command,
  { kind: 'talk' | 'log-settled' | 'confirm-settled' | 'dispute-settled' | 'close-one-sided' }
>;

/** Talking: noted as it went, or logged as what settled it and then confirmed, or not, by the other side. */
export function settle(state: Open, command: Settling, side: Side): Decision {
  switch (command.kind) {
    case 'talk':
      return [{ kind: 'talked', side, talked: command.talked }, ...proposals(state, side, command)];
    case 'log-settled':
      return [{ kind: 'settlement-logged', by: side, agreed: command.agreed, outcome: command.outcome }];
    case 'confirm-settled':
      return state.settlement === null
        ? refusal('not-now')
        : [
            { kind: 'settlement-confirmed' },
            { kind: 'concluded', outcome: state.settlement.outcome, basis: 'settlement-confirmed' },
          ];
    case 'dispute-settled':
      return [{ kind: 'settlement-disputed', reason: command.reason }];
    case 'close-one-sided':
      return state.settlement === null
        ? refusal('not-now')
        : [{ kind: 'concluded', outcome: state.settlement.outcome, basis: 'settlement-logged-by-one-side' }];
    default: {
      const never: never = command;
      return never;
    }
  }
}
