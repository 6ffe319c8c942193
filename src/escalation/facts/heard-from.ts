import type { Step } from './steps.ts';

/**
 * Whether this was done by whoever owes the answer at this stage: the asked side, or the panel. Read from what was done,
 * because some of it only they can do; who they are is of no use here.
 */
export function isHeardFrom({ event, before }: Step): boolean {
  switch (event.kind) {
    case 'acknowledged':
    case 'child-known':
    case 'question-asked':
    case 'answered':
    case 'view-given':
    case 'redirected':
      return true;
    case 'handed-over':
    case 'noted':
    case 'talked':
      return event.side === 'asked';
    case 'settlement-logged':
      return event.by === 'asked';
    case 'settlement-confirmed':
    case 'settlement-disputed':
      return before.phase === 'open' && before.settlement?.by === 'raising';
    default:
      return false;
  }
}
