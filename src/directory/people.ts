import type { Instant } from '../calendar/instant.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';

/** Someone a raiser named by role and work email because the directory does not have them. Changeable, so beside the record. */
export interface NamedPerson {
  readonly person: PersonId;
  readonly email: string;
  readonly role: string;
}

/** Where a person can be written to in Teams, as the SDK gave it (opaque here, kept as JSON). */
export interface ChatAddress {
  readonly person: PersonId;
  readonly reference: string;
  readonly at: Instant;
}

/** The card of one escalation that stands in a person's chat, so that it can be edited in place. */
export interface ChatCard {
  readonly escalation: EscalationId;
  readonly person: PersonId;
  readonly messageId: string;
  /** The record's version the card shows; an older card never overwrites a newer one. */
  readonly version: number;
}

/** How long a raise begun and not sent is kept. */
export const DRAFT_HOURS = 24;

/** The choices of a raise begun and not sent: codes, and the part of an organisation's name that was typed; never words. */
export interface Draft {
  readonly person: PersonId;
  readonly escalation: EscalationId;
  readonly choices: Readonly<Record<string, string>>;
  readonly at: Instant;
}

/** What is known of people outside the directory's files: all of it may be replaced or removed. */
export interface People {
  /** The person named by this work email; the same email gives the same person. Keeps `fresh` when it is new. */
  named(email: string, role: string, fresh: PersonId): Promise<NamedPerson>;
  findNamed(person: PersonId): Promise<NamedPerson | null>;
  keepAddress(address: ChatAddress): Promise<void>;
  address(person: PersonId): Promise<ChatAddress | null>;
  forgetAddress(person: PersonId): Promise<void>;
  /** Keeps the card unless one of a newer version is kept already. */
  keepCard(card: ChatCard): Promise<void>;
  card(escalation: EscalationId, person: PersonId): Promise<ChatCard | null>;
  /** Every card of the escalation that stands in someone's chat. */
  cardsOf(escalation: EscalationId): Promise<readonly ChatCard[]>;
  /** Kept for `DRAFT_HOURS`; then the store forgets it, also where nobody comes back to it. */
  keepDraft(draft: Draft): Promise<void>;
  draft(person: PersonId): Promise<Draft | null>;
  dropDraft(person: PersonId): Promise<void>;
}
