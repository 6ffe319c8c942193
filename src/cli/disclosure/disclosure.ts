import type { View } from '../../access/access-log.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Cover, Post } from '../../directory/directory.ts';
import type { ChatAddress, ChatCard, Draft, NamedPerson } from '../../directory/people.ts';
import type { EscalationId, PersonId } from '../../escalation/ids.ts';
import type { Delivery } from '../../notices/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import type { Deed } from './deeds.ts';

/** What is held, separated: `own` is theirs, `others` holds what other people wrote and did and must be read before it goes out. */
export interface Disclosure {
  readonly about:
    | { readonly kind: 'escalation'; readonly escalation: EscalationId }
    | { readonly kind: 'person'; readonly person: PersonId };
  readonly madeAt: Instant;
  readonly own: Own;
  /** By escalation, oldest first in each; every one they have a part in. */
  readonly others: readonly Step[];
}

/** Part 1. Of an escalation: what is held beside its record. */
export interface Own {
  readonly posts: readonly Post[];
  readonly covers: readonly Cover[];
  readonly named: NamedPerson | null;
  readonly address: ChatAddress | null;
  readonly draft: Draft | null;
  readonly cards: readonly ChatCard[];
  /** Halves of attempts to send a message. */
  readonly messages: readonly Delivery[];
  readonly views: readonly View[];
  readonly deeds: readonly Deed[];
  readonly steps: readonly Step[];
}

/** One entry of the record, whole: what the readable document leaves out stands in the JSON. */
export interface Step {
  readonly entry: Entry;
  /** Someone else's entry that speaks of this person: it named them, or was made on their behalf. */
  readonly mentions: boolean;
}

/** Nothing of a person at all. */
export const NOTHING: Own = {
  posts: [],
  covers: [],
  named: null,
  address: null,
  draft: null,
  cards: [],
  messages: [],
  views: [],
  deeds: [],
  steps: [],
};
