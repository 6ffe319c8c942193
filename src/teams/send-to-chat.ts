import { TurnContext, type Activity, type CloudAdapter, type ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { Fault } from '../errors/fault.ts';

/** From the call to Teams' answer, the token for sending included. Longer than that and nobody can say what became of it. */
export const SEND_WITHIN_MS = 15_000;

type Sender = Pick<CloudAdapter, 'continueConversationAsync'>;

const id = z.string().min(1).max(1024);
const stored = z.object({
  channelId: id,
  serviceUrl: z.url(),
  conversation: z.object({ id, tenantId: id.optional(), conversationType: z.string().max(64).optional() }),
  bot: z.object({ id }),
  user: z.object({ id, aadObjectId: id.optional() }),
});

/** What is stored of the chat an activity came from: where to answer, and no names. JSON for `sendToChat`. */
export function storedReferenceOf(activity: Activity): string {
  return JSON.stringify(stored.parse(TurnContext.getConversationReference(activity)));
}

/**
 * Sends a new message to the chat of a stored reference and answers its id. Sent once, never again by itself. Throws what
 * `outcomeOfSendError` (channel-errors.ts) judges: Fault `conversation-broken` when the stored reference cannot be read,
 * Fault `send-timed-out` after 15 seconds, or whatever the SDK threw.
 */
export async function sendToChat(
  adapter: Sender,
  appId: string,
  reference: string,
  activity: Partial<Activity>,
  within: number = SEND_WITHIN_MS,
): Promise<{ readonly messageId: string }> {
  return inChat(adapter, appId, reference, within, async (context) => {
    // Else the SDK sends it as the answer to a message that does not exist.
    context.onSendActivities(async (_context, activities, next) => {
      for (const each of activities) delete each.replyToId;
      return next();
    });
    const sent = await context.sendActivity(activity);
    return { messageId: sent?.id ?? '' };
  });
}

/** Replaces a message that was sent before. May be repeated: the same edit twice is one edit. Throws as `sendToChat`. */
export async function updateInChat(
  adapter: Sender,
  appId: string,
  reference: string,
  messageId: string,
  activity: Partial<Activity>,
  within: number = SEND_WITHIN_MS,
): Promise<void> {
  await inChat(adapter, appId, reference, within, (context) => context.updateActivity({ ...activity, id: messageId }));
}

function inChat<Result>(
  adapter: Sender,
  appId: string,
  reference: string,
  within: number,
  act: (context: TurnContext) => Promise<Result>,
): Promise<Result> {
  return new Promise((settle, fail) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      fail(new Fault('send-timed-out', { seconds: String(within / 1000) }));
    }, within);
    // What is thrown inside a turn goes to the adapter's own handler and not to us, so it is caught here.
    const turn = async (context: TurnContext): Promise<void> => {
      // The time may have passed while the token was fetched: what was called unknown must not go out afterwards.
      if (!over) await act(context).then(settle, fail);
    };
    readReference(reference)
      .then((chat) => adapter.continueConversationAsync(appId, chat, turn))
      .then(() => fail(new Fault('unexpected')), fail)
      .finally(() => clearTimeout(timer));
  });
}

async function readReference(text: string): Promise<Partial<ConversationReference>> {
  const reference = fromJson(text);
  if (!isReference(reference)) throw new Fault('conversation-broken');
  return reference;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** As it was stored: the SDK's type also has names, which are not kept and which Teams does not need. */
function isReference(value: unknown): value is Partial<ConversationReference> {
  return stored.safeParse(value).success;
}
