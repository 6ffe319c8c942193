import type { Instant, PlainDate } from '../calendar/instant.ts';
import type { Outcome, PolicyVersion } from '../policy/policy.ts';
import type {
  AnswerPosition,
  Basis,
  CanWait,
  Deadline,
  FoundBy,
  Party,
  Route,
  SafetyAnswer,
  Said,
  SettledOutcome,
  Side,
  WhatWouldChange,
} from './events.ts';
import type { ActionId, EscalationId, PersonId } from './ids.ts';

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
    };

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
  /** False: asked for, not agreed. */
  readonly accepted: boolean;
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
  readonly route: Route;
  readonly raisedAt: Instant;
  /** Who raised it, and who stands on the raising side now (handing over changes the second only). */
  readonly raisedBy: PersonId;
  readonly raiser: Party;
  readonly asked: Party;
  readonly foundBy: FoundBy;
  readonly named: PersonId | null;
  readonly casePoint: string;
  readonly theme: string;
  readonly safety: SafetyAnswer;
  readonly canWait: CanWait;
  readonly concern: Said;
  readonly wanted: Said;
  readonly deadlines: readonly Deadline[];
  readonly acknowledgedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly childKnown: ChildKnown;
  /** The person asked now has said that they have it; whoever it is handed to is asked anew. */
  readonly askedHasIt: boolean;
  readonly situation: Situation;
  readonly actions: readonly Action[];
}

export interface Open extends Matter {
  readonly phase: 'open';
  readonly settlement: LoggedSettlement | null;
}

export interface Closed extends Matter {
  readonly phase: 'closed';
  readonly closedAt: Instant;
  readonly outcome: Outcome;
  readonly basis: Basis;
  /** The raiser accepted that it stops here and still disagrees. */
  readonly stillDisagrees: boolean;
}

export const UNRAISED: Unraised = { phase: 'unraised', turn: 0, version: 0 };

/** The party standing on a side now. */
export function partyOn(matter: Matter, side: Side): Party {
  return side === 'raising' ? matter.raiser : matter.asked;
}

export function otherSide(side: Side): Side {
  return side === 'raising' ? 'asked' : 'raising';
}
