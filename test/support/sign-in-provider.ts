import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { Provider } from 'oidc-provider';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';
export const CLIENT_ID = '30000000-0000-4000-8000-000000000003';
export const CLIENT_SECRET = 'a secret that the provider knows too';

/** What an account's ID token says, beside its subject. */
export type AccountClaims = Readonly<Record<string, unknown>>;

/** The designated safeguarding lead of the sample directory, with nothing from the sign-in. */
const LEAD = { tid: TENANT, oid: 'aaaaaaaa-0001-4000-8000-000000000001' };

/** Who can sign in, by what they type; any password does. */
export const ACCOUNTS: Readonly<Record<string, AccountClaims>> = {
  lead: LEAD,
  governance: { tid: TENANT, oid: '99999999-0001-4000-8000-000000000001', roles: ['information-governance'] },
  'other-tenant': { ...LEAD, tid: OTHER_TENANT },
  'odd-role': { ...LEAD, roles: ['information-governance', 'super-user'] },
  'no-tenant': { oid: LEAD.oid },
};

export interface SignInProvider {
  readonly issuer: string;
  /** An access token for our API that the provider itself issued to an application. */
  applicationToken(): Promise<string>;
  /** A token signed with the provider's own key, saying whatever a test wants. */
  sign(claims: JWTPayload, header?: { readonly alg?: string; readonly kid?: string }): Promise<string>;
  close(): Promise<void>;
}

/**
 * A real provider of OpenID Connect on a free port of this machine (oidc-provider, certified by the OpenID Foundation),
 * with its own sign-in pages. It stands in for Entra ID: same protocol and the same claims, not the same product.
 */
export async function startSignInProvider(origin: string): Promise<SignInProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const names = { kid: 'its-own', use: 'sig', alg: 'RS256' };
  const signing = { ...(await exportJWK(privateKey)), ...names };
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const provider = quietly(
    () =>
      new Provider(issuer, {
        jwks: { keys: [signing] },
        clients: [
          {
            client_id: CLIENT_ID,
            client_secret: CLIENT_SECRET,
            redirect_uris: [`${origin}/sign-in/answer`],
            post_logout_redirect_uris: [`${origin}/signed-out`],
            token_endpoint_auth_method: 'client_secret_post',
            grant_types: ['authorization_code', 'client_credentials'],
          },
        ],
        claims: { openid: ['sub', 'tid', 'oid', 'roles'] },
        conformIdTokenClaims: false,
        findAccount: (_context, id) => {
          const claims = ACCOUNTS[id];
          return claims === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, ...claims }) };
        },
        ttl: { AccessToken: 60, ClientCredentials: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
        pkce: { required: () => true },
        cookies: { keys: ['made up for tests'] },
        features: {
          clientCredentials: { enabled: true },
          resourceIndicators: {
            enabled: true,
            getResourceServerInfo: () => ({ scope: '', accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
          },
        },
        extraTokenClaims: () => ({ ...ACCOUNTS['governance'], idtyp: 'app' }),
      }),
  );
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));

  return {
    issuer,
    async applicationToken() {
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        resource: `api://${CLIENT_ID}`,
      });
      const answered = await fetch(`${issuer}/token`, { method: 'POST', body });
      const read = (await answered.json()) as { readonly access_token?: string };
      if (read.access_token === undefined) throw new Error(JSON.stringify(read));
      return read.access_token;
    },
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: names.kid, ...header }).sign(privateKey),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** It warns that memory and its own sign-in pages are not for production, which is just what a test wants of it. */
function quietly<Made>(make: () => Made): Made {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}
