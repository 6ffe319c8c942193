import type { Side } from '../../escalation/events.ts';
import type { EscalationId, PersonId } from '../../escalation/ids.ts';
import { codeOf } from '../keys.ts';

/** What a card after an outcome carries, so that a person can answer for each of two outcomes: an HMAC, never a reference. */
export type Ticket = string;

const TICKET = /^[\w-]{43}$/;

export function ticketOf(escalation: EscalationId, side: Side, asks: Uint8Array): Ticket {
  return codeOf(`${escalation} ${side}`, asks);
}

/** A ticket as a card brings it back; null where it is none. */
export function ticketIn(text: string): Ticket | null {
  return TICKET.test(text) ? text : null;
}

/** As whom somebody is asked, and answers, with a ticket: another person with the same ticket is not the one who was asked. */
export function askedWith(ticket: Ticket, person: PersonId): PersonId {
  return `${person} ${ticket}` as PersonId;
}
