import type { WebhookHeaders, WebhookSecret } from './webhook.ts';

/** What a receiver made of a post. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** The `reason` of its JSON, where it gives one, cut to what fits a line. */
      readonly reason: string | null;
      /** Seconds. */
      readonly retryAfter: number | null;
    }
  /** Nothing came back in time, or not at all: it may have arrived. */
  | { readonly kind: 'no-answer' };

/** Where releases are posted to, and what they are signed with. */
export interface Dashboard {
  readonly secrets: readonly WebhookSecret[];
  post(headers: WebhookHeaders, body: string): Promise<Answer>;
}

/** Within what the specification recommends (15 to 30 seconds). */
const PATIENCE_MS = 20_000;
const MOST_REASON = 200;
const MOST_BODY = 4_096;

/** A dashboard at an address: posts go to `<url>/api/releases`. Redirects are not followed. `patience`: milliseconds. */
export function dashboardAt(url: string, secrets: readonly WebhookSecret[], patience = PATIENCE_MS): Dashboard {
  const to = `${url.replace(/\/$/, '')}/api/releases`;
  return {
    secrets,
    async post(headers, body) {
      try {
        const signal = AbortSignal.timeout(patience);
        const answer = await fetch(to, { method: 'POST', headers: { ...headers }, body, redirect: 'manual', signal });
        const retryAfter = answer.headers.get('retry-after') ?? '';
        return {
          kind: 'answered',
          status: answer.status,
          reason: await reasonIn(answer),
          retryAfter: /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null,
        };
      } catch {
        // Whatever it was, nobody knows whether it arrived: it is posted again under the same id.
        return { kind: 'no-answer' };
      }
    },
  };
}

/** A reason is a help, never needed: whatever is wrong with it, there is none. */
async function reasonIn(answer: Response): Promise<string | null> {
  try {
    const text = await firstOf(answer);
    const body: unknown = JSON.parse(text);
    const reason = typeof body === 'object' && body !== null && 'reason' in body ? body.reason : null;
    if (typeof reason !== 'string') return null;
    const line = reason.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return line === '' ? null : line.slice(0, MOST_REASON);
  } catch {
    return null;
  }
}

async function firstOf({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> | readonly Uint8Array[] = body ?? [];
  for await (const piece of stream) {
    pieces.push(piece);
    size += piece.length;
    if (size > MOST_BODY) break;
  }
  return Buffer.concat(pieces).toString('utf8');
}
