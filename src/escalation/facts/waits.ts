import type { Instant } from '../../calendar/instant.ts';
import type { Facts } from '../facts.ts';
import type { Closed, Open } from '../state.ts';
import type { StageRun } from './stage-runs.ts';
import { workingDaysTo } from './working-days-to.ts';

/** How long the raiser waited, in working days from raising; null where what they waited for has not come. */
export function waits(
  state: Open | Closed,
  runs: readonly StageRun[],
): Pick<Facts, 'daysToAcknowledge' | 'daysToAnswer' | 'daysToSettle'> {
  const daysTo = (moment: Instant | null) => (moment === null ? null : workingDaysTo(state.raisedAt, moment));
  const first = (clock: 'acknowledge' | 'respond') =>
    runs.find((run) => run[clock].doneAt !== null)?.[clock].doneAt ?? null;
  const settled = state.phase === 'closed' && state.basis !== 'withdrawn';
  return {
    daysToAcknowledge: daysTo(first('acknowledge')),
    daysToAnswer: daysTo(first('respond')),
    daysToSettle: daysTo(settled ? state.closedAt : null),
  };
}
