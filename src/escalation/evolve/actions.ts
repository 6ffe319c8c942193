import type { EscalationEvent, ProposedAction } from '../events.ts';
import type { ActionId } from '../ids.ts';
import type { Action, ActionStands, Open, Closed } from '../state.ts';

/** A proposed action: one's own is agreed by proposing it. `withAnswer`: it stands and falls with the answer it came with. */
export function proposed({ action, owner, proposedBy, what, by }: ProposedAction, withAnswer: boolean): Action {
  return { action, owner, what, by, proposedBy, withAnswer, stands: owner === proposedBy ? 'agreed' : 'asked-for' };
}

/** What stays when an answer falls: actions that came of talking, and those the owning side has said something of. */
export function lasting(actions: readonly Action[]): readonly Action[] {
  return actions.filter((action) => {
    const spokenOf = action.owner === action.proposedBy ? action.stands !== 'agreed' : action.stands !== 'asked-for';
    return !action.withAnswer || spokenOf;
  });
}

/** What stays when another agency is asked: nobody is bound by what the one before said it would do, or asked for. */
export function lastingElsewhere(actions: readonly Action[]): readonly Action[] {
  return lasting(actions).filter(({ owner, stands }) => {
    const reportedOn = stands === 'done' || stands === 'not-done';
    return reportedOn || (owner === 'raising' && stands === 'agreed');
  });
}

/** What the owning side says of an action, while it is open and after. */
export function reported<Matter extends Open | Closed>(
  matter: Matter,
  event: Extract<EscalationEvent, { kind: 'action-accepted' | 'action-done' | 'action-not-done' }>,
): Matter {
  return { ...matter, actions: matter.actions.map((each) => standing(each, event.action, STANDS[event.kind])) };
}

const STANDS = { 'action-accepted': 'agreed', 'action-done': 'done', 'action-not-done': 'not-done' } as const;

function standing(action: Action, id: ActionId, stands: ActionStands): Action {
  return action.action === id ? { ...action, stands } : action;
}
