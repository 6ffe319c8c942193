import type { PlainDate } from '../calendar/instant.ts';
import type {
  Acceptance,
  AnswerPosition,
  CanWait,
  ClosingAnswers,
  FamilyKnows,
  HandOverReason,
  Happened,
  HoldReason,
  Link,
  Meanwhile,
  Response,
  SafetyAnswer,
  Scope,
  SettledOutcome,
  Side,
  Talked,
  WhatWouldChange,
  WithdrawReason,
  WordsField,
} from '../escalation/events.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import type { Asked } from '../record/entry.ts';

/** What a person pressed, with what they chose: already shaped by zod at the edge, not yet checked against the rules. */
export type Wish =
  | {
      readonly kind: 'raise';
      /** Which policy they raise under: the partnership's code. */
      readonly partnership: string;
      /** A value of the whom list (src/directory/whom-to-ask.ts). */
      readonly whom: string;
      readonly namedEmail: string | null;
      readonly namedRole: string | null;
      readonly casePoint: string;
      readonly theme: string;
      readonly safety: SafetyAnswer;
      readonly canWait: CanWait;
      /** For someone no directory knows: the kind of agency and the role they say they have. */
      readonly statedKind: string | null;
      readonly statedRole: string | null;
      /** For them, too: their organisation's name, or part of it; null where they gave none. */
      readonly statedName: string | null;
      /** What may be said besides; none of it is asked for. */
      readonly talked: Talked | null;
      readonly takesEffect: PlainDate | null;
      readonly familyKnows: FamilyKnows | null;
      /** Code of the policy. */
      readonly levelOfNeed: string | null;
      readonly scope: Scope;
      /** Another escalation it belongs to, as the client says. */
      readonly link: Link | null;
    }
  | { readonly kind: 'make-urgent' }
  | { readonly kind: 'tell-child' }
  | { readonly kind: 'acknowledge'; readonly childKnown: boolean }
  | { readonly kind: 'know-child' }
  | {
      readonly kind: 'answer';
      readonly position: AnswerPosition;
      readonly whatWouldChange: WhatWouldChange | null;
      readonly meanwhile: Meanwhile | null;
      readonly ourActionBy: PlainDate | null;
      readonly theirActionBy: PlainDate | null;
    }
  | { readonly kind: 'ask' }
  | { readonly kind: 'reply' }
  | { readonly kind: 'redirect'; readonly whom: string }
  | {
      readonly kind: 'hand-over';
      /** A person of the directory, as the client says. */ readonly to: string;
      readonly reason: HandOverReason;
    }
  | { readonly kind: 'note' }
  | { readonly kind: 'log-settled'; readonly outcome: SettledOutcome }
  | { readonly kind: 'confirm-settled' }
  | { readonly kind: 'dispute-settled' }
  | { readonly kind: 'close-one-sided' }
  | { readonly kind: 'accept'; readonly how: Acceptance; readonly actionsAccepted: boolean }
  | { readonly kind: 'withdraw'; readonly code: WithdrawReason }
  | { readonly kind: 'talk'; readonly ourActionBy: PlainDate | null; readonly theirActionBy: PlainDate | null }
  | {
      readonly kind: 'escalate';
      /** Who takes it up for the raising side: a person of the directory, as the client says; null for whom the policy names. */
      readonly actor: string | null;
    }
  | { readonly kind: 'take-on' }
  | { readonly kind: 'do-not-take-on' }
  | {
      readonly kind: 'seek-help';
      /** A person of the directory, as the client says. */ readonly from: string;
    }
  | { readonly kind: 'advise' }
  | { readonly kind: 'give-view'; readonly to: Side }
  | { readonly kind: 'record-decision'; readonly response: Response }
  | { readonly kind: 'report-action'; readonly action: string; readonly as: 'accepted' | 'done' | 'not-done' }
  | ({ readonly kind: 'answer-closing' } & ClosingAnswers)
  | { readonly kind: 'answer-follow-up'; readonly happened: Happened }
  | { readonly kind: 'confirm-raiser'; readonly is: 'who-they-say' | 'not-known' }
  | { readonly kind: 'restrict' }
  | { readonly kind: 'report-serious-incident' }
  | { readonly kind: 'hold'; readonly reason: Exclude<HoldReason, 'serious-incident'> }
  | { readonly kind: 'lift-hold' };

/** The texts of a wish, by field. */
export type Texts = Readonly<Partial<Record<WordsField, string>>>;

/** One press of one button. Who presses comes from the verified identity, never from what was sent. */
export interface Request {
  readonly escalation: EscalationId;
  /** The turn of the card they pressed on; 0 for raising. */
  readonly turn: number;
  readonly person: PersonId;
  readonly wish: Wish;
  readonly texts: Texts;
  /** They say of these very texts that they name neither the child, the family nor where they live. */
  readonly confirmsWords?: boolean;
  readonly asked: Asked;
}

/** The fields each wish must have words in, and those that may be left empty. */
export const WORDS_OF: Readonly<
  Record<Wish['kind'], { readonly required: readonly WordsField[]; readonly optional: readonly WordsField[] }>
> = {
  raise: { required: ['concern', 'wanted'], optional: [] },
  'make-urgent': { required: [], optional: [] },
  'tell-child': { required: [], optional: [] },
  acknowledge: { required: [], optional: [] },
  'know-child': { required: [], optional: [] },
  answer: { required: ['answer'], optional: ['ourAction', 'theirAction'] },
  ask: { required: ['question'], optional: [] },
  reply: { required: ['reply'], optional: [] },
  redirect: { required: [], optional: ['reason'] },
  'hand-over': { required: [], optional: [] },
  note: { required: ['note'], optional: [] },
  'log-settled': { required: ['agreed'], optional: [] },
  'confirm-settled': { required: [], optional: [] },
  'dispute-settled': { required: [], optional: ['reason'] },
  'close-one-sided': { required: [], optional: [] },
  accept: { required: [], optional: [] },
  withdraw: { required: [], optional: ['reason'] },
  talk: { required: ['talked'], optional: ['ourAction', 'theirAction'] },
  escalate: { required: ['further'], optional: [] },
  'take-on': { required: [], optional: [] },
  'do-not-take-on': { required: ['reason'], optional: [] },
  'seek-help': { required: [], optional: [] },
  advise: { required: ['advice'], optional: [] },
  'give-view': { required: ['recommends', 'because'], optional: [] },
  'record-decision': { required: ['willDo'], optional: [] },
  'report-action': { required: [], optional: ['reason'] },
  'answer-closing': { required: [], optional: [] },
  'answer-follow-up': { required: [], optional: [] },
  'confirm-raiser': { required: [], optional: [] },
  restrict: { required: [], optional: [] },
  'report-serious-incident': { required: [], optional: [] },
  hold: { required: [], optional: [] },
  'lift-hold': { required: [], optional: [] },
};

/** The longest a text may be, in characters, as the cards say. */
export const LONGEST: Readonly<Record<WordsField, number>> = {
  concern: 800,
  wanted: 300,
  answer: 800,
  ourAction: 300,
  theirAction: 300,
  question: 400,
  reply: 600,
  reason: 300,
  note: 600,
  agreed: 600,
  talked: 600,
  further: 600,
  advice: 600,
  recommends: 800,
  because: 800,
  willDo: 800,
};
