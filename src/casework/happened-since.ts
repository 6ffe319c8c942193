import { fold } from '../escalation/evolve.ts';
import type { EscalationEvent } from '../escalation/events.ts';
import type { Entry } from '../record/entry.ts';

/** What has happened from the entry on that made a card of this turn stale, oldest first. */
export function happenedSince(entries: readonly Entry[], turn: number): readonly EscalationEvent[] {
  return entries.filter((entry) => turnAt(entries, entry) > turn).flatMap((entry) => entry.events);
}

function turnAt(entries: readonly Entry[], entry: Entry): number {
  return fold(entries.slice(0, entry.version)).turn;
}
