import type { Policy, PolicyVersion } from '../policy/policy.ts';
import type { Link, Meanwhile, Route, Scope, WithdrawReason } from './events.ts';
import type { FoldedEntry } from './evolve.ts';
import { agreedActions, agreedHappened, type AgreedHappened, hasChanged } from './facts/agreed-actions.ts';
import { type AgencyGroup, groupOf, notificationRule } from './facts/by-policy.ts';
import { ending, type EndingFacts } from './facts/ending.ts';
import { type Quarter, quarterOf } from './facts/quarter.ts';
import { reached, stageFacts, type StageFacts, type StageReached } from './facts/stage-facts.ts';
import { stageRuns, wasSilent } from './facts/stage-runs.ts';
import { firstSaid, stepsOf } from './facts/steps.ts';
import { type WaitFacts, waits } from './facts/waits.ts';

/**
 * All that statistics may know of one escalation: codes, counts and quarters. No words, ids, people, agencies or days, and
 * nothing a person could be found by; a column holds a code of the policy, one of the codes written here, or a number.
 */
export interface Facts extends EndingFacts, WaitFacts {
  /** The version it began under. */
  readonly policy: PolicyVersion;
  /** When that version has the partnership's team told (by-policy.ts). A series breaks where this changes. */
  readonly notificationRule: string;
  /** Code, from `raised`. */
  readonly partnership: string;
  /** From `raised`. */
  readonly quarterRaised: Quarter;
  /** What it is about, from `raised`: one child, or how agencies work together. */
  readonly scope: Scope;
  /** `urgent` where it was raised so, or made so since (`made-urgent`). */
  readonly route: Route;
  /** From `raised`, by the kind of agency stated then; `other` for a kind the policy does not have. */
  readonly raisingGroup: AgencyGroup;
  /** As `raisingGroup`, of who was asked first: another agency asked instead does not change it. */
  readonly receivingGroup: AgencyGroup;
  /** Codes, from `raised`. Which themes belong together is for statistics: the policy does not say. */
  readonly theme: string;
  readonly casePoint: string;
  /** Code, from `raised`; null where the raiser did not say. */
  readonly levelOfNeed: string | null;
  /** The stages it came to, in order: from `raised`, then each `escalated`. */
  readonly stages: readonly StageFacts[];
  /** The stage it came to last: only ever the one above. */
  readonly highestStage: StageReached;
  /** Why it was taken back, from `withdrawn`; null where it was not. */
  readonly withdrawn: WithdrawReason | null;
  /**
   * At some stage the time to answer passed, and until then nobody who was asked had done anything: not acknowledged,
   * asked, answered, passed it on, nor talked. No event says "nobody is there"; this is as near as the record comes.
   */
  readonly nobodyAvailable: boolean;
  /** The raising agency's next actor did not take it on, at least once (`not-taken-on`). */
  readonly stoppedInside: boolean;
  /** What happens to the decision until this is settled: the latest `answered` that says. */
  readonly meanwhile: Meanwhile | 'not-said';
  /** Agreed or partly agreed, or an action was agreed and not reported as not done. For an open one: so far. */
  readonly changed: boolean;
  /** What came of the actions agreed, as the side that owns each reports it. */
  readonly agreedHappened: AgreedHappened;
  /** Whether the first to acknowledge knew which child it is; null where nobody acknowledged in so many words. */
  readonly childKnownAtFirst: boolean | null;
  /** From `serious-incident-reported` and `restricted`: so that what is asked afterwards can leave these out. */
  readonly seriousIncident: boolean;
  readonly restricted: boolean;
  /** From `raised`: it follows a closed one, or was raised alongside another. */
  readonly linked: Link['kind'] | 'none';
  /** The directory knew the raiser, or they have been confirmed since (`raiser-confirmed`). */
  readonly raiserConfirmed: boolean;
}

/**
 * The facts of one escalation as its record stands; null before it is raised. `policy` is the version it began under. The
 * newest entry is "now": a time that passed since counts once the clock, or anyone, has recorded something.
 * Throws Fault `bank-holidays-end` where a wait reaches into a year whose bank holidays are not known.
 */
export function factsOf(entries: readonly FoldedEntry[], policy: Policy): Facts | null {
  const steps = stepsOf(entries);
  const raise = steps[0]?.event;
  const state = steps.at(-1)?.after;
  if (raise?.kind !== 'raised' || state === undefined) return null;
  const runs = stageRuns(steps);
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
    levelOfNeed: state.levelOfNeed,
    stages: runs.map((run) => stageFacts(run, policy)),
    highestStage: reached(state.stage, policy),
    ...ending(state),
    withdrawn: firstSaid(steps, (event) => (event.kind === 'withdrawn' ? event.code : null)),
    ...waits(state, runs),
    nobodyAvailable: runs.some(wasSilent),
    stoppedInside: state.stoppedInside,
    meanwhile:
      firstSaid(steps.toReversed(), (event) => (event.kind === 'answered' ? event.meanwhile : null)) ?? 'not-said',
    changed: hasChanged(state, agreed),
    agreedHappened: agreedHappened(agreed),
    childKnownAtFirst: firstSaid(steps, (event) => (event.kind === 'acknowledged' ? event.childKnown : null)),
    seriousIncident: state.seriousIncidentAt !== null,
    restricted: state.restricted,
    linked: state.link?.kind ?? 'none',
    raiserConfirmed: state.confirmation === 'not-needed' || state.confirmation === 'confirmed',
  };
}
