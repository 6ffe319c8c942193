import type { Command, SuggestedAction } from '../commands.ts';
import type { EscalationEvent, Side } from '../events.ts';
import type { ActionId } from '../ids.ts';
import { ownActions } from '../own-actions.ts';
import { refusal } from '../refusal.ts';
import { otherSide, type Closed, type Open } from '../state.ts';
import type { Decision } from './circumstances.ts';

interface Suggested {
  readonly ourAction: SuggestedAction | null;
  readonly theirAction: SuggestedAction | null;
}

/** The actions a side proposes in one decision: what it will do itself, and what it asks of the other side. */
export function proposals({ version }: Open, by: Side, { ourAction, theirAction }: Suggested): EscalationEvent[] {
  const proposed = (owner: Side, action: SuggestedAction, number: number): EscalationEvent => ({
    kind: 'action-proposed',
    proposed: {
      action: `${version + 1}-${number}` as ActionId,
      owner,
      proposedBy: by,
      what: action.what,
      by: action.by,
    },
  });
  return [
    ...(ourAction === null ? [] : [proposed(by, ourAction, 1)]),
    ...(theirAction === null ? [] : [proposed(otherSide(by), theirAction, 2)]),
  ];
}

/** The side that owns an action says of it that it will do it, has done it, or will not, and why. */
export function report(
  state: Open | Closed,
  { action: id, report: said }: Extract<Command, { kind: 'report-action' }>,
  side: Side,
): Decision {
  const action = ownActions(state, side).find((each) => each.action === id);
  if (action === undefined) return refusal('unknown-choice');
  switch (said.as) {
    case 'accepted':
      return action.stands === 'asked-for' ? [{ kind: 'action-accepted', action: id }] : refusal('unknown-choice');
    case 'done':
      return [{ kind: 'action-done', action: id }];
    case 'not-done':
      return [{ kind: 'action-not-done', action: id, reason: said.reason }];
    default: {
      const never: never = said;
      return never;
    }
  }
}
