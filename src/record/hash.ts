import { createHash } from 'node:crypto';
import { Fault } from '../errors/fault.ts';
import { canonicalJson, wellFormed } from './canonical-json.ts';
import type { EntryBody, SealedWords } from './entry.ts';

/** What stands where the hash of the entry before would, in the first entry. */
export const FIRST_PREVIOUS_HASH = `h1:${'0'.repeat(64)}`;

/** Long enough that nobody can try all salts to guess a text as short as "Yes" from its digest. */
const SALT_BYTES = 32;

/** A text ready to be kept beside an entry, and the digest that goes into the entry's events. */
export interface Sealing {
  readonly sealed: SealedWords;
  /** SHA-256 over salt and UTF-8 text, as lower-case hex. */
  readonly digest: string;
}

/** Seals a text with 32 fresh random bytes, used for this text only. Throws Fault `unexpected` on a salt of other length. */
export function sealWords(text: string, salt: Uint8Array): Sealing {
  if (salt.length !== SALT_BYTES) throw new Fault('unexpected');
  const kept = wellFormed(text);
  return { sealed: { salt: Buffer.from(salt).toString('base64url'), text: kept }, digest: digest(salt, kept) };
}

/** The digest a kept text has now; null where salt or text are not in the form they are written in. */
export function digestOf(words: SealedWords): string | null {
  const salt = Buffer.from(words.salt, 'base64url');
  // base64url has spare bits in its last letter: only the one spelling we write counts, so that every edit shows.
  if (salt.length !== SALT_BYTES || salt.toString('base64url') !== words.salt) return null;
  return wellFormed(words.text) === words.text ? digest(salt, words.text) : null;
}

/**
 * The hash of an entry: `h1:` and the SHA-256, in lower-case hex, of the canonical JSON of exactly the fields named here.
 * The words are not among them, so that erasing them leaves the chain whole. This list can never change under `h1`.
 */
export function hashOf(body: EntryBody): string {
  const hashed: EntryBody = {
    id: body.id,
    escalationId: body.escalationId,
    version: body.version,
    at: body.at,
    actor: body.actor,
    command: body.command,
    commandKey: body.commandKey,
    policy: body.policy,
    asked: body.asked,
    events: body.events,
    previousHash: body.previousHash,
  };
  return `h1:${createHash('sha256').update(canonicalJson(hashed), 'utf8').digest('hex')}`;
}

function digest(salt: Uint8Array, text: string): string {
  return createHash('sha256').update(salt).update(text, 'utf8').digest('hex');
}
