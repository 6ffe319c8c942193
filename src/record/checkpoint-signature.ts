import { compactVerify, CompactSign, decodeProtectedHeader, errors } from 'jose';
import { z } from 'zod';
import type { Instant, PlainDate } from '../calendar/instant.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { CheckpointKey, PublicCheckpointKey } from './checkpoint-key.ts';

/** Keeps a signature made for anything else, with the same key, from passing for a checkpoint. */
const TYPE = 'escalations-checkpoint';

const shape = z.strictObject({
  of: z.custom<PlainDate>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)),
  upTo: z.custom<Instant>(
    (value) => typeof value === 'string' && z.iso.datetime({ precision: 3 }).safeParse(value).success,
  ),
  escalations: z.int().min(0),
  entries: z.int().min(0),
  digest: z.string().regex(/^c1:[0-9a-f]{64}$/),
});

/** The checkpoint as a compact JWS (EdDSA, Ed25519) over its canonical JSON. */
export function signCheckpoint(checkpoint: Checkpoint, key: CheckpointKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(canonicalJson(checkpoint)))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.id, typ: TYPE })
    .sign(key.private);
}

/** What came of reading a signed checkpoint; `why` is half a sentence for a person. */
export type ReadCheckpoint =
  { readonly kind: 'signed'; readonly checkpoint: Checkpoint } | { readonly kind: 'not-signed'; readonly why: string };

/** Reads a checkpoint that one of these keys has signed. Whatever else it may be is refused and never trusted. */
export async function readCheckpoint(signed: string, keys: readonly PublicCheckpointKey[]): Promise<ReadCheckpoint> {
  try {
    const { kid, typ } = decodeProtectedHeader(signed);
    if (typ !== TYPE) return notSigned('it is not a checkpoint');
    const key = keys.find(({ id }) => id === kid);
    if (key === undefined) return notSigned('it was signed with a key that is not among those it may be signed with');
    const { payload } = await compactVerify(signed, key.public, { algorithms: ['EdDSA'] });
    const read = shape.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    return read.success ? { kind: 'signed', checkpoint: read.data } : notSigned('it is not a checkpoint');
  } catch (cause) {
    if (cause instanceof errors.JWSSignatureVerificationFailed)
      return notSigned('its signature is not the one of what it says');
    if (cause instanceof errors.JOSEError || cause instanceof TypeError || cause instanceof SyntaxError) {
      return notSigned('it is not a checkpoint');
    }
    throw cause;
  }
}

/** Whether two signed checkpoints say the same, whoever signed them. */
export function sayTheSame(one: string, other: string): boolean {
  return one.split('.')[1] === other.split('.')[1];
}

function notSigned(why: string): ReadCheckpoint {
  return { kind: 'not-signed', why };
}
