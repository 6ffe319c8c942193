import * as openid from 'openid-client';
import { z } from 'zod';
import { Fault } from '../../errors/fault.ts';

/** What is kept while someone is away at the provider: it binds the answer to the browser that asked. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What came back: the claims of a checked ID token, or why there are none, as a code for the log. */
export type Answered =
  | { readonly kind: 'claims'; readonly claims: unknown }
  | { readonly kind: 'refused'; readonly why: 'declined' | 'code-refused' | 'answer-refused' };

export interface Provider {
  /** Where to send a browser to sign in. Throws Fault `sign-in-unreachable`. */
  begin(begun: Begun): Promise<URL>;
  /** Redeems the code of an answer, given as the query of the address it came to. Throws Fault `sign-in-unreachable`. */
  finish(query: string, begun: Begun): Promise<Answered>;
  /** Where to send a browser to sign out there too; null where the provider has no such page under its issuer's origin. */
  signOut(): Promise<URL | null>;
  /** Where the provider's signing keys are. Throws Fault `sign-in-unreachable`. */
  keys(): Promise<URL>;
}

export interface ProviderSettings {
  readonly origin: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const SECONDS_TO_ANSWER = 5;

/** Looked at by its name: an error of the runtime itself may be of another realm, where `instanceof` says no. */
const failure = z.object({ name: z.string(), cause: z.unknown() }).partial().catch({});

/**
 * OpenID Connect by authorization code with PKCE. The provider describes itself at its issuer's address, which is read when
 * first needed, so that the bot starts whether or not the provider answers. The ID token's signature is checked too, beside
 * issuer, audience, expiry and nonce.
 */
export function makeProvider({ origin, issuer, clientId, clientSecret }: ProviderSettings): Provider {
  const redirectUri = `${origin}/sign-in/answer`;
  // The settings let http through for this machine alone.
  const insecure = new URL(issuer).protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  let held: Promise<openid.Configuration> | null = null;
  const discovered = (): Promise<openid.Configuration> => {
    held ??= openid
      .discovery(new URL(issuer), clientId, clientSecret, undefined, {
        timeout: SECONDS_TO_ANSWER,
        execute: [openid.enableNonRepudiationChecks, ...insecure],
      })
      .catch((error: unknown) => {
        held = null;
        throw unreachable(error);
      });
    return held;
  };
  const unreachable = (error: unknown, why = failure.parse(error).name ?? 'unknown'): Fault =>
    new Fault('sign-in-unreachable', { issuer, why }, error);

  return {
    async begin({ state, nonce, verifier }) {
      return openid.buildAuthorizationUrl(await discovered(), {
        redirect_uri: redirectUri,
        // No `email`, no `profile`: a name would be of no use here.
        scope: 'openid',
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
    },
    async finish(query, { state, nonce, verifier }) {
      const configuration = await discovered();
      try {
        const tokens = await openid.authorizationCodeGrant(configuration, new URL(`${redirectUri}${query}`), {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return { kind: 'claims', claims: tokens.claims() };
      } catch (error) {
        if (error instanceof openid.AuthorizationResponseError) return { kind: 'refused', why: 'declined' };
        if (error instanceof openid.ResponseBodyError) return { kind: 'refused', why: 'code-refused' };
        if (unanswered(error)) throw unreachable(error);
        return { kind: 'refused', why: 'answer-refused' };
      }
    },
    async signOut() {
      const configuration = await discovered();
      const page = configuration.serverMetadata().end_session_endpoint;
      if (page === undefined || new URL(page).origin !== new URL(issuer).origin) return null;
      return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${origin}/signed-out` });
    },
    async keys() {
      const address = (await discovered()).serverMetadata().jwks_uri;
      if (address === undefined) throw unreachable(undefined, 'it names no keys');
      return new URL(address);
    },
  };
}

/** A connection that failed (`TypeError`, as fetch has it) or took too long, or either as a cause; the rest was an answer. */
function unanswered(error: unknown): boolean {
  const { name, cause } = failure.parse(error);
  return name === 'TypeError' || name === 'TimeoutError' || (cause !== undefined && unanswered(cause));
}
