import type { IncomingHttpHeaders } from 'node:http';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Log } from '../telemetry/log.ts';
import { accountOf } from './sign-in/account.ts';
import type { Provider } from './sign-in/provider.ts';
import type { SignedIn } from './sessions/sessions.ts';

/** Who called an API, or the status and short code it is answered with. */
export type Caller =
  | { readonly kind: 'known'; readonly who: SignedIn }
  | { readonly kind: 'refused'; readonly status: 401 | 403; readonly code: BearerRefusal };

type BearerRefusal =
  | 'token-missing'
  | 'token-malformed'
  | 'token-forged'
  | 'token-expired'
  | 'token-foreign'
  | 'token-not-for-this'
  | 'no-account'
  | 'other-tenant'
  | 'unknown-role';

export interface BearerSettings {
  readonly provider: Pick<Provider, 'keys'>;
  readonly issuer: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly log: Log;
  readonly clock: () => number;
}

/** Signatures by a key pair. Never `none`, never a secret both sides hold. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256'];
const CLOCK_TOLERANCE_SECONDS = 60;
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
/** Ours are under two kilobytes. */
const LONGEST = 8 * 1024;

/**
 * An ID token carries the same issuer, audience and account, and says that someone signed in to a page: it opens no API.
 * An access token names the scope it was granted, or says that it was given to an application (`idtyp`, an optional claim
 * of Entra ID).
 */
const accessToken = z.union([
  z.object({ scp: z.string().min(1), nonce: z.undefined().optional() }),
  z.object({ idtyp: z.literal('app'), nonce: z.undefined().optional() }),
]);

/**
 * Answers who a request's bearer token speaks for: signature by a key the provider publishes, issuer, audience (the
 * application, by its id or as `api://` and its id), expiry, tenant, roles that exist. Refusals are logged by their code.
 * Throws Fault `sign-in-unreachable` and what a fetch throws where the keys cannot be had.
 */
export function makeBearer({ provider, issuer, tenantId, clientId, log, clock }: BearerSettings) {
  let held: JWTVerifyGetKey | null = null;
  const keys = async (): Promise<JWTVerifyGetKey> => (held ??= createRemoteJWKSet(await provider.keys()));
  const refuse = (code: BearerRefusal, status: 401 | 403 = 401): Caller => {
    log.warn('api-refused', { reason: code, status });
    return { kind: 'refused', status, code };
  };
  return async ({ authorization = '' }: Pick<IncomingHttpHeaders, 'authorization'>): Promise<Caller> => {
    if (authorization === '') return refuse('token-missing');
    const token = authorization.length > LONGEST ? undefined : BEARER.exec(authorization)?.[1];
    if (token === undefined) return refuse('token-malformed');
    try {
      const { payload } = await jwtVerify(token, await keys(), {
        issuer,
        audience: [clientId, `api://${clientId}`],
        algorithms: ALGORITHMS,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(clock()),
      });
      if (!accessToken.safeParse(payload).success) return refuse('token-not-for-this');
      const account = accountOf(payload, tenantId);
      if (account.kind === 'account') return { kind: 'known', who: account.who };
      return refuse(account.why, account.why === 'unknown-role' ? 403 : 401);
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return refuse(code);
    }
  };
}

/** Null where it was not the token's doing. */
function codeOf(error: unknown): BearerRefusal | null {
  if (error instanceof errors.JWTExpired) return 'token-expired';
  if (error instanceof errors.JWTClaimValidationFailed) return 'token-foreign';
  const forged =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSEAlgNotAllowed;
  if (forged) return 'token-forged';
  const malformed =
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported;
  return malformed ? 'token-malformed' : null;
}
