import type { Card } from '../cards/card.ts';
import type { SendResult } from '../notices/messenger.ts';

/** A chat with a person, by the address that was kept for them (a conversation reference as JSON). */
export interface Chat {
  /** Sends a new message. Never throws: whatever happens is an outcome; the id is there when it was delivered. */
  send(address: string, card: Card): Promise<SendResult & { readonly messageId: string | null }>;
  /** Redraws a message in place. Safe to repeat. Never throws. */
  redraw(address: string, messageId: string, card: Card): Promise<SendResult>;
}

/** A chat that takes plain text too: the copy for the child's file. */
export interface TextChat extends Chat {
  sendText(address: string, text: string): Promise<SendResult>;
}
