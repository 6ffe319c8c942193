import type { Instant } from '../../calendar/instant.ts';
import type { EscalationEvent } from '../events.ts';
import { evolve, type FoldedEntry } from '../evolve.ts';
import { UNRAISED, type Closed, type Escalation, type Open } from '../state.ts';

/** One event that took hold: how things stood before it and after it. */
export interface Step {
  readonly event: EscalationEvent;
  readonly at: Instant;
  readonly before: Escalation;
  readonly after: Open | Closed;
}

/**
 * Each event that took hold, oldest first; the first is the raise. What the fold ignores (before the raise, after the end)
 * is left out, so that nothing is counted which did not happen.
 */
export function stepsOf(entries: readonly FoldedEntry[]): readonly Step[] {
  const steps: Step[] = [];
  let before: Escalation = UNRAISED;
  for (const entry of entries) {
    for (const event of entry.events) {
      const after = evolve(before, event, entry);
      const ignored = before.phase !== 'open' && after === before;
      if (after.phase !== 'unraised' && !ignored) steps.push({ event, at: entry.at, before, after });
      before = after;
    }
  }
  return steps;
}

/** What the first event says that says anything; null where none does. */
export function firstSaid<Answer>(
  steps: readonly Step[],
  said: (event: EscalationEvent) => Answer | null | undefined,
): Answer | null {
  for (const { event } of steps) {
    const answer = said(event) ?? null;
    if (answer !== null) return answer;
  }
  return null;
}
