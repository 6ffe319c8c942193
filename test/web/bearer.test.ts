import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { freeOrigin, providerAt, servePages, type RunningPages } from '../support/pages-on-a-port.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  OTHER_TENANT,
  startSignInProvider,
  TENANT,
  type SignInProvider,
} from '../support/sign-in-provider.ts';

let provider: SignInProvider;
let running: RunningPages;

beforeAll(async () => {
  const origin = await freeOrigin();
  provider = await startSignInProvider(origin);
  running = await servePages(providerAt(provider.issuer, origin));
});
afterAll(async () => {
  await running.close();
  await provider.close();
});

const now = () => Math.floor(Date.now() / 1000);
/** A claim that is undefined is left out. */
type Change = Readonly<Record<string, unknown>>;

/** An access token as Entra ID would make one for a person; `change` says what is different. */
const claims = (change: Change = {}): JWTPayload => ({
  iss: provider.issuer,
  aud: CLIENT_ID,
  exp: now() + 600,
  tid: TENANT,
  oid: 'aaaaaaaa-0001-4000-8000-000000000001',
  scp: 'access',
  roles: ['project-lead'],
  ...change,
});

async function ask(authorization: string | null): Promise<[number, unknown]> {
  const headers = authorization === null ? {} : { authorization };
  const answer = await fetch(`${running.origin}/api/me`, { headers });
  return [answer.status, await answer.json()];
}
const bearer = async (change: Change = {}) => ask(`Bearer ${await provider.sign(claims(change))}`);

describe('an API', () => {
  it('answers an application to which the provider itself gave a token', async () => {
    const [status, body] = await ask(`Bearer ${await provider.applicationToken()}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      roles: ['information-governance'],
      duties: { 'access-log': ['see'], release: ['see', 'sign'] },
    });
  });

  it('answers a person with their roles and duties, and does not say who they are', async () => {
    const [status, body] = await bearer({ aud: `api://${CLIENT_ID}` });
    expect(status).toBe(200);
    expect(body).toMatchObject({ roles: ['practitioner', 'safeguarding-lead', 'project-lead'] });
    expect(JSON.stringify(body)).not.toMatch(/aaaaaaaa|11111111|Designated/);
  });

  it.each([
    ['no token', null, 401, 'token-missing'],
    ['another scheme', 'Basic eDp5', 401, 'token-malformed'],
    ['a token that is none', 'Bearer x.y.z', 401, 'token-malformed'],
    ['two parts', 'Bearer x.y', 401, 'token-malformed'],
    ['a token longer than any of ours', `Bearer ${'x'.repeat(9000)}.y.z`, 401, 'token-malformed'],
  ])('refuses %s', async (_what, authorization, status, error) => {
    expect(await ask(authorization)).toEqual([status, { error }]);
  });

  it.each<[string, Change, number, string]>([
    ['an expired token', { exp: 1_700_000_000 }, 401, 'token-expired'],
    ['a token that never expires', { exp: undefined }, 401, 'token-foreign'],
    ['a token that is not valid yet', { nbf: 4_000_000_000 }, 401, 'token-foreign'],
    ['a token for another application', { aud: 'another' }, 401, 'token-foreign'],
    ['a token of another issuer', { iss: 'https://elsewhere.example' }, 401, 'token-foreign'],
    ["a second tenant's token", { tid: OTHER_TENANT }, 401, 'other-tenant'],
    ['a token without an account', { oid: undefined }, 401, 'no-account'],
    ['a role that does not exist', { roles: ['super-user'] }, 403, 'unknown-role'],
    ['an ID token', { nonce: 'n' }, 401, 'token-not-for-this'],
    ['a token that grants nothing', { scp: undefined }, 401, 'token-not-for-this'],
  ])('refuses %s, by its code', async (_what, change, status, error) => {
    expect(await bearer(change)).toEqual([status, { error }]);
    expect(running.log.lines()).toContainEqual(expect.objectContaining({ code: 'api-refused', reason: error }));
  });

  it('refuses a token signed by anybody else, with a shared secret, or by nobody', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const other = (kid: string) => new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    expect(await ask(`Bearer ${await other('its-own')}`)).toEqual([401, { error: 'token-forged' }]);
    expect(await ask(`Bearer ${await other('unheard-of')}`)).toEqual([401, { error: 'token-forged' }]);
    const shared = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(CLIENT_SECRET));
    expect(await ask(`Bearer ${shared}`)).toEqual([401, { error: 'token-forged' }]);
    const unsigned = new UnsecuredJWT(claims()).encode();
    expect((await ask(`Bearer ${unsigned}x`))[0]).toBe(401);
    expect((await ask(`Bearer ${unsigned}`))[0]).toBe(401);
  });

  it('is not opened by the cookie of a page', async () => {
    const answer = await fetch(`${running.origin}/api/me`, { headers: { cookie: 'session=x' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });
});
