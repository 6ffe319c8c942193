import type { Instant, PlainDate } from '../calendar/instant.ts';
import type { ClockKind, Duration, Outcome } from '../policy/policy.ts';
import type { ActionId, AgencyId, EscalationId, PersonId, TeamId } from './ids.ts';

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
  'talked',
  'further',
  'advice',
  'recommends',
  'because',
  'willDo',
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

/** Whether what was agreed has happened for the child, as the raising side sees it some weeks on. */
export type Happened = 'yes' | 'partly' | 'no' | 'cannot-tell';
/** About one child, or about how an agency works. */
export type Scope = 'child' | 'thematic';
export type Route = 'standard' | 'urgent';
export type SafetyAnswer = 'safe' | 'harm-likely';
export type CanWait = 'yes' | 'no' | 'not-sure';
export type AnswerPosition = 'agree' | 'propose' | 'maintain';
export type WhatWouldChange = 'new-information' | 'change-for-child' | 'nothing-further';
export type HandOverReason = 'not-my-team' | 'away' | 'knows-family' | 'changed-role' | 'other';
export type WithdrawReason = 'events-moved-on' | 'no-longer-disagree' | 'raised-by-mistake' | 'other-route' | 'other';
export type Acceptance = 'content' | 'still-disagree';
export type Talked = 'yes' | 'tried' | 'not-yet';
export type FamilyKnows = 'yes' | 'not-yet' | 'not-safe' | 'does-not-apply';
/** What happens to the decision until this is settled, as the asked side says. */
export type Meanwhile = 'waits' | 'goes-ahead' | 'goes-ahead-with';
/** Why it goes to the next stage: no stage is passed without one of these being recorded. */
export type WhyFurther = 'not-accepted' | 'time-passed' | 'no-time-stated';
/** Whom the raising side may ask for advice: a post the policy names, or the partnership's own team. */
export type HelpKind = 'adviser' | 'partnership-team';
/** Why nothing about it may be erased or closed away for now. */
export type HoldReason = 'serious-incident' | 'review' | 'legal-claim' | 'request';
/** Why words were erased: their time was over, someone had the right to it, or they should never have been written. */
export type ErasureReason = 'time-over' | 'request' | 'should-not-be-here';

/** The words of one entry that were erased; the entry still says what was decided. */
export interface ErasedWords {
  readonly version: number;
  readonly fields: readonly WordsField[];
}

/** What the agency that holds the duty does with what the panel recommends. */
export type Response = 'accepts' | 'in-part' | 'does-not-accept';

/** Another escalation this one belongs to: it `follows` a closed one, or is raised `alongside` with a second agency. */
export interface Link {
  readonly kind: 'follows' | 'alongside';
  readonly escalation: EscalationId;
}

