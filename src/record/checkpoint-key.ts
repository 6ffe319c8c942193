import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { isNativeError } from 'node:util/types';
import { canonicalJson } from './canonical-json.ts';

/** What a checkpoint's signature is checked with. */
export interface PublicCheckpointKey {
  /** Its thumbprint after RFC 7638: the `kid` of what it signs. */
  readonly id: string;
  readonly public: KeyObject;
}

/** What a checkpoint is signed with: an Ed25519 key. */
export interface CheckpointKey extends PublicCheckpointKey {
  readonly private: KeyObject;
}

/** A new key, as the two settings take it: the private half as a JWK, the public half as a JWK Set. */
export function newCheckpointKey(): { readonly CHECKPOINT_KEY: string; readonly CHECKPOINT_PUBLIC_KEYS: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    CHECKPOINT_KEY: canonicalJson(privateKey.export({ format: 'jwk' })),
    CHECKPOINT_PUBLIC_KEYS: canonicalJson({ keys: [publicKey.export({ format: 'jwk' })] }),
  };
}

/** The key a JWK holds; null where the text is no private Ed25519 key whose two halves belong together. */
export function checkpointKeyIn(text: string): CheckpointKey | null {
  return orNull(() => {
    const jwk = objectIn(text);
    const key = createPrivateKey({ key: jwk, format: 'jwk' });
    const open = publicKeyOf(createPublicKey(key));
    return open === null || open.public.export({ format: 'jwk' }).x !== jwk['x'] ? null : { ...open, private: key };
  });
}

/** The keys a JWK Set holds; null where the text is none, is empty, or holds anything but Ed25519 keys. */
export function publicCheckpointKeysIn(text: string): readonly PublicCheckpointKey[] | null {
  return orNull(() => {
    const { keys } = objectIn(text);
    if (!Array.isArray(keys) || keys.length === 0) return null;
    const read = keys.map((jwk: Record<string, unknown>) => publicKeyOf(createPublicKey({ key: jwk, format: 'jwk' })));
    return read.every((key) => key !== null) ? read : null;
  });
}

function publicKeyOf(key: KeyObject): PublicCheckpointKey | null {
  if (key.asymmetricKeyType !== 'ed25519') return null;
  const { crv, kty, x } = key.export({ format: 'jwk' });
  const id = createHash('sha256').update(canonicalJson({ crv, kty, x }), 'utf8').digest('base64url');
  return { id, public: key };
}

function objectIn(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** What the parsers say of a key they cannot read may quote it, and is left behind. */
function orNull<Key>(read: () => Key | null): Key | null {
  try {
    return read();
  } catch (cause) {
    if (isNativeError(cause)) return null;
    throw cause;
  }
}
