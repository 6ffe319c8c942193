import { parseInstant } from '../../src/calendar/instant.ts';
import { Fault } from '../../src/errors/fault.ts';
import { outcomeOfSendError } from '../../src/teams/channel-errors.ts';

const now = parseInstant('2026-11-20T10:00:00Z');
const restError = (statusCode: number, body = '', headers: Record<string, string> = {}) =>
  Object.assign(new Error('Maisie'), {
    name: 'RestError',
    statusCode,
    response: { status: statusCode, headers: new Headers(headers), bodyAsText: body },
  });
const broken = (code: string, name = 'RestError') => Object.assign(new Error('Maisie'), { code, name });
const judged = (error: unknown) => outcomeOfSendError(error, now);

describe('what became of a send that failed', () => {
  it.each([
    ['in seconds', '12', '2026-11-20T10:00:12.000Z'],
    ['as nothing', '0', '2026-11-20T10:00:00.000Z'],
    ['as a date', 'Fri, 20 Nov 2026 10:02:00 GMT', '2026-11-20T10:02:00.000Z'],
    ['as a date that has passed', 'Fri, 20 Nov 2026 09:00:00 GMT', '2026-11-20T10:00:00.000Z'],
    ['in words', 'soon', '2026-11-20T10:00:30.000Z'],
    ['below nothing', '-5', null],
  ])('is throttled for as long as Teams says %s', (_what, header, retryAt) => {
    const found = judged(restError(429, '', { 'Retry-After': header }));
    expect(found).toMatchObject({ outcome: 'throttled', reason: 'http-429' });
    if (retryAt !== null) expect(found.retryAt).toBe(retryAt);
    expect((found.retryAt ?? '') >= now).toBe(true);
  });

  it('is throttled for half a minute where Teams does not say how long', () => {
    expect(judged(restError(429)).retryAt).toBe('2026-11-20T10:00:30.000Z');
  });

  it('reads plain headers as well', () => {
    const plain = { statusCode: 429, response: { headers: { 'retry-after': '7' }, bodyAsText: '' } };
    expect(judged(plain).retryAt).toBe('2026-11-20T10:00:07.000Z');
  });

  it.each(['ConversationBlockedByUser', 'BotNotInConversationRoster', 'BotDisabledByAdmin', 'MessageWritesBlocked'])(
    'is refused with the code %s, where Teams gives it as a code and where it hides it in a message',
    (code) => {
      const open = JSON.stringify({ error: { code, message: 'The bot is not part of this.' } });
      const hidden = JSON.stringify({ errorCode: 209, message: JSON.stringify({ subCode: code, details: 'Blocked' }) });
      for (const body of [open, hidden]) {
        expect(judged(restError(403, body))).toEqual({ outcome: 'refused', reason: code, retryAt: null });
      }
    },
  );

  it.each([400, 401, 403, 404, 409, 410, 412, 413, 422])('is refused on %i', (status) => {
    expect(judged(restError(status))).toEqual({ outcome: 'refused', reason: `http-${status}`, retryAt: null });
  });

  it.each([408, 500, 501, 502, 503, 504, 302])('is unknown on %i, because it may have arrived', (status) => {
    const found = judged(restError(status, '', { 'Retry-After': '1' }));
    expect(found).toEqual({ outcome: 'unknown', reason: `http-${status}`, retryAt: null });
  });

  it.each([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ])('is refused as unreachable on %s, because nothing was sent', (code) => {
    expect(judged(broken(code))).toEqual({ outcome: 'refused', reason: 'unreachable', retryAt: null });
  });

  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'])('is unknown on %s', (code) => {
    expect(judged(broken(code))).toEqual({ outcome: 'unknown', reason: code, retryAt: null });
  });

  it('is unknown when the time ran out', () => {
    expect(judged(broken('ABORT_ERR', 'AbortError'))).toMatchObject({ outcome: 'unknown', reason: 'timed-out' });
    expect(judged(new Fault('send-timed-out', { seconds: '15' }))).toMatchObject({
      outcome: 'unknown',
      reason: 'send-timed-out',
    });
  });

  it('is refused where no token for sending could be had, or the stored chat cannot be read', () => {
    expect(judged(broken('x', 'ClientAuthError'))).toMatchObject({ outcome: 'refused', reason: 'no-token' });
    expect(judged(new Fault('conversation-broken'))).toMatchObject({
      outcome: 'refused',
      reason: 'conversation-broken',
    });
  });

  it.each([[new Error('Maisie')], [new Fault('unexpected')], [null], [undefined], ['Maisie'], [{ statusCode: 'x' }]])(
    'is unknown for what is not known here, and quotes none of it: %p',
    (error) => expect(judged(error)).toEqual({ outcome: 'unknown', reason: 'unexpected', retryAt: null }),
  );
});
