import type { Viewed } from '../access/access-log.ts';
import type { Card } from '../cards/card.ts';
import type { QuarterCode } from '../statistics/tallies.ts';
import type { EscalationId } from '../escalation/ids.ts';

/** What a person gets back for a message or a press. */
export interface Reply {
  readonly card: Card;
  /** Set where the card shows an escalation: it is kept, so that it can be edited in place later. */
  readonly shows: { readonly escalation: EscalationId; readonly version: number } | null;
  /** Set where the card is a form of an escalation: it is not edited while someone types into it. */
  readonly fills: EscalationId | null;
  /** Plain texts sent before the card: the copy for the child's file. */
  readonly texts: readonly string[];
  /** Set where a decision was kept: the notices it owes are sent once this has been answered. */
  readonly decided: Decided | null;
  /**
   * What of an escalation, or of other people's, this shows, for the access log: kept before the person is answered. Where
   * it is absent, a card that `shows` an escalation without a decision is a view of it.
   */
  readonly views?: Viewed;
  /** Nothing is kept of this turn, not even where the person is written to: nothing may stand at the moment of an answer. */
  readonly leavesNothing?: true;
  /** A door that was taken: counted once the person has been answered, so that they have the words whatever becomes of it. */
  readonly counts?: { readonly partnership: string; readonly door: string; readonly quarter: QuarterCode };
}

export interface Decided {
  readonly escalation: EscalationId;
  readonly version: number;
}

export function onlyCard(card: Card): Reply {
  return { card, shows: null, fills: null, texts: [], decided: null };
}
