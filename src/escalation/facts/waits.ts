import type { Instant } from '../../calendar/instant.ts';
import type { ClockKind } from '../../policy/policy.ts';
import type { Closed, Open } from '../state.ts';
import type { StageRun } from './stage-runs.ts';
import { workingDaysTo } from './working-days-to.ts';

/** How long the raiser waited, in working days from raising (working-days-to.ts). Null where it has not come. */
export interface WaitFacts {
  /**
   * Until someone who was asked had it: said so, asked a question, or answered. Where it was redirected, until those who
   * were asked instead had it. At the first stage where anybody did.
   */
  readonly daysToAcknowledge: number | null;
  /** Until the first answer at any stage, or the panel's view. */
  readonly daysToAnswer: number | null;
  /** Until it ended. Null also where it was taken back: that settles nothing. */
  readonly daysToSettle: number | null;
}

export function waits(state: Open | Closed, runs: readonly StageRun[]): WaitFacts {
  const daysTo = (moment: Instant | null) => (moment === null ? null : workingDaysTo(state.raisedAt, moment));
  const settled = state.phase === 'closed' && state.basis !== 'withdrawn';
  return {
    daysToAcknowledge: daysTo(firstDone(runs, 'acknowledge')),
    daysToAnswer: daysTo(firstDone(runs, 'respond')),
    daysToSettle: daysTo(settled ? state.closedAt : null),
  };
}

function firstDone(runs: readonly StageRun[], clock: ClockKind): Instant | null {
  return runs.map((run) => run[clock].doneAt).find((doneAt) => doneAt !== null) ?? null;
}
