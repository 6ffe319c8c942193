import type { Outcome, Policy, PolicyVersion } from '../policy/policy.ts';
import type { Basis, Link, Meanwhile, Route, Side, WithdrawReason } from './events.ts';
import type { FoldedEntry } from './evolve.ts';
import { agreedActions, agreedHappened, type AgreedHappened } from './facts/agreed-actions.ts';
import { type AgencyGroup, groupOf, notificationRule } from './facts/by-policy.ts';
import { type ClosingFacts, ending, isChanged } from './facts/ending.ts';
import { type Quarter, quarterOf } from './facts/quarter.ts';
import { highestStage, stageFacts, type StageFacts, type StageReached } from './facts/stage-facts.ts';
import { stageRuns, wasSilent } from './facts/stage-runs.ts';
import { firstSaid, stepsOf } from './facts/steps.ts';
import { waits } from './facts/waits.ts';

/**
 * All that statistics may know of one escalation: codes, counts and quarters. No words, ids, people, agencies or days, and
 * nothing a person could be found by; a column holds a code of the policy, one of the codes written here, or a number.
 */
export interface Facts {
  /** The version it began under, as `raised` was recorded with. */
  readonly policy: PolicyVersion;
  /**
   * At which stages that version has the partnership's team told: stage codes joined by "+", or "none". A series breaks
   * where it changes. What is recorded does not depend on it.
   */
  readonly notificationRule: string;
  /** Code, from `raised`. */
  readonly partnership: string;
  /** From `raised`. */
  readonly quarterRaised: Quarter;
  /** From `concluded`; null while it is open. */
  readonly quarterClosed: Quarter | null;
  /** What it is about: so far always one child. */
  readonly scope: 'child';
  /** `urgent` where it was raised so or made so since (`made-urgent`). */
  readonly route: Route;
  /** From `raised`, as the agencies stood then, by the policy's groups; `other` for a kind the policy does not have. */
  readonly raisingGroup: AgencyGroup;
  /** As `raisingGroup`: who was asked first. Another agency asked later does not change it. */
  readonly receivingGroup: AgencyGroup;
  /** Codes, from `raised`. */
  readonly theme: string;
  readonly casePoint: string;
  /** Not recorded yet. */
  readonly levelOfNeed: null;
  /** The stages it came to, in order (`raised`, then each `escalated`), and how their clocks went. */
  readonly stages: readonly StageFacts[];
  /** The furthest of them. */
  readonly highestStage: StageReached;
  /** From `concluded`. */
  readonly outcome: Outcome | 'open';
  /** What the outcome rests on, from `concluded`; null while it is open. */
  readonly basis: Basis | null;
  /** Settled by talking: the other side confirmed what was logged, or it rests on one side's word. */
  readonly settledByTalking: 'confirmed' | 'one-sided' | 'no';
  /** Why it was taken back, from `withdrawn`; null where it was not. */
  readonly withdrawn: WithdrawReason | null;
  /**
   * Working days from raising until someone of the asked side first had it: said so, asked, or answered. Where someone else
   * was asked in their place, until they did. Null where nobody did.
   */
  readonly daysToAcknowledge: number | null;
  /** Working days from raising to the first answer, or view, at any stage; null where none was given. */
  readonly daysToAnswer: number | null;
  /** Working days from raising to the end; null while it is open, and where it was taken back. */
  readonly daysToSettle: number | null;
  /**
   * At some stage the time to answer passed, and until then nobody who was asked had done anything: not acknowledged, asked,
   * answered, passed it on, or talked. The record holds no event for "nobody is there": this is as near as it comes.
   */
  readonly nobodyAvailable: boolean;
  /** The raising agency's next actor did not take it on, at least once (`not-taken-on`). */
  readonly stoppedInside: boolean;
  /** What happens to the decision until this is settled: the latest answer that says. */
  readonly meanwhile: Meanwhile | 'not-said';
  /** Agreed or partly agreed, or an action stands agreed or was done. For an open one: so far. */
  readonly changed: boolean;
  /** From what the sides report on their actions; the question asked some weeks later is not recorded yet. */
  readonly agreedHappened: AgreedHappened;
  /** Whether the first to acknowledge knew which child it is; null where nobody acknowledged in so many words. */
  readonly childKnownAtFirst: boolean | null;
  /** Reported as a serious incident, or restricted: no questions are asked after the outcome. */
  readonly seriousIncident: boolean;
  readonly restricted: boolean;
  /** From `raised`: it follows a closed one, or was raised alongside another. */
  readonly linked: Link['kind'] | 'none';
  /** The raiser accepted that it ends here and still disagrees (`accepted`). */
  readonly stillDisagrees: boolean;
  /** What each side said at the end (`closing-answered`); null for a side that has not. */
  readonly closing: Readonly<Record<Side, ClosingFacts | null>>;
  /** The raiser was known to the directory, or has been confirmed since (`raiser-confirmed`). */
  readonly raiserConfirmed: boolean;
}

/**
 * The facts of one escalation as its record stands; null before it is raised. `policy` is the version it began under. The
 * newest entry is "now": a time that passed since is counted once the clock, or anyone else, has recorded something.
 * Throws Fault `bank-holidays-end` where it reaches into a year whose bank holidays are not known.
 */
export function factsOf(entries: readonly FoldedEntry[], policy: Policy): Facts | null {
  const steps = stepsOf(entries);
  const raise = steps[0]?.event;
  const state = steps.at(-1)?.after;
  if (raise?.kind !== 'raised' || state === undefined) return null;
  const runs = stageRuns(steps);
  const stages = stageFacts(runs, policy);
  const agreed = agreedActions(steps);
  return {
    policy: { id: state.policy.id, version: state.policy.version },
    notificationRule: notificationRule(policy),
    partnership: raise.partnership,
    quarterRaised: quarterOf(state.raisedAt),
    scope: raise.scope,
    route: state.route,
    raisingGroup: groupOf(policy, raise.raiser.agencyKind),
    receivingGroup: groupOf(policy, raise.asked.agencyKind),
    theme: raise.theme,
    casePoint: raise.casePoint,
    levelOfNeed: null,
    stages,
    highestStage: highestStage(stages),
    ...ending(state),
    withdrawn: firstSaid(steps, ({ event }) => (event.kind === 'withdrawn' ? event.code : undefined)) ?? null,
    ...waits(state, runs),
    nobodyAvailable: runs.some(wasSilent),
    stoppedInside: state.stoppedInside,
    meanwhile: firstSaid(steps.toReversed(), ({ event }) => (event.kind === 'answered' ? event.meanwhile : undefined)) ?? 'not-said',
    changed: isChanged(state) || agreed.some((stands) => stands !== 'not-done'),
    agreedHappened: agreedHappened(agreed),
    childKnownAtFirst: firstSaid(steps, ({ event }) => (event.kind === 'acknowledged' ? event.childKnown : undefined)) ?? null,
    seriousIncident: state.seriousIncidentAt !== null,
    restricted: state.restricted,
    linked: state.link?.kind ?? 'none',
    raiserConfirmed: state.confirmation === 'not-needed' || state.confirmation === 'confirmed',
  };
}
