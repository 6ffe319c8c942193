import { CardFactory } from 'botbuilder';
import type { Instant } from '../calendar/instant.ts';
import type { SendResult } from '../notices/messenger.ts';
import type { BotAdapter } from './adapter.ts';
import { outcomeOfSendError } from './channel-errors.ts';
import type { TextChat } from './chat.ts';
import { sendToChat, updateInChat } from './send-to-chat.ts';

const DELIVERED: SendResult = { outcome: 'delivered', reason: null, retryAt: null };

/** Chats in Teams. Every failure is judged: certainly not arrived, to be tried again later, or not known. */
export function teamsChat({ sdk, appId }: Pick<BotAdapter, 'sdk' | 'appId'>, now: () => Instant): TextChat {
  const judged = async (send: () => Promise<unknown>): Promise<SendResult> => {
    try {
      await send();
      return DELIVERED;
    } catch (error) {
      return outcomeOfSendError(error, now());
    }
  };
  return {
    async send(address, card) {
      let messageId: string | null = null;
      const result = await judged(async () => {
        const sent = await sendToChat(sdk, appId, address, { attachments: [CardFactory.adaptiveCard(card)] });
        messageId = sent.messageId === '' ? null : sent.messageId;
      });
      return { ...result, messageId };
    },
    redraw: (address, messageId, card) =>
      judged(() => updateInChat(sdk, appId, address, messageId, { attachments: [CardFactory.adaptiveCard(card)] })),
    sendText: (address, text) => judged(() => sendToChat(sdk, appId, address, { text, textFormat: 'plain' })),
  };
}
