import type { Instant } from '../calendar/instant.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import type { DeliveryOutcome } from './delivery.ts';
import type { NoticeName } from './owed.ts';
import type { Seat } from '../escalation/seat.ts';

/** A message to send: what it is about and to whom. It is drawn from the record at the moment of sending. */
export interface Message {
  readonly escalation: EscalationId;
  readonly notice: NoticeName;
  readonly seat: Seat;
  /** Who gets it now: the person it is owed to, or who covers them today. */
  readonly recipient: PersonId;
}

export interface SendResult {
  readonly outcome: DeliveryOutcome;
  readonly reason: string | null;
  readonly retryAt: Instant | null;
}

/** A channel that gets messages to people. It never throws: whatever happens is an outcome. */
export interface Messenger {
  send(message: Message): Promise<SendResult>;
}
