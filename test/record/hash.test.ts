import { createHash } from 'node:crypto';
import { Fault } from '../../src/errors/fault.ts';
import { digestOf, FIRST_PREVIOUS_HASH, hashOf, sealWords } from '../../src/record/hash.ts';
import { acknowledgedDraft, chain, entryAt, noteDraft, saltOf } from './sample-entries.ts';

describe('sealing what a person wrote', () => {
  it('gives the SHA-256 of salt and text, and the salt in base64url', () => {
    const { sealed, digest } = sealWords('Ja, später', saltOf(1));
    expect(digest).toBe(
      createHash('sha256')
        .update(Buffer.concat([Buffer.alloc(32, 1), Buffer.from('Ja, später', 'utf8')]))
        .digest('hex'),
    );
    expect(sealed).toEqual({ salt: Buffer.alloc(32, 1).toString('base64url'), text: 'Ja, später' });
  });

  it('gives a short text another digest under another salt, so that it cannot be guessed without it', () => {
    expect(sealWords('Yes', saltOf(1)).digest).not.toBe(sealWords('Yes', saltOf(2)).digest);
    expect(sealWords('Yes', saltOf(1)).digest).not.toBe(createHash('sha256').update('Yes').digest('hex'));
  });

  it('refuses a salt that is not 32 bytes', () => {
    expect(() => sealWords('Yes', new Uint8Array(0))).toThrow(Fault);
    expect(() => sealWords('Yes', new Uint8Array(31))).toThrow(Fault);
  });

  it('repairs half a surrogate pair rather than losing the text', () => {
    const { sealed, digest } = sealWords('a\ud800b', saltOf(1));
    expect(sealed.text).toBe('a\ufffdb');
    expect(digestOf(sealed)).toBe(digest);
  });

  it('finds the digest again, and none where the salt is spelt in another way', () => {
    const { sealed, digest } = sealWords('Yes', saltOf(1));
    expect(digestOf(sealed)).toBe(digest);
    // The last letter of 43 has two spare bits: this one decodes to the same bytes.
    const other = { ...sealed, salt: sealed.salt.slice(0, 42) + 'F' };
    expect(Buffer.from(other.salt, 'base64url')).toEqual(Buffer.from(sealed.salt, 'base64url'));
    expect(digestOf(other)).toBeNull();
  });
});

describe('the hash of an entry', () => {
  const entry = entryAt(chain(noteDraft('We spoke.')), 1);

  it('never changes: entries of years ago are checked against it', () => {
    expect(FIRST_PREVIOUS_HASH).toBe(`h1:${'0'.repeat(64)}`);
    expect(entryAt(chain(acknowledgedDraft()), 1).hash).toBe(
      'h1:8373ec22a948511c55cf5d314bc78bd81d93d7a32653ccfe3ff3de96e882aeef',
    );
  });

  it('covers every field of the body', () => {
    const fields = Object.keys(entry).filter((field) => field !== 'words' && field !== 'hash');
    for (const field of fields) {
      expect(hashOf({ ...entry, [field]: 'changed' })).not.toBe(entry.hash);
    }
    expect(fields).toHaveLength(11);
  });

  it('does not cover the words, which may be erased', () => {
    const erased = { ...entry, words: null };
    expect(hashOf(erased)).toBe(entry.hash);
  });

  it('does not depend on the order in which fields were set', () => {
    expect(hashOf(Object.fromEntries(Object.entries(entry).reverse()) as unknown as typeof entry)).toBe(entry.hash);
  });
});
