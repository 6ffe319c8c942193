import { londonDate } from '../calendar/say-date.ts';
import { answerDue } from './running-clocks.ts';
import type { Closed, Open } from './state.ts';

/**
 * Whether the decision takes effect on a day before the one by which an answer is due at this stage, in London dates; also
 * where it has taken effect already. False where the raiser gave no day, or the policy states no time for an answer.
 */
export function takesEffectFirst(state: Open | Closed): boolean {
  const due = answerDue(state);
  return state.takesEffect !== null && due !== null && state.takesEffect < londonDate(due.dueAt);
}
