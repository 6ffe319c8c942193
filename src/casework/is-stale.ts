import type { EscalationEvent } from '../escalation/events.ts';
import { changesWhatMayBeDecided } from '../escalation/evolve/turn.ts';
import type { Standing } from '../escalation/standing.ts';
import type { Open, Closed } from '../escalation/state.ts';
import type { Entry } from '../record/entry.ts';
import { happenedSince } from './happened-since.ts';

/**
 * What has happened since a card of this turn was drawn that its reader can see; null where the card is still good. A step
 * inside the raising agency makes no card of the other side stale, and no note after it does: neither changes what they
 * may decide. A turn that has not come yet, or none, is never good.
 */
export function staleSince(
  entries: readonly Entry[],
  state: Open | Closed,
  turn: number | null,
  standing: Pick<Standing, 'inside'>,
): readonly EscalationEvent[] | null {
  if (turn === state.turn) return null;
  const since = happenedSince(entries, turn ?? 0, standing);
  const isOfThePast = turn !== null && turn < state.turn;
  return isOfThePast && !since.some(changesWhatMayBeDecided) ? null : since;
}
