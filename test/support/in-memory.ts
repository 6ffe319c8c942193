import type { Instant } from '../../src/calendar/instant.ts';
import type { Directory, DirectorySource } from '../../src/directory/directory.ts';
import { deliveryId, type Delivery } from '../../src/notices/delivery.ts';
import type { Deliveries } from '../../src/notices/deliveries.ts';
import type { Message, Messenger, SendResult } from '../../src/notices/messenger.ts';

/** Deliveries in memory: create-only, as on disk. */
export function deliveriesInMemory(): Deliveries & { readonly kept: readonly Delivery[] } {
  const kept: Delivery[] = [];
  return {
    kept,
    async create(delivery) {
      const taken = kept.some(
        (each) => each.escalation === delivery.escalation && deliveryId(each) === deliveryId(delivery),
      );
      if (taken) return 'exists';
      kept.push(delivery);
      return 'created';
    },
    async of(escalation) {
      return kept.filter((each) => each.escalation === escalation);
    },
  };
}

export const DELIVERED: SendResult = { outcome: 'delivered', reason: null, retryAt: null };
export const REFUSED: SendResult = { outcome: 'refused', reason: 'no-conversation', retryAt: null };
export const throttled = (retryAt: Instant | null): SendResult => ({ outcome: 'throttled', reason: '429', retryAt });

/** A messenger that keeps what it was given to send, and answers as told: each result once, then delivered. */
export function messengerAnswering(
  ...results: readonly SendResult[]
): Messenger & { readonly sent: readonly Message[] } {
  const sent: Message[] = [];
  const left = [...results];
  return {
    sent,
    async send(message) {
      sent.push(message);
      return left.shift() ?? DELIVERED;
    },
  };
}

/** A directory that may change while it is used; null where it cannot be read. */
export function directoryNow(directory: Directory): DirectorySource & { becomes(next: Directory | null): void } {
  let now: Directory | null = directory;
  return {
    async current() {
      if (now === null) throw new Error('the directory cannot be read');
      return now;
    },
    becomes: (next) => {
      now = next;
    },
  };
}
