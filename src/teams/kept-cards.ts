import { messageCard } from '../cards/message-card.ts';
import { escalationCard } from '../cards/escalation-card.ts';
import type { Card } from '../cards/card.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { notices } from '../words/notices.ts';
import type { Chat } from './chat.ts';
import type { Desk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import { openReading } from './reading-of.ts';

/** The parts needed to keep the cards in people's chats as the escalation stands. */
export interface CardKeeping {
  readonly desk: Desk;
  readonly chat: Chat;
}

/** A card of an escalation as it stood at this version. */
interface Shown {
  readonly escalation: EscalationId;
  readonly version: number;
}

/** Kept in place of a message's id while a form stands in that message. No message has it. */
const UNDER_A_FORM = '';

/**
 * A card of this escalation now stands at `messageId` in the person's chat. The older of it and the one that stands
 * elsewhere becomes a closed line without buttons, so that there is one place to answer.
 */
export async function keepCard(
  shown: Shown,
  person: PersonId,
  messageId: string,
  { desk, chat }: CardKeeping,
): Promise<void> {
  const { escalation, version } = shown;
  const before = await desk.people.card(escalation, person);
  await desk.people.keepCard({ escalation, person, messageId, version });
  if (before === null || before.messageId === messageId) return;
  const older = before.version > version ? messageId : before.messageId;
  const address = await desk.people.address(person);
  if (address === null || older === UNDER_A_FORM) return;
  await chat.redraw(address.reference, older, await closedLine(escalation, person, desk));
}

/** A form was opened in this message: it is left alone until they go on, or what they type there would be lost. */
export async function leaveAlone(
  escalation: EscalationId,
  person: PersonId,
  messageId: string,
  { desk }: CardKeeping,
): Promise<void> {
  const kept = await desk.people.card(escalation, person);
  if (kept?.messageId === messageId) await desk.people.keepCard({ ...kept, messageId: UNDER_A_FORM });
}

/** Whether this person was shown the escalation as it stood later than this already. */
export async function isOutrun({ escalation, version }: Shown, person: PersonId, desk: Desk): Promise<boolean> {
  const kept = await desk.people.card(escalation, person);
  return kept !== null && kept.version > version;
}

/**
 * Redraws the card this person has of the escalation, as it stands now for them. What is drawn is read now, and an older
 * card never takes the place of a newer one. Where they may not see it any more, a closed line stays.
 */
export async function redrawCard(
  escalation: EscalationId,
  person: PersonId,
  { desk, chat }: CardKeeping,
): Promise<void> {
  const kept = await desk.people.card(escalation, person);
  const address = await desk.people.address(person);
  if (kept === null || kept.messageId === UNDER_A_FORM || address === null) return;
  const reading = await openReading(escalation, person, desk);
  if (reading === null) {
    await chat.redraw(address.reference, kept.messageId, await closedLine(escalation, person, desk));
    return;
  }
  const { version } = reading.file.state;
  // A message sent meanwhile shows it already, under the sentence it was sent with.
  if (version <= kept.version) return;
  const drawn = escalationCard(reading);
  await desk.people.keepCard({ ...kept, version });
  const edited = await chat.redraw(address.reference, kept.messageId, drawn);
  if (edited.outcome !== 'refused') return;
  // The message is gone from their chat: a new one takes its place.
  const sent = await chat.send(address.reference, drawn);
  if (sent.messageId !== null) await desk.people.keepCard({ escalation, person, messageId: sent.messageId, version });
}

async function closedLine(escalation: EscalationId, person: PersonId, desk: Desk): Promise<Card> {
  const lines = [notices.moved(escalation)];
  return messageCard(await homePolicy(person, desk), desk.drawing, { heading: escalation, lines, buttons: [] });
}
