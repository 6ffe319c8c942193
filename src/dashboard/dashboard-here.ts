import type { Instant } from '../calendar/instant.ts';
import type { Dashboard } from '../statistics/release/dashboard.ts';
import type { WebhookSecret } from '../statistics/release/webhook.ts';
import { receiveRelease } from './receive.ts';
import type { Shelf } from './shelf.ts';

const KEY_BYTES = 32;

export interface DashboardHereParts {
  readonly shelf: Shelf;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly failed: (error: unknown) => void;
}

/**
 * The dashboard in the same process. A post goes through the very checks it would meet elsewhere, signed with a secret that
 * this process alone has; where they cannot be made, that is reported, and the post is tried again later.
 */
export function dashboardHere({ shelf, now, random, failed }: DashboardHereParts): Dashboard {
  const secrets: readonly WebhookSecret[] = [{ key: random(KEY_BYTES) }];
  return {
    secrets,
    async post(headers, body) {
      try {
        const { status, reason } = await receiveRelease({ ...headers }, body, { shelf, secrets, now });
        return { kind: 'answered', status, reason, retryAfter: null };
      } catch (error) {
        failed(error);
        return { kind: 'answered', status: 500, reason: null, retryAfter: null };
      }
    },
  };
}
