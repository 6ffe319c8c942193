import { createHash } from 'node:crypto';
import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { checkTruths, type Truths } from '../counts.ts';

/** Names true counts without telling them: `t1:` and the SHA-256 over 32 random bytes and the counts. */
export type Seal = string & { readonly __brand: 'Seal' };

/** The true counts a draft was drawn from, kept apart from everything that is ever shown. */
export interface SealedTruths {
  readonly seal: Seal;
  /** Base64url of 32 random bytes: without them small counts could be guessed from the seal. */
  readonly salt: string;
  readonly truths: Truths;
}

const SALT_BYTES = 32;

/** Seals counts with 32 fresh random bytes. */
export function sealTruths(truths: Truths, random: (bytes: number) => Uint8Array): SealedTruths {
  const salt = Buffer.from(random(SALT_BYTES)).toString('base64url');
  return { seal: sealOf(salt, truths), salt, truths };
}

/** The counts under a seal. Throws Fault `release-counts-broken` where they are missing or are not those that were sealed. */
export function unsealed(seal: Seal, kept: SealedTruths | null): Truths {
  if (kept === null || kept.seal !== seal || sealOf(kept.salt, kept.truths) !== seal) {
    throw new Fault('release-counts-broken', { seal });
  }
  checkTruths(kept.truths);
  return kept.truths;
}

function sealOf(salt: string, truths: Truths): Seal {
  const hash = createHash('sha256').update(Buffer.from(salt, 'base64url')).update(canonicalJson(truths), 'utf8');
  return `t1:${hash.digest('hex')}` as Seal;
}