/** What each side is asked once, when it is closed. */
export interface ClosingAnswers {
  readonly policyUnclear: boolean;
  readonly learning: boolean;
  readonly onFile: 'yes' | 'not-yet';
}

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
      readonly scope: Scope;
      readonly partnership: string;
      readonly stage: string;
      /** The stage above; null at the top of the ladder. */
      readonly nextStage: string | null;
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
      /** What the raiser may say besides. */
      readonly talked?: Talked;
      readonly takesEffect?: PlainDate;
      readonly familyKnows?: FamilyKnows;
      /** Code of the policy. */
      readonly levelOfNeed?: string;
      readonly link?: Link;
      /** Where no directory has confirmed the raiser: who is asked to, by post. */
      readonly confirmer?: Party;
      readonly deadlines: readonly Deadline[];
    }
  /** These words hold what looks like a name, and their writer says they name neither the child nor the family. */
  | { readonly kind: 'words-confirmed'; readonly fields: readonly WordsField[] }
  /** By their agency's lead, or the partnership team: they are who they say. */
  | { readonly kind: 'raiser-confirmed'; readonly raiser: Party }
  | { readonly kind: 'raiser-not-confirmed' }
  /** The practice of someone who acts in it is in question: hidden from those who oversee and are involved. */
  | { readonly kind: 'restricted' }
  /** The child has died or come to serious harm. Reminders and surveys stop, and it is held. */
  | { readonly kind: 'serious-incident-reported' }
  | { readonly kind: 'held'; readonly reason: HoldReason }
  | { readonly kind: 'hold-lifted'; readonly reason: HoldReason }
  | { readonly kind: 'words-erased'; readonly erased: readonly ErasedWords[]; readonly reason: ErasureReason }
  | { readonly kind: 'made-urgent'; readonly deadlines: readonly Deadline[] }
  | { readonly kind: 'told-which-child' }
  | {
      readonly kind: 'acknowledged';
      readonly childKnown: boolean;
      /** Where it is about how an agency works: there is no child to know. */
      readonly noChild?: true;
    }
  | { readonly kind: 'child-known' }
  | {
      readonly kind: 'answered';
      readonly position: AnswerPosition;
      readonly answer: Said;
      readonly whatWouldChange: WhatWouldChange | null;
      readonly meanwhile?: Meanwhile;
    }
  | { readonly kind: 'action-proposed'; readonly proposed: ProposedAction }
  | { readonly kind: 'action-accepted'; readonly action: ActionId }
  | { readonly kind: 'action-done'; readonly action: ActionId }
  | { readonly kind: 'action-not-done'; readonly action: ActionId; readonly reason: Said }
  | { readonly kind: 'question-asked'; readonly question: Said }
  | { readonly kind: 'question-replied'; readonly reply: Said }
  | {
      readonly kind: 'redirected';
      readonly to: Party;
      readonly reason: Said | null;
      /** Empty when the agency stays the same: the clock is the agency's. */
      readonly deadlines: readonly Deadline[];
    }
  | {
      readonly kind: 'handed-over';
      readonly side: Side;
      readonly to: Party;
      readonly reason: HandOverReason;
      /** Set where it is not the side's own seat that changes hands; `side` then says to which side it is nearest. */
      readonly seat?: 'taking-up' | 'panel';
    }
  | {
      readonly kind: 'noted';
      readonly side: Side | null;
      readonly note: Said;
      /** By whoever thinks about taking it on: the other side does not know of them yet. */
      readonly inside?: true;
    }
  /** They talked, and it is not settled yet. */
  | { readonly kind: 'talked'; readonly side: Side; readonly talked: Said }
  /** The raising side asks its next stage's actor to take it on. Seen inside the raising agency only (inside.ts). */
  | { readonly kind: 'taking-up-asked'; readonly to: Party; readonly stage: string; readonly further: Said }
  | { readonly kind: 'not-taken-on'; readonly reason: Said }
  | {
      readonly kind: 'escalated';
      readonly stage: string;
      readonly nextStage: string | null;
      readonly raiser: Party;
      readonly asked: Party;
      /** Set at a stage that ends with a view: who gives it. The asked agency keeps its decision. */
      readonly panel: Party | null;
      readonly why: WhyFurther;
      /** Why it must go further, in their words; null where the entry that asked for taking up holds them. */
      readonly further: Said | null;
      readonly deadlines: readonly Deadline[];
    }
  | { readonly kind: 'help-sought'; readonly from: Party; readonly help: HelpKind }
  | { readonly kind: 'advised'; readonly advice: Said }
  | { readonly kind: 'deadline-passed'; readonly clock: ClockKind; readonly dueAt: Instant }
  /** The panel's view: what it recommends, why, and which agency holds the duty and says what it will do. */
  | { readonly kind: 'view-given'; readonly recommends: Said; readonly because: Said; readonly to: Side }
  | { readonly kind: 'decision-recorded'; readonly response: Response; readonly willDo: Said }
  /** By the clock, once, some weeks after something was agreed: has it happened for the child? */
  | { readonly kind: 'follow-up-asked' }
  | { readonly kind: 'follow-up-answered'; readonly happened: Happened }
  | ({ readonly kind: 'closing-answered'; readonly side: Side } & ClosingAnswers)
  | { readonly kind: 'settlement-logged'; readonly by: Side; readonly agreed: Said; readonly outcome: SettledOutcome }
  | { readonly kind: 'settlement-confirmed' }
  | { readonly kind: 'settlement-disputed'; readonly reason: Said | null }
  | { readonly kind: 'accepted'; readonly how: Acceptance }
  | { readonly kind: 'withdrawn'; readonly code: WithdrawReason; readonly reason: Said | null }
  | { readonly kind: 'concluded'; readonly outcome: Outcome; readonly basis: Basis };

/** What talking may have led to. */
export type SettledOutcome = Extract<Outcome, 'agreed' | 'partly-agreed' | 'no-change'>;

/** On what an outcome rests. A settlement that only one side logged is never counted as agreed by both. */
export type Basis =
  'answer-accepted' | 'settlement-confirmed' | 'settlement-logged-by-one-side' | 'withdrawn' | 'panel-view';

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
