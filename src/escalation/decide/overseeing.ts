import type { Command } from '../commands.ts';
import { refusal } from '../refusal.ts';
import type { Closed, Open } from '../state.ts';
import type { Decision } from './circumstances.ts';

/** What is recorded by those who look after the process, open or closed alike; null for every other command. */
export function oversee(state: Open | Closed, command: Command): Decision | null {
  switch (command.kind) {
    case 'confirm-raiser':
      return [
        command.raiser === null
          ? { kind: 'raiser-not-confirmed' }
          : { kind: 'raiser-confirmed', raiser: { ...command.raiser, confirmed: true } },
      ];
    case 'restrict':
      return [{ kind: 'restricted' }];
    case 'report-serious-incident':
      return [{ kind: 'serious-incident-reported' }];
    case 'hold':
      return [{ kind: 'held', reason: command.reason }];
    case 'lift-hold':
      return state.hold === null ? refusal('not-now') : [{ kind: 'hold-lifted', reason: state.hold }];
    case 'erase-words':
      return [{ kind: 'words-erased', erased: command.erased, reason: command.reason }];
    default:
      return null;
  }
}
