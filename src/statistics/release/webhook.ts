import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, instantOf } from '../../calendar/instant.ts';

/** A shared secret of Standard Webhooks 1.0.0 (standardwebhooks.com), symmetric: HMAC-SHA256, signature `v1`. */
export interface WebhookSecret {
  readonly key: Uint8Array;
}

/** The three headers, and what kind of body it is. */
export interface WebhookHeaders {
  readonly 'content-type': 'application/json';
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** What came of checking a webhook; `why` says what is wrong with it. */
export type Verified =
  | { readonly kind: 'genuine'; readonly id: string; readonly sentAt: Instant }
  | {
      readonly kind: 'refused';
      readonly why: 'no-headers' | 'no-timestamp' | 'too-old' | 'too-new' | 'wrong-signature';
    };

const PREFIX = 'whsec_';
/** The specification's bounds: at least 192 bits, at most 512. */
const [LEAST_BYTES, MOST_BYTES] = [24, 64];

/** How far the sender's clock and the receiver's may be apart, and for how long a captured request can be played again. */
const WINDOW_SECONDS = 300;

/** The secret in `whsec_` and base64; null where it is none, or not 24 to 64 bytes. */
export function webhookSecretIn(text: string): WebhookSecret | null {
  if (!text.startsWith(PREFIX)) return null;
  const base64 = text.slice(PREFIX.length);
  const key = Buffer.from(base64, 'base64');
  if (key.toString('base64') !== base64 || key.length < LEAST_BYTES || key.length > MOST_BYTES) return null;
  return { key };
}

/**
 * The headers of a webhook. Signed with every secret, so that one can be changed without a gap. `id` holds no full stop and
 * is the same for every attempt: the receiver knows a repeat by it.
 */
export function signWebhook(
  id: string,
  sentAt: Instant,
  body: string,
  secrets: readonly WebhookSecret[],
): WebhookHeaders {
  const timestamp = String(Math.floor(Date.parse(sentAt) / 1000));
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets
      .map((secret) => `v1,${macOf(id, timestamp, body, secret).toString('base64')}`)
      .join(' '),
  };
}

/**
 * Checks a webhook as it came in: `body` is the raw text, `headers` with names in lower case. Genuine is what one of the
 * secrets has signed within five minutes of `now`; other versions of signatures (`v1a`) are passed over. Each signature is
 * compared in constant time. Says nothing about whether this id was seen before: that is for the receiver's store.
 */
export function verifyWebhook(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: string,
  secrets: readonly WebhookSecret[],
  now: Instant,
): Verified {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string' || id === '') {
    return { kind: 'refused', why: 'no-headers' };
  }
  if (!/^\d{1,12}$/.test(timestamp)) return { kind: 'refused', why: 'no-timestamp' };
  const age = Date.parse(now) / 1000 - Number(timestamp);
  if (age > WINDOW_SECONDS) return { kind: 'refused', why: 'too-old' };
  if (age < -WINDOW_SECONDS) return { kind: 'refused', why: 'too-new' };
  const given = signatures.split(' ').flatMap((each) => (each.startsWith('v1,') ? [each.slice(3)] : []));
  const genuine = secrets.some((secret) => {
    const mac = macOf(id, timestamp, body, secret);
    return given.some((each) => isSame(Buffer.from(each, 'base64'), mac));
  });
  if (!genuine) return { kind: 'refused', why: 'wrong-signature' };
  return { kind: 'genuine', id, sentAt: instantOf(Number(timestamp) * 1000) };
}

function macOf(id: string, timestamp: string, body: string, { key }: WebhookSecret): Buffer {
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8').digest();
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
