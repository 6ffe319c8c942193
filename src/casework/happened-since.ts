import { evolveEntry } from '../escalation/evolve.ts';
import type { EscalationEvent } from '../escalation/events.ts';
import { isShownTo } from '../escalation/inside.ts';
import type { Standing } from '../escalation/standing.ts';
import { UNRAISED, type Escalation } from '../escalation/state.ts';
import type { Entry } from '../record/entry.ts';

/** What has happened after a card of this turn, oldest first, as far as its reader may see it. */
export function happenedSince(
  entries: readonly Entry[],
  turn: number,
  reader: Pick<Standing, 'inside'>,
): readonly EscalationEvent[] {
  const since: EscalationEvent[] = [];
  let state: Escalation = UNRAISED;
  for (const entry of entries) {
    state = evolveEntry(state, entry);
    if (state.turn > turn) since.push(...entry.events.filter((event) => isShownTo(event, reader)));
  }
  return since;
}
