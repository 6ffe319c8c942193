import { makeTokenCheck, type TokenCheck } from '../../src/teams/token-check.ts';
import { BAD_TOKENS } from '../support/bad-tokens.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const subject = { serviceUrl: 'https://smba.trafficmanager.net/uk/', channelId: 'msteams' };
let issuer: TokenIssuer;
let check: TokenCheck;

beforeAll(async () => {
  issuer = await startTokenIssuer(appId, subject.serviceUrl);
});
afterAll(() => issuer.close());
beforeEach(() => {
  check = makeTokenCheck({ appId, openIdMetadataUrl: issuer.openIdMetadataUrl });
});

describe('the check of a request’s token', () => {
  it('accepts a token that the Bot Connector signed for this bot, this channel and this address', async () => {
    expect(await check(await issuer.bearer(), subject)).toEqual({ kind: 'accepted' });
  });

  it.each([
    ['ended four minutes ago', { expiresIn: -240 }],
    ['starts in four minutes', { notBefore: 240 }],
  ])('allows for clocks that differ by up to five minutes: a token that %s', async (_what, wish) => {
    expect(await check(await issuer.bearer(wish), subject)).toEqual({ kind: 'accepted' });
  });

  it.each(BAD_TOKENS)('refuses %s', async (_what, token) => {
    expect(await check(await token(issuer), subject)).toMatchObject({ kind: 'refused' });
  });

  it('says why in a code for the log', async () => {
    expect(await check(await issuer.bearer({ expiresIn: -360 }), subject)).toMatchObject({ why: 'expired' });
    expect(await check(await issuer.bearer({ expiresIn: null }), subject)).toMatchObject({ why: 'claim-exp' });
    expect(await check(await issuer.bearer({ key: 'forged' }), subject)).toMatchObject({ why: 'bad-signature' });
  });

  it('fetches the keys once, and never for what is plainly no token', async () => {
    const before = issuer.fetches();
    await check('Bearer a.b.c', subject);
    await check(undefined, subject);
    expect(issuer.fetches()).toBe(before);
    await check(await issuer.bearer(), subject);
    await check(await issuer.bearer(), subject);
    expect(issuer.fetches()).toBe(before + 1);
  });

  it('does not let unknown keys make it fetch again and again', async () => {
    await check(await issuer.bearer(), subject);
    const before = issuer.fetches();
    for (let time = 0; time < 5; time += 1) await check(await issuer.bearer({ key: 'unknown' }), subject);
    expect(issuer.fetches()).toBe(before);
  });

  it('accepts nobody while the keys cannot be had, and goes on when they can', async () => {
    issuer.available(false);
    const verdict = await check(await issuer.bearer(), subject);
    issuer.available(true);
    expect(verdict).toEqual({ kind: 'keys-unavailable' });
    expect(await check(await issuer.bearer(), subject)).toEqual({ kind: 'accepted' });
  });

  it('accepts nobody where nothing answers at all', async () => {
    const nowhere = makeTokenCheck({ appId, openIdMetadataUrl: 'http://127.0.0.1:9/openid' });
    expect(await nowhere(await issuer.bearer(), subject)).toEqual({ kind: 'keys-unavailable' });
  });
});
