import type { PlainDate } from '../calendar/instant.ts';
import type {
  Acceptance,
  AnswerPosition,
  CanWait,
  FoundBy,
  HandOverReason,
  Party,
  SafetyAnswer,
  Said,
  SettledOutcome,
  WhatWouldChange,
  WithdrawReason,
} from './events.ts';
import type { EscalationId, PersonId } from './ids.ts';

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
  | { readonly kind: 'withdraw'; readonly code: WithdrawReason; readonly reason: Said | null };

/** Something one side will do or is asked to do, and by which date if one was given. */
export interface SuggestedAction {
  readonly what: Said;
  readonly by: PlainDate | null;
}

export type CommandKind = Command['kind'];
