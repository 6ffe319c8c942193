import type { ActionStands, Closed, Open } from '../state.ts';
import type { Step } from './steps.ts';

/**
 * What came of what was agreed, as the sides report it. `all`, `some`, `none` were done; `not-said`: nobody has reported on
 * any; `no-actions`: none was agreed. `none` needs a report that one was not done: silence is not counted as a no.
 */
export type AgreedHappened = 'all' | 'some' | 'none' | 'not-said' | 'no-actions';

/**
 * How each action stands that is agreed: the side that owns it proposed it or said it would do it. One only asked for, or
 * refused, was never agreed; one that fell with its answer no longer is.
 */
export function agreedActions(steps: readonly Step[]): readonly ActionStands[] {
  const agreed = steps.flatMap(({ after }) => after.actions.filter(({ stands }) => isAgreed(stands)));
  const everAgreed = new Set(agreed.map(({ action }) => action));
  const now = steps.at(-1)?.after.actions ?? [];
  return now.filter(({ action }) => everAgreed.has(action)).map(({ stands }) => stands);
}

/** `agreed` as `agreedActions` gives it. */
export function agreedHappened(agreed: readonly ActionStands[]): AgreedHappened {
  if (agreed.length === 0) return 'no-actions';
  if (agreed.every((stands) => stands === 'agreed')) return 'not-said';
  const done = agreed.filter((stands) => stands === 'done').length;
  return done === agreed.length ? 'all' : done > 0 ? 'some' : 'none';
}

/** Whether something changed after the challenge: it ended so, or an action was agreed that nobody has said was not done. */
export function hasChanged(state: Open | Closed, agreed: readonly ActionStands[]): boolean {
  const endedSo = state.phase === 'closed' && (state.outcome === 'agreed' || state.outcome === 'partly-agreed');
  return endedSo || agreed.some((stands) => stands !== 'not-done');
}

/** Done without having been agreed first is agreed by doing it. */
function isAgreed(stands: ActionStands): boolean {
  return stands === 'agreed' || stands === 'done';
}
