import type { Instant } from '../calendar/instant.ts';
import type { Deadline } from './events.ts';
import type { Escalation } from './state.ts';

/**
 * The clocks still running, soonest first: acknowledging stops the first, answering (or the panel's view) both. A question
 * does not stop any.
 */
export function runningClocks(state: Escalation): readonly Deadline[] {
  if (state.phase !== 'open' || state.answeredAt !== null) return [];
  return state.deadlines
    .filter((each) => each.clock === 'respond' || state.acknowledgedAt === null)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}

/** The running clocks whose passing has not been recorded, soonest first. */
export function unrecordedClocks(state: Escalation): readonly Deadline[] {
  if (state.phase !== 'open') return [];
  return runningClocks(state).filter(({ clock }) => !state.passed.includes(clock));
}

/** Those of them whose time has passed at `now`. */
export function passedUnrecorded(state: Escalation, now: Instant): readonly Deadline[] {
  return unrecordedClocks(state).filter(({ dueAt }) => dueAt <= now);
}

/** The moment by which the asked side is to answer under the policy; null where it states none. */
export function answerDue(state: Escalation): Deadline | null {
  if (state.phase === 'unraised') return null;
  return state.deadlines.find((each) => each.clock === 'respond') ?? null;
}
