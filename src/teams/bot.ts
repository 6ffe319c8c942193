import { Application, type TurnState } from '@microsoft/teams-ai';
import { CardFactory, type Activity, type TurnContext } from 'botbuilder';
import type { AttentionParts } from '../attention/attend.ts';
import type { Card } from '../cards/card.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { chatWords } from '../words/chat.ts';
import type { Afterwards } from './afterwards.ts';
import { answerPress } from './answer-press.ts';
import { answerText } from './answer-text.ts';
import type { TextChat } from './chat.ts';
import type { Desk } from './desk.ts';
import { followUp } from './follow-up.ts';
import { showHome } from './home.ts';
import { answerWithCard, answerWithError } from './invoke-answer.ts';
import { keepAddress } from './keep-address.ts';
import { isOutrun, keepCard, leaveAlone } from './kept-cards.ts';
import { readPress } from './press.ts';
import type { Reply } from './reply.ts';
import { storedReferenceOf } from './send-to-chat.ts';
import { isOwnChat, whoSpeaks } from './who-speaks.ts';

export interface BotParts {
  readonly desk: Desk;
  readonly chat: TextChat;
  readonly attention: AttentionParts;
  readonly afterwards: Afterwards;
  /** Told of each answer to a person, with the escalation it shows, if any: for the log. */
  readonly answered?: (shown: EscalationId | null) => void;
  /** Moments at which a test may cut the power. */
  readonly at?: (point: 'before-answer') => void;
}

/** Counting waits for nobody's chat, and nobody's chat for it; one after the other, so that we do not race ourselves. */
const TALLY = 'tally';

/**
 * The conversation: every activity of Teams has one route here, the catch-all ones last. A decision is answered first;
 * what it owes to others is sent afterwards.
 */
export function makeBot(parts: BotParts): Application<TurnState> {
  const app = new Application({ startTypingTimer: false });
  const on = (
    selects: (activity: Activity) => boolean,
    handle: (context: TurnContext) => Promise<void>,
    invoke = false,
  ) => app.addRoute(async ({ activity }) => selects(activity), handle, invoke);

  on(
    ({ type, name }) => type === 'invoke' && name === 'adaptiveCard/action',
    (context) => executed(context, parts),
    true,
  );
  on(({ type }) => type === 'invoke', unknownInvoke, true);
  on(
    ({ type, action }) => type === 'installationUpdate' && action === 'remove',
    (context) => removed(context, parts),
  );
  on(
    ({ type, action }) => type === 'installationUpdate' && action !== 'remove',
    (context) => installed(context, parts),
  );
  on(isSubmit, (context) => submitted(context, parts));
  on(
    ({ type }) => type === 'message',
    (context) => spoken(context, parts),
  );
  return app;
}

function isSubmit({ type, value, text }: Activity): boolean {
  return type === 'message' && typeof value === 'object' && value !== null && (text ?? '').trim() === '';
}

/** A button drawn as Action.Execute: answered in place, and written again afterwards, because the answer may revert. */
async function executed(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  const person = speakerIn(context);
  const press = readPress(actionData(activity.value));
  if (person === null || press === null) {
    await context.sendActivity(answerWithError('not-understood', chatWords.notUnderstood));
    return;
  }
  const reply = await answerPress(press, person, parts.desk);
  parts.at?.('before-answer');
  await context.sendActivity(answerWithCard(reply.card));
  const { replyToId } = activity;
  afterwards(context, person, reply, parts, async (address) => {
    if (replyToId === undefined || (await isLate(reply, person, parts))) return;
    const { outcome } = await parts.chat.redraw(address, replyToId, reply.card);
    // The message is gone: without a new one they would be left with nothing once the answer reverts.
    if (outcome === 'refused') await sendReply(address, person, reply, parts);
    else await noteCard(reply, person, replyToId, parts);
  });
}

/** A button drawn as Action.Submit: the card it stood on is redrawn, or a new one sent where that fails. */
async function submitted(context: TurnContext, parts: BotParts): Promise<void> {
  const { activity } = context;
  const person = speakerIn(context);
  const press = readPress(activity.value);
  if (person === null || press === null) {
    await context.sendActivity(chatWords.notUnderstood);
    return;
  }
  const reply = await answerPress(press, person, parts.desk);
  parts.at?.('before-answer');
  const { replyToId } = activity;
  afterwards(context, person, reply, parts, async (address) => {
    const redrawn = replyToId === undefined ? null : await parts.chat.redraw(address, replyToId, reply.card);
    if (replyToId !== undefined && redrawn?.outcome === 'delivered') await noteCard(reply, person, replyToId, parts);
    else await sendReply(address, person, reply, parts);
  });
}

