import type { Step } from './steps.ts';

/**
 * Whether this was done by whoever owes the answer at this stage: the asked side, or the panel where one gives its view.
 * Read from what was done, because who did it is of no concern here.
 */
export function isHeardFrom({ event, before }: Step): boolean {
  if (before.phase === 'unraised') return false;
  const panel = before.panel !== null;
  switch (event.kind) {
    case 'acknowledged':
    case 'child-known':
    case 'question-asked':
    case 'answered':
    case 'view-given':
    case 'redirected':
      return true;
    case 'handed-over':
      return event.side === 'asked' && (event.seat === 'panel') === panel;
    // The panel is on no side.
    case 'noted':
      return event.side === (panel ? null : 'asked');
    case 'talked':
      return event.side === 'asked' && !panel;
    case 'settlement-logged':
      return event.by === 'asked' && !panel;
    case 'settlement-confirmed':
    case 'settlement-disputed':
      return before.phase === 'open' && before.settlement?.by === 'raising' && !panel;
    case 'action-accepted':
    case 'action-done':
    case 'action-not-done':
      return before.actions.some(({ action, owner }) => action === event.action && owner === 'asked') && !panel;
    case 'raised':
    case 'words-confirmed':
    case 'raiser-confirmed':
    case 'raiser-not-confirmed':
    case 'restricted':
    case 'serious-incident-reported':
    case 'held':
    case 'hold-lifted':
    case 'words-erased':
    case 'made-urgent':
    case 'told-which-child':
    case 'action-proposed':
    case 'question-replied':
    case 'taking-up-asked':
    case 'not-taken-on':
    case 'escalated':
    case 'help-sought':
    case 'advised':
    case 'deadline-passed':
    case 'decision-recorded':
    case 'closing-answered':
    case 'follow-up-asked':
    case 'follow-up-answered':
    case 'accepted':
    case 'withdrawn':
    case 'concluded':
      return false;
    default: {
      const never: never = event;
      return never;
    }
  }
}
