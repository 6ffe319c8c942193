import { instantOf, parseInstant } from '../../../src/calendar/instant.ts';
import { signWebhook, verifyWebhook, webhookSecretIn } from '../../../src/statistics/release/webhook.ts';
import { SECRETS } from './sample-release.ts';

const SENT = parseInstant('2026-06-01T09:00:00Z');
const BODY = '{"figure":"[c]"}';
const headers = { ...signWebhook('kent-2024-v1', SENT, BODY, SECRETS) };
const later = (seconds: number) => instantOf(Date.parse(SENT) + seconds * 1000);
const other = webhookSecretIn(`whsec_${Buffer.alloc(32, 7).toString('base64')}`);
const OTHERS = other === null ? [] : [other];

describe('A webhook', () => {
  it('is signed as the example of Standard Webhooks is', () => {
    const at = instantOf(1614265330 * 1000);
    const made = signWebhook('msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}', SECRETS);
    expect(made['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(made['webhook-timestamp']).toBe('1614265330');
  });

  it('is genuine as it was sent, five minutes either way', () => {
    const genuine = { kind: 'genuine', id: 'kent-2024-v1', sentAt: SENT };
    for (const seconds of [-300, 0, 300])
      expect(verifyWebhook(headers, BODY, SECRETS, later(seconds))).toEqual(genuine);
  });

  it('is refused too old or too new', () => {
    expect(verifyWebhook(headers, BODY, SECRETS, later(301))).toEqual({ kind: 'refused', why: 'too-old' });
    expect(verifyWebhook(headers, BODY, SECRETS, later(-301))).toEqual({ kind: 'refused', why: 'too-new' });
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('is refused without %s, or with two', (name) => {
    expect(verifyWebhook({ ...headers, [name]: undefined }, BODY, SECRETS, SENT)).toMatchObject({ why: 'no-headers' });
    expect(verifyWebhook({ ...headers, [name]: ['a', 'b'] }, BODY, SECRETS, SENT)).toMatchObject({ why: 'no-headers' });
  });

  it.each(['soon', '1e9', '-5', ' 1780000000', ''])('is refused with the timestamp "%s"', (timestamp) => {
    const wrong = verifyWebhook({ ...headers, 'webhook-timestamp': timestamp }, BODY, SECRETS, SENT);
    expect(wrong).toEqual({ kind: 'refused', why: 'no-timestamp' });
  });

  it.each([
    ['another body', headers, `${BODY} `],
    ['another id', { ...headers, 'webhook-id': 'kent-2024-v2' }, BODY],
    ['another time', { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }, BODY],
    ['half a signature', { ...headers, 'webhook-signature': headers['webhook-signature'].slice(0, 20) }, BODY],
    ['no signature', { ...headers, 'webhook-signature': 'v1,' }, BODY],
    [
      'a signature of another kind',
      { ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1', 'v1a') },
      BODY,
    ],
  ])('is refused with %s', (_what, changed, body) => {
    expect(verifyWebhook(changed, body, SECRETS, SENT)).toEqual({ kind: 'refused', why: 'wrong-signature' });
  });

  it('is refused signed with another secret, and genuine while a secret is being changed', () => {
    expect(verifyWebhook(headers, BODY, OTHERS, SENT)).toMatchObject({ kind: 'refused' });
    const both = { ...signWebhook('kent-2024-v1', SENT, BODY, [...OTHERS, ...SECRETS]) };
    expect(verifyWebhook(both, BODY, SECRETS, SENT)).toMatchObject({ kind: 'genuine' });
    expect(verifyWebhook(headers, BODY, [...OTHERS, ...SECRETS], SENT)).toMatchObject({ kind: 'genuine' });
  });
});

describe('A secret', () => {
  it.each([
    ['without its prefix', Buffer.alloc(32).toString('base64')],
    ['too short', `whsec_${Buffer.alloc(23).toString('base64')}`],
    ['too long', `whsec_${Buffer.alloc(65).toString('base64')}`],
    ['that is not base64', 'whsec_not a secret, but long enough to be one'],
  ])('%s is none', (_what, text) => {
    expect(webhookSecretIn(text)).toBeNull();
  });
});
