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

export function stageFacts(runs: readonly StageRun[], { stages }: Policy): readonly StageFacts[] {
  return runs.map((run) => ({
    stage: run.stage,
    number: stages.findIndex(({ code }) => code === run.stage) + 1,
    acknowledge: clockFact(run, 'acknowledge'),
    respond: clockFact(run, 'respond'),
  }));
}

/** The furthest of the stages reached. */
export function highestStage([first, ...later]: ReachedStages): StageReached {
  const highest = later.reduce<StageReached>((one, other) => (other.number > one.number ? other : one), first);
  return { stage: highest.stage, number: highest.number };
}
