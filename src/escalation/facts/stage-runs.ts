import type { Instant } from '../../calendar/instant.ts';
import type { ClockKind } from '../../policy/policy.ts';
import type { Deadline } from '../events.ts';
import { isHeardFrom } from './heard-from.ts';
import type { Step } from './steps.ts';

/**
 * How one clock of a stage went, by the record's times. `met`: done by its time. `passed`: its time came first.
 * `ended-first`: the stage ended before its time came, with nothing owed yet: it was settled, taken back, or went up where no
 * time to answer is stated. `running`: neither yet, in the newest entry. `not-stated`: the policy states no time.
 */
export type ClockFact = 'met' | 'passed' | 'running' | 'ended-first' | 'not-stated';

/** One stage from opening to end, while it is being read from the record. */
export interface StageRun {
  readonly stage: string;
  readonly acknowledge: Watch;
  readonly respond: Watch;
  /** When the asked side, or the panel, was first heard from. */
  readonly heardAt: Instant | null;
  /** The newest entry while the stage was open; its end where it has ended. */
  readonly seenUntil: Instant;
  readonly ended: boolean;
}

/** One clock: when it runs out, and when what it asks for was done. */
interface Watch {
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
}

/** The stages it came to, in order. Making it urgent hastens the clocks; another agency asked starts them anew. */
export function stageRuns(steps: readonly Step[]): readonly StageRun[] {
  return steps.reduce<readonly StageRun[]>((runs, step) => {
    if (step.before.phase === 'closed') return runs;
    const current = runs.at(-1);
    const earlier = runs.slice(0, -1);
    if (current === undefined) return [opened(step)];
    if (step.event.kind !== 'escalated') return [...earlier, continued(current, step)];
    return [...earlier, { ...current, seenUntil: step.at, ended: true }, opened(step)];
  }, []);
}

function opened({ after, at }: Step): StageRun {
  const { stage, deadlines } = after;
  return { stage, ...watching(deadlines), heardAt: null, seenUntil: at, ended: false };
}

function continued(run: StageRun, step: Step): StageRun {
  const { at, after, event } = step;
  const { acknowledge, respond } = clocksNow(run, step);
  // The agency asked now has not been heard from by the word of the one before.
  const anew = event.kind === 'redirected' && event.deadlines.length > 0;
  return {
    ...run,
    acknowledge: { ...acknowledge, doneAt: after.acknowledgedAt },
    respond: { ...respond, doneAt: after.answeredAt },
    heardAt: anew ? null : (run.heardAt ?? (isHeardFrom(step) ? at : null)),
    seenUntil: at,
    ended: after.phase === 'closed',
  };
}

function clocksNow(run: StageRun, { event, at }: Step): Record<ClockKind, Watch> {
  if (event.kind === 'redirected' && event.deadlines.length > 0) return watching(event.deadlines);
  if (event.kind !== 'made-urgent') return run;
  const urgent = watching(event.deadlines);
  // What has been done, or passed, by then stays so: the urgent clocks may leave it out.
  const isTold = ({ dueAt, doneAt }: Watch) => doneAt !== null || (dueAt !== null && dueAt <= at);
  return {
    acknowledge: isTold(run.acknowledge) ? run.acknowledge : urgent.acknowledge,
    respond: isTold(run.respond) ? run.respond : urgent.respond,
  };
}

function watching(deadlines: readonly Deadline[]): Record<ClockKind, Watch> {
  const watch = (kind: ClockKind): Watch => ({
    dueAt: deadlines.find(({ clock }) => clock === kind)?.dueAt ?? null,
    doneAt: null,
  });
  return { acknowledge: watch('acknowledge'), respond: watch('respond') };
}

/** How this clock of the stage went. */
export function clockFact(run: StageRun, kind: ClockKind): ClockFact {
  const { dueAt, doneAt } = run[kind];
  if (dueAt === null) return 'not-stated';
  if (doneAt !== null) return doneAt <= dueAt ? 'met' : 'passed';
  if (dueAt <= run.seenUntil) return 'passed';
  return run.ended ? 'ended-first' : 'running';
}

/** Whether the time to answer passed without a word from the side that was asked. */
export function wasSilent(run: StageRun): boolean {
  const { dueAt } = run.respond;
  const heard = run.heardAt !== null && dueAt !== null && run.heardAt <= dueAt;
  return clockFact(run, 'respond') === 'passed' && !heard;
}
