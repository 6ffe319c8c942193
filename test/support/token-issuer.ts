import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

const ISSUER = 'https://api.botframework.com';

/** What a token says; a null leaves the claim out. Times are seconds from now. */
export interface TokenWish {
  readonly audience?: string | null;
  readonly issuer?: string;
  readonly serviceUrl?: string | null;
  readonly expiresIn?: number | null;
  readonly notBefore?: number;
  /** `known` signs with the published key, `unknown` with one nobody published, `forged` under the published one's id. */
  readonly key?: 'known' | 'unknown' | 'forged' | 'other-channel' | 'no-id';
}

export interface TokenIssuer {
  readonly openIdMetadataUrl: string;
  /** How often the keys were fetched. */
  readonly fetches: () => number;
  /** An Authorization header. */
  bearer(wish?: TokenWish): Promise<string>;
  /** Makes the metadata and the keys answer 503, or answer again. */
  available(answers: boolean): void;
  close(): Promise<void>;
}

/** Plays the Bot Connector's issuer of tokens on a free port of this machine, with keys made on the spot. */
export async function startTokenIssuer(appId: string, serviceUrl: string): Promise<TokenIssuer> {
  const known = await generateKeyPair('RS256');
  const unknown = await generateKeyPair('RS256');
  const otherChannel = await generateKeyPair('RS256');
  const published = [
    await publish(known.publicKey, 'known', ['msteams', 'webchat']),
    await publish(otherChannel.publicKey, 'other-channel', ['webchat']),
  ];
  let answers = true;
  let fetches = 0;
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    if (isKeys) fetches += 1;
    response.writeHead(answers ? 200 : 503, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(
        isKeys
          ? { keys: published }
          : { issuer: ISSUER, jwks_uri: `${base()}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      ),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = (): string => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  };

  const keys: Record<NonNullable<TokenWish['key']>, { kid?: string; key: CryptoKey }> = {
    known: { kid: 'known', key: known.privateKey },
    unknown: { kid: 'unknown', key: unknown.privateKey },
    forged: { kid: 'known', key: unknown.privateKey },
    'other-channel': { kid: 'other-channel', key: otherChannel.privateKey },
    'no-id': { key: known.privateKey },
  };
  return {
    openIdMetadataUrl: `${base()}/openid`,
    fetches: () => fetches,
    available: (yes) => void (answers = yes),
    async bearer(wish = {}) {
      const now = Math.floor(Date.now() / 1000);
      const { key, kid } = keys[wish.key ?? 'known'];
      const url = wish.serviceUrl === undefined ? serviceUrl : wish.serviceUrl;
      const token = new SignJWT(url === null ? {} : { serviceurl: url })
        .setProtectedHeader({ alg: 'RS256', ...(kid === undefined ? {} : { kid }) })
        .setIssuer(wish.issuer ?? ISSUER)
        .setNotBefore(now + (wish.notBefore ?? -60));
      if (wish.audience !== null) token.setAudience(wish.audience ?? appId);
      if (wish.expiresIn !== null) token.setExpirationTime(now + (wish.expiresIn ?? 3600));
      return `Bearer ${await token.sign(key)}`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function publish(key: CryptoKey, kid: string, endorsements: readonly string[]) {
  return { ...(await exportJWK(key)), kid, use: 'sig', endorsements };
}
