import type { Instant } from '../calendar/instant.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';

/** A channel a message can go by. */
export type Channel = 'teams';

/** What became of one attempt. `unknown` is also what a `begun` older than two minutes without an `ended` is. */
export type DeliveryOutcome = 'delivered' | 'refused' | 'throttled' | 'unknown';

/**
 * One half of an attempt to get a notice to a person: `begun` before the send, `ended` after. A create-only stream
 * beside the record, so that a delivery never races a person's decision.
 */
export type Delivery = DeliveryBegun | DeliveryEnded;

interface DeliveryKey {
  readonly escalation: EscalationId;
  /** Version of the entry that owes the notice. */
  readonly version: number;
  /** The notice's name within its entry, such as `please-answer`. */
  readonly notice: string;
  /** 1 on; a further attempt only after `throttled`, or `refused` with a fallback left. */
  readonly attempt: number;
}

export interface DeliveryBegun extends DeliveryKey {
  readonly phase: 'begun';
  readonly at: Instant;
  readonly recipient: PersonId;
  readonly channel: Channel;
}

export interface DeliveryEnded extends DeliveryKey {
  readonly phase: 'ended';
  readonly at: Instant;
  readonly outcome: DeliveryOutcome;
  /** A short code such as `no-conversation` or `ConversationBlockedByUser`; never text of a person. */
  readonly reason: string | null;
  /** Where a throttled attempt may be made again from. */
  readonly retryAt: Instant | null;
}

/** `<version>.<notice>.<attempt>.<begun|ended>`: the item's id within its escalation. */
export function deliveryId(delivery: DeliveryKey & { readonly phase: Delivery['phase'] }): string {
  return [delivery.version, delivery.notice, delivery.attempt, delivery.phase].join('.');
}
