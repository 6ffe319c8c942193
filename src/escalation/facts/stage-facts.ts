import type { Policy } from '../../policy/policy.ts';
import { type ClockFact, clockFact, type StageRun } from './stage-runs.ts';

/** A stage by its code and its place on the policy's ladder: 1 is the first, 0 a stage this policy does not have. */
export interface StageReached {
  readonly stage: string;
  readonly number: number;
}

/** A stage it came to, and how its clocks went: of the agency asked last there, or of the panel. */
export interface StageFacts extends StageReached {
  readonly acknowledge: ClockFact;
  readonly respond: ClockFact;
}

export function stageFacts(run: StageRun, policy: Policy): StageFacts {
  return {
    ...reached(run.stage, policy),
    acknowledge: clockFact(run, 'acknowledge'),
    respond: clockFact(run, 'respond'),
  };
}

export function reached(stage: string, { stages }: Policy): StageReached {
  return { stage, number: stages.findIndex(({ code }) => code === stage) + 1 };
}
