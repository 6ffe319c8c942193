import type { Instant, PlainDate } from '../calendar/instant.ts';
import type { ClockKind, Duration, Outcome } from '../policy/policy.ts';
import type { ActionId, AgencyId, PersonId, TeamId } from './ids.ts';

/**
 * What can have happened to an escalation. Events are kept for ever in the record: a field may be added as optional,
 * none may change its meaning and none may go.
 */

/** The two sides of a disagreement: who raised it, and who was asked to look again. */
export type Side = 'raising' | 'asked';

/** People's words stand beside the hashed entry; an event holds only the field's name and its salted digest. */
export interface Said {
  readonly field: WordsField;
  readonly digest: string;
}

export const WORDS_FIELDS = [
  'concern',
  'wanted',
  'answer',
  'ourAction',
  'theirAction',
  'question',
  'reply',
  'reason',
  'note',
  'agreed',
] as const;
export type WordsField = (typeof WORDS_FIELDS)[number];

/** Who stands on a side, as the directory had it at that moment. `confirmed` false: self-declared, not yet confirmed. */
export interface Party {
  readonly person: PersonId;
  readonly agency: AgencyId | null;
  readonly agencyKind: string;
  readonly team: TeamId | null;
  /** Agency and role as people read them: "Team manager, Assessment team". Never a person's name. */
  readonly agencyName: string;
  readonly role: string;
  readonly confirmed: boolean;
}

/** How the person asked was found. `named`: the raiser named someone outside the directory; the point of contact passes it on. */
export type FoundBy = 'team' | 'point-of-contact' | 'named';

/** A clock that runs: what must happen, by when, and the rule that produced the moment. */
export interface Deadline {
  readonly clock: ClockKind;
  readonly dueAt: Instant;
  readonly within: Duration;
  readonly countedFrom: Instant;
}

export type Route = 'standard' | 'urgent';
export type SafetyAnswer = 'safe' | 'harm-likely';
export type CanWait = 'yes' | 'no' | 'not-sure';
export type AnswerPosition = 'agree' | 'propose' | 'maintain';
export type WhatWouldChange = 'new-information' | 'change-for-child' | 'nothing-further';
export type HandOverReason = 'not-my-team' | 'away' | 'knows-family' | 'changed-role' | 'other';
export type WithdrawReason = 'events-moved-on' | 'no-longer-disagree' | 'raised-by-mistake' | 'other-route' | 'other';
export type Acceptance = 'content' | 'still-disagree';

/** An action, and which side will do it. It binds only once the owning side has accepted it; proposing one's own is accepting it. */
export interface ProposedAction {
  readonly action: ActionId;
  readonly owner: Side;
  readonly proposedBy: Side;
  readonly what: Said;
  readonly by: PlainDate | null;
}

export type EscalationEvent =
  | {
      readonly kind: 'raised';
      readonly scope: 'child';
      readonly partnership: string;
      readonly stage: string;
      readonly route: Route;
      readonly raiser: Party;
      readonly asked: Party;
      readonly foundBy: FoundBy;
      /** The person the raiser named where `foundBy` is `named`; their address is kept outside the record. */
      readonly named: PersonId | null;
      readonly casePoint: string;
      readonly theme: string;
      readonly safety: SafetyAnswer;
      readonly canWait: CanWait;
      readonly concern: Said;
      readonly wanted: Said;
      readonly deadlines: readonly Deadline[];
    }
  | { readonly kind: 'made-urgent'; readonly deadlines: readonly Deadline[] }
  | { readonly kind: 'told-which-child' }
  | { readonly kind: 'acknowledged'; readonly childKnown: boolean }
  | { readonly kind: 'child-known' }
  | {
      readonly kind: 'answered';
      readonly position: AnswerPosition;
      readonly answer: Said;
      readonly whatWouldChange: WhatWouldChange | null;
    }
  | { readonly kind: 'action-proposed'; readonly proposed: ProposedAction }
  | { readonly kind: 'action-accepted'; readonly action: ActionId }
  | { readonly kind: 'question-asked'; readonly question: Said }
  | { readonly kind: 'question-replied'; readonly reply: Said }
  | {
      readonly kind: 'redirected';
      readonly to: Party;
      readonly reason: Said | null;
      /** Empty when the agency stays the same: the clock is the agency's. */
      readonly deadlines: readonly Deadline[];
    }
  | { readonly kind: 'handed-over'; readonly side: Side; readonly to: Party; readonly reason: HandOverReason }
  | { readonly kind: 'noted'; readonly side: Side; readonly note: Said }
  | { readonly kind: 'settlement-logged'; readonly by: Side; readonly agreed: Said; readonly outcome: SettledOutcome }
  | { readonly kind: 'settlement-confirmed' }
  | { readonly kind: 'settlement-disputed'; readonly reason: Said | null }
  | { readonly kind: 'accepted'; readonly how: Acceptance }
  | { readonly kind: 'withdrawn'; readonly code: WithdrawReason; readonly reason: Said | null }
  | { readonly kind: 'concluded'; readonly outcome: Outcome; readonly basis: Basis };

/** What talking may have led to. */
export type SettledOutcome = Extract<Outcome, 'agreed' | 'partly-agreed' | 'no-change'>;

/** On what an outcome rests. A settlement that only one side logged is never counted as agreed by both. */
export type Basis = 'answer-accepted' | 'settlement-confirmed' | 'settlement-logged-by-one-side' | 'withdrawn';

export type EventKind = EscalationEvent['kind'];

/** An event as it stands in the record: who did it, when, in which entry. */
export interface Recorded {
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly event: EscalationEvent;
}

/** Who acted: the verified person, their place at that moment, and for whom where they covered ("A for B"). */
export interface Actor {
  readonly person: PersonId;
  readonly agency: AgencyId | null;
  readonly role: string;
  readonly for?: { readonly person: PersonId; readonly role: string };
}
