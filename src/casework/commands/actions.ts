import type { PlainDate } from '../../calendar/instant.ts';
import type { Command, SuggestedAction } from '../../escalation/commands.ts';
import type { Said } from '../../escalation/events.ts';
import type { Wish } from '../request.ts';
import type { Circumstances } from './circumstances.ts';

/** An action as it was suggested: none where nothing was written, whatever date was chosen. */
export function suggested(what: Said | undefined, by: PlainDate | null): SuggestedAction | null {
  return what === undefined ? null : { what, by };
}

/** What someone says of an action; null where there is no such action, or where why it was not done is missing. */
export function reportAction(
  { kind, action: id, as }: Extract<Wish, { kind: 'report-action' }>,
  { state, said: { reason } }: Circumstances,
): Command | null {
  const action = state.phase === 'unraised' ? undefined : state.actions.find((each) => each.action === id)?.action;
  if (action === undefined) return null;
  if (as !== 'not-done') return { kind, action, report: { as } };
  return reason === undefined ? null : { kind, action, report: { as, reason } };
}
