import { createHash } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt, type JWTPayload } from 'jose';
import { Fault } from '../../errors/fault.ts';

/** What a sealed text is for: one made for one purpose opens for no other. */
export type Purpose = 'session' | 'sign-in' | 'survey-form';

/** Why a sealed text does not open, as a code for the log. */
export type SealRefusal = 'oversized' | 'malformed' | 'foreign' | 'forged' | 'expired';

export type Opened =
  { readonly kind: 'open'; readonly content: unknown } | { readonly kind: 'refused'; readonly why: SealRefusal };

/** Seals what a browser keeps for us, so that it can neither be read nor changed there. */
export interface Seals {
  seal(purpose: Purpose, content: JWTPayload, seconds: number): Promise<string>;
  /** Never throws for what a browser sent. */
  open(purpose: Purpose, sealed: string): Promise<Opened>;
}

/** Ours are a third of this; a browser keeps no cookie of more than 4096 characters. */
const LONGEST = 2048;

/**
 * JSON Web Encryption (RFC 7516), `dir` with A256GCM: authenticated, so that what opens was sealed here. The first key
 * seals, all open. `issuer` is this service's own name: a seal of another one is foreign even under the same key.
 * `clock` answers milliseconds since 1970.
 */
export function makeSeals(keys: readonly Uint8Array[], issuer: string, clock: () => number): Seals {
  const ring = new Map(keys.map((key) => [idOf(key), key]));
  const [first] = ring;
  if (first === undefined) throw new Fault('unexpected');
  const [kid, sealing] = first;
  return {
    seal: (purpose, content, seconds) =>
      new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
        .setIssuer(issuer)
        .setAudience(purpose)
        .setExpirationTime(Math.floor(clock() / 1000) + seconds)
        .encrypt(sealing),
    async open(purpose, sealed) {
      if (sealed.length > LONGEST) return { kind: 'refused', why: 'oversized' };
      try {
        const { payload } = await jwtDecrypt(sealed, (header) => keyOf(ring, header.kid), {
          issuer,
          audience: purpose,
          requiredClaims: ['exp'],
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          currentDate: new Date(clock()),
        });
        return { kind: 'open', content: payload };
      } catch (error) {
        return { kind: 'refused', why: whyOf(error) };
      }
    },
  };
}

/** A key is known by its digest: which of ours it was, and nothing about it. */
function idOf(key: Uint8Array): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8);
}

function keyOf(ring: ReadonlyMap<string, Uint8Array>, kid: string | undefined): Uint8Array {
  const key = ring.get(kid ?? '');
  if (key === undefined) throw new errors.JWKSNoMatchingKey();
  return key;
}

function whyOf(error: unknown): SealRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWEDecryptionFailed) return 'forged';
  const foreign = error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWKSNoMatchingKey;
  return foreign ? 'foreign' : 'malformed';
}
