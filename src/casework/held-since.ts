import { londonDate, sayDate } from '../calendar/say-date.ts';
import { Fault } from '../errors/fault.ts';
import type { Closed, Open } from '../escalation/state.ts';
import type { Entry } from '../record/entry.ts';
import { timelineWords } from '../words/timeline.ts';

/** A hold as it is told: why, by whom (their role), from which entry on. */
export interface Held {
  readonly why: string;
  readonly by: string;
  readonly since: string;
}

/** The hold an escalation is under; null where nothing holds it. */
export function heldSince({ hold }: Pick<Open | Closed, 'hold'>, entries: readonly Entry[]): Held | null {
  if (hold === null) return null;
  const entry = entries.findLast(({ events }) =>
    events.some(({ kind }) => kind === 'held' || kind === 'serious-incident-reported'),
  );
  return {
    why: timelineWords.holds[hold],
    by: entry?.actor.role ?? '',
    since: entry === undefined ? '' : sayDate(londonDate(entry.at)),
  };
}

/** Throws Fault `erasure-held`, which says why, since when and by whom it is held. */
export function refuseHeld(state: Open | Closed, entries: readonly Entry[]): void {
  const held = heldSince(state, entries);
  if (held !== null) throw new Fault('erasure-held', { escalation: state.escalation, ...held });
}
