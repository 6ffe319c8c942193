import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';

/** `keys-unavailable`: nothing can be said about the token, because the keys to check it cannot be had just now. */
export type TokenVerdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'keys-unavailable' };

export interface TokenRules {
  readonly appId: string;
  /** OpenID metadata that names the keys; https, except in tests. */
  readonly openIdMetadataUrl: string;
  readonly issuer?: string;
}

/** What of the activity a token must fit. */
export interface TokenSubject {
  readonly serviceUrl: string;
  readonly channelId: string;
}

export type TokenCheck = (authorization: string | undefined, subject: TokenSubject) => Promise<TokenVerdict>;

const ISSUER = 'https://api.botframework.com';
const CLOCK_TOLERANCE_SECONDS = 5 * 60;
const FETCH_WITHIN_MS = 5_000;
/** Bot Connector's keys are to be fetched again at least daily; a key id not seen before fetches them at once. */
const KEYS_KEPT_MS = 24 * 60 * 60 * 1000;

const metadata = z.looseObject({ jwks_uri: z.url() });
const keyList = z.looseObject({
  keys: z.array(z.looseObject({ kid: z.string().optional(), endorsements: z.array(z.string()).optional() })),
});

type Keys = ReturnType<typeof createRemoteJWKSet>;

/**
 * Checks the token of a request to the messaging endpoint by the Bot Connector's rules, before the SDK sees the request:
 * RS256 only, issuer, audience, `exp` required, `nbf` respected, five minutes of clock difference, the service address
 * signed into the token, and the channel among the key's endorsements where it has any. (The SDK alone answers 500 to a
 * bad signature, `alg: none` and a future `nbf`, and takes a token without `exp`.) Never throws.
 */
export function makeTokenCheck(rules: TokenRules): TokenCheck {
  let keys: Promise<Keys> | null = null;
  const keysOnce = (): Promise<Keys> => {
    keys ??= findKeys(rules.openIdMetadataUrl).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };
  return async (authorization, subject) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return refused('no-token');
    // Before any key is fetched: what is plainly no token of ours costs nobody a request.
    if (!looksLikeOurs(token)) return refused('not-of-the-connector');
    let found: Keys;
    try {
      found = await keysOnce();
    } catch {
      return { kind: 'keys-unavailable' };
    }
    try {
      const { payload, protectedHeader } = await jwtVerify(token, found, {
        algorithms: ['RS256'],
        issuer: rules.issuer ?? ISSUER,
        audience: rules.appId,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      if (payload['serviceurl'] !== subject.serviceUrl) return refused('other-service-url');
      if (!endorsed(found, protectedHeader.kid, subject.channelId)) return refused('channel-not-endorsed');
      return { kind: 'accepted' };
    } catch (error) {
      return verdictOn(error);
    }
  };
}

async function findKeys(openIdMetadataUrl: string): Promise<Keys> {
  const answer = await fetch(openIdMetadataUrl, { signal: AbortSignal.timeout(FETCH_WITHIN_MS), redirect: 'error' });
  const { jwks_uri } = metadata.parse(await answer.json());
  return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: FETCH_WITHIN_MS, cacheMaxAge: KEYS_KEPT_MS });
}

function looksLikeOurs(token: string): boolean {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return alg === 'RS256' && kid !== undefined;
  } catch {
    return false;
  }
}

function endorsed(keys: Keys, kid: string | undefined, channelId: string): boolean {
  const list = keyList.safeParse(keys.jwks());
  const endorsements = list.data?.keys.find((key) => key.kid === kid)?.endorsements;
  return endorsements === undefined || endorsements.includes(channelId);
}

function verdictOn(error: unknown): TokenVerdict {
  if (error instanceof errors.JWTExpired) return refused('expired');
  if (error instanceof errors.JWTClaimValidationFailed) return refused(`claim-${error.claim}`);
  if (error instanceof errors.JWKSNoMatchingKey) return refused('unknown-key');
  if (error instanceof errors.JWSSignatureVerificationFailed) return refused('bad-signature');
  // jose says this class, and no other, when the keys' address times out or answers something other than keys.
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return { kind: 'keys-unavailable' };
  if (error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC') return refused('not-a-token');
  return { kind: 'keys-unavailable' };
}

function refused(why: string): TokenVerdict {
  return { kind: 'refused', why };
}