/** A typed message: a new card. */
async function spoken(context: TurnContext, parts: BotParts): Promise<void> {
  if (!isOwnChat(context.activity)) {
    await context.sendActivity(chatWords.ownChatOnly);
    return;
  }
  const person = speakerIn(context);
  if (person === null) {
    await context.sendActivity(chatWords.notUnderstood);
    return;
  }
  const reply = await answerText(context.activity.text ?? '', person, parts.desk);
  const sent = await context.sendActivity({ attachments: [attachment(reply.card)] });
  afterwards(context, person, reply, parts, async () => {
    if (sent?.id !== undefined) await noteCard(reply, person, sent.id, parts);
  });
}

/** Installed for someone: their address is kept. Who is here for the first time is shown what can be done. */
async function installed(context: TurnContext, parts: BotParts): Promise<void> {
  const person = speakerIn(context);
  if (person === null) return;
  const before = await parts.desk.people.address(person);
  await parts.desk.people.keepAddress({ person, reference: addressIn(context), at: parts.desk.now() });
  if (before !== null) return;
  const { card } = await showHome(person, parts.desk);
  await context.sendActivity({ attachments: [attachment(card)] });
}

/** Taken away again: behind what is still to be written there, which would keep the address anew. */
async function removed(context: TurnContext, parts: BotParts): Promise<void> {
  const person = speakerIn(context);
  if (person !== null) parts.afterwards.add(person, () => parts.desk.people.forgetAddress(person));
}

async function unknownInvoke(context: TurnContext): Promise<void> {
  await context.sendActivity(answerWithError('not-understood', chatWords.notUnderstood));
}

/** Keeps the person's address, then does what the answer left to do: the card, the copy's text, what is owed to others. */
function afterwards(
  context: TurnContext,
  person: PersonId,
  reply: Reply,
  parts: BotParts,
  showCard: (address: string) => Promise<void>,
): void {
  const reference = addressIn(context);
  const { desk, chat, attention } = parts;
  parts.answered?.(reply.shows?.escalation ?? reply.fills);
  parts.afterwards.add(person, async () => {
    if (reply.leavesNothing !== true) await keepAddress(person, reference, desk);
    await showCard(reference);
    for (const text of reply.texts) await chat.sendText(reference, text);
  });
  const { decided, counts } = reply;
  if (counts !== undefined) {
    const { partnership, door, quarter } = counts;
    parts.afterwards.add(TALLY, () => desk.tallies.add(partnership, door, quarter));
  }
  if (decided !== null) parts.afterwards.add(decided.escalation, () => followUp(decided, person, attention, parts));
}

async function sendReply(address: string, person: PersonId, reply: Reply, parts: BotParts): Promise<void> {
  const { messageId } = await parts.chat.send(address, reply.card);
  if (messageId !== null) await noteCard(reply, person, messageId, parts);
}

/** Where the escalation's card stands now, or a form in its place. */
async function noteCard({ shows, fills }: Reply, person: PersonId, messageId: string, parts: BotParts): Promise<void> {
  if (shows !== null) await keepCard(shows, person, messageId, parts);
  if (fills !== null) await leaveAlone(fills, person, messageId, parts);
}

/** The other side was quicker: a newer card than this answer stands in the chat already. */
async function isLate({ shows }: Reply, person: PersonId, { desk }: BotParts): Promise<boolean> {
  return shows !== null && isOutrun(shows, person, desk);
}

function speakerIn({ activity }: TurnContext): PersonId | null {
  return isOwnChat(activity) ? whoSpeaks(activity) : null;
}

function addressIn({ activity }: TurnContext): string {
  return storedReferenceOf(activity);
}

function attachment(card: Card) {
  return CardFactory.adaptiveCard(card);
}

function actionData(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('action' in value)) return null;
  const { action } = value;
  return typeof action === 'object' && action !== null && 'data' in action ? action.data : null;
}
