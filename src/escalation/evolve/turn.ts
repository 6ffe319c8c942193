import type { EscalationEvent } from '../events.ts';

/**
 * Notes, telling each other which child it is, advice, and how actions go change nothing that may be decided: cards already
 * drawn stay good. A time that passed opens a way further, and closes only what would no longer bring it forward: making it
 * urgent. An answer that is being written at that moment is not turned away.
 */
export function changesWhatMayBeDecided(event: EscalationEvent): boolean {
  switch (event.kind) {
    case 'noted':
    case 'talked':
    case 'told-which-child':
    case 'child-known':
    case 'action-proposed':
    case 'action-accepted':
    case 'action-done':
    case 'action-not-done':
    case 'accepted':
    case 'withdrawn':
    case 'settlement-confirmed':
    case 'help-sought':
    case 'advised':
    case 'deadline-passed':
    case 'decision-recorded':
    case 'closing-answered':
    case 'follow-up-asked':
    case 'follow-up-answered':
    case 'words-confirmed':
    case 'raiser-confirmed':
    case 'raiser-not-confirmed':
    case 'restricted':
    case 'held':
    case 'words-erased':
      return false;
    case 'raised':
    case 'made-urgent':
    case 'acknowledged':
    case 'answered':
    case 'question-asked':
    case 'question-replied':
    case 'redirected':
    case 'handed-over':
    case 'settlement-logged':
    case 'settlement-disputed':
    case 'taking-up-asked':
    case 'not-taken-on':
    case 'escalated':
    case 'view-given':
    case 'serious-incident-reported':
    case 'concluded':
      return true;
    // While it is held after a serious incident, nothing may end it.
    case 'hold-lifted':
      return event.reason === 'serious-incident';
    default: {
      const never: never = event;
      return never;
    }
  }
}
