import type { Instant, PlainDate } from '../calendar/instant.ts';
import type { ClockKind, Outcome, PolicyVersion } from '../policy/policy.ts';
import type {
  AnswerPosition,
  Basis,
  CanWait,
  ClosingAnswers,
  Deadline,
  FamilyKnows,
  FoundBy,
  Happened,
  HoldReason,
  Link,
  Meanwhile,
  Party,
  Response,
  Route,
  SafetyAnswer,
  Said,
  Scope,
  SettledOutcome,
  Side,
  Talked,
  WhatWouldChange,
} from './events.ts';
import type { ActionId, EscalationId, PersonId } from './ids.ts';
import type { Seat } from './seat.ts';

/** What is true of an escalation now, folded from everything that happened to it. */
export type Escalation = Unraised | Open | Closed;

export interface Unraised {
  readonly phase: 'unraised';
  readonly turn: 0;
  readonly version: 0;
}

/** What the raiser and the asked side are waiting for. */
export type Situation =
  | { readonly name: 'asked' }
  | { readonly name: 'acknowledged' }
  | { readonly name: 'questioned'; readonly question: Said }
  | {
      readonly name: 'answered';
      readonly position: AnswerPosition;
      readonly answer: Said;
      readonly whatWouldChange: WhatWouldChange | null;
      readonly meanwhile: Meanwhile | null;
    }
  /** The panel has given its view; the agency it is addressed to has yet to record what it will do. */
  | { readonly name: 'viewed'; readonly recommends: Said; readonly because: Said; readonly to: Side };

/** A settlement one side has logged and the other has not yet confirmed. */
export interface LoggedSettlement {
  readonly by: Side;
  readonly agreed: Said;
  readonly outcome: SettledOutcome;
}

export interface Action {
  readonly action: ActionId;
  readonly owner: Side;
  readonly what: Said;
  readonly by: PlainDate | null;
  readonly proposedBy: Side;
  /** Proposed with an answer: a new answer, or a new stage, takes the place of what nobody has agreed to. */
  readonly withAnswer: boolean;
  readonly stands: ActionStands;
}

/** An action nobody on the owning side has accepted is `asked-for`, not agreed. */
export type ActionStands = 'asked-for' | 'agreed' | 'done' | 'not-done';

/** Someone who had a part at an earlier stage: they go on seeing it, and act no more. */
export interface Informed {
  readonly side: Side;
  readonly party: Party;
  readonly stage: string;
}

/** The raising side's next actor has been asked to take it on, and has not answered yet. */
export interface TakingUp {
  readonly actor: Party;
  readonly stage: string;
  readonly further: Said;
}

/** The next actor did not take it on, and nobody has since. */
export interface Stopped {
  readonly by: Party;
  readonly reason: Said;
}

export interface RecordedDecision {
  readonly response: Response;
  readonly willDo: Said;
}

/**
 * Do the two people know which child this is? `not-yet`: the asked side said it does not know; `told`: the raiser says
 * they have told them; `known`: the asked side says it knows.
 */
export type ChildKnown = 'not-said' | 'not-yet' | 'told' | 'known';

/** What stays true from raising to the end, and after it. */
export interface Matter {
  readonly escalation: EscalationId;
  /** Version of the newest entry. */
  readonly version: number;
  /** Rises only when what may be decided changes; every card carries it. */
  readonly turn: number;
  readonly policy: PolicyVersion;
  readonly partnership: string;
  readonly stage: string;
  /** The stage above; null at the top of the ladder. */
  readonly nextStage: string | null;
  readonly route: Route;
  readonly raisedAt: Instant;
  /** Who raised it, and who stands on the raising side now (handing over changes the second only). */
  readonly raisedBy: PersonId;
  readonly raiser: Party;
  readonly asked: Party;
  /** At a stage that ends with a view: who gives it. */
  readonly panel: Party | null;
  readonly informed: readonly Informed[];
  readonly advisers: readonly Party[];
  readonly foundBy: FoundBy;
  readonly named: PersonId | null;
  readonly casePoint: string;
  readonly theme: string;
  readonly safety: SafetyAnswer;
  readonly canWait: CanWait;
  readonly concern: Said;
  readonly wanted: Said;
  readonly talked: Talked | null;
  readonly takesEffect: PlainDate | null;
  readonly familyKnows: FamilyKnows | null;
  readonly link: Link | null;
  readonly scope: Scope;
  /** Code of the policy, where the raiser said. */
  readonly levelOfNeed: string | null;
  /** Why it came to this stage, in the raising side's words; null at the first. */
  readonly further: Said | null;
  /** The clocks of this stage. */
  readonly deadlines: readonly Deadline[];
  /** Those of them whose time has passed, as recorded. */
  readonly passed: readonly ClockKind[];
  /** It has been stopped inside the raising agency at least once. */
  readonly stoppedInside: boolean;
  readonly acknowledgedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly childKnown: ChildKnown;
  /** The person asked now has said that they have it; whoever it is handed to is asked anew. */
  readonly askedHasIt: boolean;
  readonly situation: Situation;
  readonly actions: readonly Action[];
  /** What was said of a raiser no directory knows; `open` while nobody has said yet. */
  readonly confirmation: 'not-needed' | 'open' | 'confirmed' | 'not-confirmed';
  /** The practice of someone who acts in it is in question. */
  readonly restricted: boolean;
  readonly seriousIncidentAt: Instant | null;
  /** While it is held nothing of it is erased; held after a serious incident, it is not closed either. */
  readonly hold: HoldReason | null;
}

export interface Open extends Matter {
  readonly phase: 'open';
  readonly settlement: LoggedSettlement | null;
  readonly takingUp: TakingUp | null;
  readonly stopped: Stopped | null;
}

export interface Closed extends Matter {
  readonly phase: 'closed';
  readonly closedAt: Instant;
  readonly outcome: Outcome;
  readonly basis: Basis;
  /** The raiser accepted that it stops here and still disagrees. */
  readonly stillDisagrees: boolean;
  /** What the agency that holds the duty does with the panel's view, where it came to one. */
  readonly decision: RecordedDecision | null;
  readonly closing: Readonly<Record<Side, ClosingAnswers | null>>;
  /** Has what was agreed happened for the child? `not-due`: it has not been asked yet, or never will be. */
  readonly followUp: 'not-due' | 'asked' | Happened;
}

export const UNRAISED: Unraised = { phase: 'unraised', turn: 0, version: 0 };

/** The party standing on a side now. */
export function partyOn(matter: Matter, side: Side): Party {
  return side === 'raising' ? matter.raiser : matter.asked;
}

/** Who sits there now; null for a seat that is empty, or that more than one may have. */
export function partyIn(matter: Open | Closed, seat: Seat): Party | null {
  switch (seat) {
    case 'raising':
      return matter.raiser;
    case 'asked':
      return matter.asked;
    case 'panel':
      return matter.panel;
    case 'taking-up':
      return matter.phase === 'open' ? (matter.takingUp?.actor ?? null) : null;
    case 'adviser':
    case 'informed':
    case 'overseer':
    case 'clock':
    case 'eraser':
      return null;
    default: {
      const never: never = seat;
      return never;
    }
  }
}

export function otherSide(side: Side): Side {
  return side === 'raising' ? 'asked' : 'raising';
}
