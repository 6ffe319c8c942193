import type { PlainDate } from '../calendar/instant.ts';
import type {
  Acceptance,
  AnswerPosition,
  CanWait,
  ClosingAnswers,
  ErasedWords,
  ErasureReason,
  FamilyKnows,
  FoundBy,
  HandOverReason,
  Happened,
  HelpKind,
  HoldReason,
  Link,
  Meanwhile,
  Party,
  Response,
  SafetyAnswer,
  Said,
  Scope,
  SettledOutcome,
  Side,
  Talked,
  WhatWouldChange,
  WithdrawReason,
} from './events.ts';
import type { ActionId, EscalationId, PersonId } from './ids.ts';

/** What a person may ask for. Texts have been checked and sealed before they come here; parties come from the directory. */
export type Command =
  | {
      readonly kind: 'raise';
      readonly escalation: EscalationId;
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
      readonly talked?: Talked;
      readonly takesEffect?: PlainDate;
      readonly familyKnows?: FamilyKnows;
      readonly scope?: Scope;
      readonly levelOfNeed?: string;
      readonly link?: Link;
      readonly confirmer?: Party;
    }
  | { readonly kind: 'make-urgent' }
  | { readonly kind: 'tell-child' }
  | { readonly kind: 'acknowledge'; readonly childKnown: boolean }
  | { readonly kind: 'know-child' }
  | {
      readonly kind: 'answer';
      readonly position: AnswerPosition;
      readonly answer: Said;
      readonly whatWouldChange: WhatWouldChange | null;
      readonly meanwhile?: Meanwhile;
      readonly ourAction: SuggestedAction | null;
      readonly theirAction: SuggestedAction | null;
    }
  | { readonly kind: 'ask'; readonly question: Said }
  | { readonly kind: 'reply'; readonly reply: Said }
  | { readonly kind: 'redirect'; readonly to: Party; readonly reason: Said | null }
  | { readonly kind: 'hand-over'; readonly to: Party; readonly reason: HandOverReason }
  | { readonly kind: 'note'; readonly note: Said }
  | { readonly kind: 'log-settled'; readonly agreed: Said; readonly outcome: SettledOutcome }
  | { readonly kind: 'confirm-settled' }
  | { readonly kind: 'dispute-settled'; readonly reason: Said | null }
  | { readonly kind: 'close-one-sided' }
  | { readonly kind: 'accept'; readonly how: Acceptance; readonly actionsAccepted: boolean }
  | { readonly kind: 'withdraw'; readonly code: WithdrawReason; readonly reason: Said | null }
  | {
      readonly kind: 'talk';
      readonly talked: Said;
      readonly ourAction: SuggestedAction | null;
      readonly theirAction: SuggestedAction | null;
    }
  /** To the next stage: `actor` takes it up for the raising side there; where that is the raiser, it goes up at once. */
  | ({ readonly kind: 'escalate'; readonly further: Said; readonly actor: Party } & StageActors)
  | ({ readonly kind: 'take-on' } & StageActors)
  | { readonly kind: 'do-not-take-on'; readonly reason: Said }
  | { readonly kind: 'seek-help'; readonly from: Party; readonly help: HelpKind }
  | { readonly kind: 'advise'; readonly advice: Said }
  | { readonly kind: 'give-view'; readonly recommends: Said; readonly because: Said; readonly to: Side }
  | { readonly kind: 'record-decision'; readonly response: Response; readonly willDo: Said }
  | { readonly kind: 'report-action'; readonly action: ActionId; readonly report: ActionReport }
  | ({ readonly kind: 'answer-closing' } & ClosingAnswers)
  | { readonly kind: 'answer-follow-up'; readonly happened: Happened }
  /** Whether the raiser is who they say; `raiser` as the one who confirms knows them. */
  | { readonly kind: 'confirm-raiser'; readonly raiser: Party | null }
  | { readonly kind: 'restrict' }
  | { readonly kind: 'report-serious-incident' }
  | { readonly kind: 'hold'; readonly reason: HoldReason }
  | { readonly kind: 'lift-hold' }
  /** Of the clock alone: no person can give it. */
  | { readonly kind: 'pass-deadlines' }
  /** Of the eraser alone: its own command and identity (src/cli/erase.ts). */
  | { readonly kind: 'erase-words'; readonly erased: readonly ErasedWords[]; readonly reason: ErasureReason };

/** Who acts at the next stage on the other side. `panel` where the stage ends with a view; `asked` is then the agency's own. */
export interface StageActors {
  readonly asked: Party;
  readonly panel: Party | null;
}

/** What the side that owns an action says of it. */
export type ActionReport =
  { readonly as: 'accepted' } | { readonly as: 'done' } | { readonly as: 'not-done'; readonly reason: Said };

/** Something one side will do or is asked to do, and by which date if one was given. */
export interface SuggestedAction {
  readonly what: Said;
  readonly by: PlainDate | null;
}

export type CommandKind = Command['kind'];
