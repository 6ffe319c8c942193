import { z } from 'zod';
import { instantOf, type Instant } from '../calendar/instant.ts';
import { Fault } from '../errors/fault.ts';
import type { DeliveryOutcome } from '../notices/delivery.ts';

/** What became of a send that failed. `reason` is a short code, `retryAt` is set for `throttled` alone. */
export interface FailedSend {
  readonly outcome: Exclude<DeliveryOutcome, 'delivered'>;
  readonly reason: string;
  readonly retryAt: Instant | null;
}

/** Teams throttles by the minute; where it does not say how long to wait, half of one. */
const WAIT_WHERE_NOT_STATED_MS = 30_000;

/** Codes Teams gives with a 403, wherever in the body they stand (some come as JSON inside a message). */
const REFUSALS = [
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'MessageWritesBlocked',
];

/** The connection or its handshake was refused: not a byte of the message left. */
const NOT_CONNECTED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ERR_TLS_\w+|CERT_\w+|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+)$/;

/** No token for sending could be had: what MSAL and the managed identity's client call their errors. */
const NO_TOKEN =
  /^(?:AuthError|ClientAuthError|ClientConfigurationError|ServerError|InteractionRequiredAuthError|AuthenticationError|AuthenticationRequiredError|CredentialUnavailableError|ManagedIdentityError)$/;

/** Faults of ours that come before anything is sent. */
const BEFORE_SENDING: ReadonlySet<string> = new Set(['conversation-broken', 'sdk-changed']);

const answered = z.object({
  statusCode: z.int(),
  response: z.object({ headers: z.unknown(), bodyAsText: z.string().nullish() }).optional(),
});

/**
 * Judges what a send threw. Only what certainly never arrived is `refused`, and only 429 is `throttled` (Teams takes a
 * replay of nothing else): 408, 5xx, a dropped connection and a time-out may all have arrived, so they are `unknown`, as
 * is everything not known here. Source of the codes: Microsoft's table of status codes for Teams bots.
 */
export function outcomeOfSendError(error: unknown, now: Instant): FailedSend {
  if (error instanceof Fault) {
    return BEFORE_SENDING.has(error.code) ? refused(error.code) : unknown(error.code);
  }
  const answer = answered.safeParse(error);
  if (answer.success) return outcomeOfStatus(answer.data, now);
  if (!(error instanceof Error)) return unknown('unexpected');
  const code: unknown = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && NOT_CONNECTED.test(code)) return refused('unreachable');
  if (NO_TOKEN.test(error.name)) return refused('no-token');
  if (error.name === 'AbortError') return unknown('timed-out');
  return unknown(typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : 'unexpected');
}

function outcomeOfStatus({ statusCode, response }: z.infer<typeof answered>, now: Instant): FailedSend {
  if (statusCode === 429) {
    return {
      outcome: 'throttled',
      reason: 'http-429',
      retryAt: retryAt(header(response?.headers, 'retry-after'), now),
    };
  }
  if (statusCode < 400 || statusCode === 408 || statusCode >= 500) return unknown(`http-${statusCode}`);
  const said = response?.bodyAsText ?? '';
  return refused(REFUSALS.find((code) => said.includes(code)) ?? `http-${statusCode}`);
}

/** Retry-After is a number of seconds or a date. A date that has passed means now. */
function retryAt(stated: string | null, now: Instant): Instant {
  const from = Date.parse(now);
  const text = stated?.trim() ?? '';
  if (/^\d{1,7}$/.test(text)) return instantOf(from + Number(text) * 1000);
  const date = Date.parse(text);
  return instantOf(Number.isNaN(date) ? from + WAIT_WHERE_NOT_STATED_MS : Math.max(from, date));
}

/** Headers come as the SDK's own object with a `get`, or plain. */
function header(headers: unknown, name: string): string | null {
  if (typeof headers !== 'object' || headers === null) return null;
  const value: unknown = canBeAsked(headers) ? headers.get(name) : Reflect.get(headers, name);
  return typeof value === 'string' ? value : null;
}

function canBeAsked(headers: object): headers is { get(name: string): unknown } {
  return 'get' in headers && typeof headers.get === 'function';
}

function refused(reason: string): FailedSend {
  return { outcome: 'refused', reason, retryAt: null };
}

function unknown(reason: string): FailedSend {
  return { outcome: 'unknown', reason, retryAt: null };
}
