import { WORDS_FIELDS, type Said, type WordsField } from '../escalation/events.ts';
import type { SealedWords, Words } from '../record/entry.ts';
import { sealWords } from '../record/hash.ts';
import type { Texts } from './request.ts';

export interface Sealed {
  readonly words: Words;
  readonly said: Readonly<Partial<Record<WordsField, Said>>>;
}

const SALT_BYTES = 32;

/** Gives every text its own random salt: the words to keep beside the entry, and the digests that go into its events. */
export function seal(texts: Texts, random: (bytes: number) => Uint8Array): Sealed {
  return sealWith(texts, () => random(SALT_BYTES));
}

/** Seals texts with the salts of words kept before, to see whether they are the same. Fields without a salt are left out. */
export function sealAgain(texts: Texts, words: Words): Sealed {
  return sealWith(texts, (field) => {
    const kept = words[field];
    return kept === undefined ? null : Buffer.from(kept.salt, 'base64url');
  });
}

function sealWith(texts: Texts, saltFor: (field: WordsField) => Uint8Array | null): Sealed {
  const words: Partial<Record<WordsField, SealedWords>> = {};
  const said: Partial<Record<WordsField, Said>> = {};
  for (const field of WORDS_FIELDS) {
    const text = texts[field];
    const salt = text === undefined ? null : saltFor(field);
    if (text === undefined || salt === null) continue;
    const { sealed, digest } = sealWords(text, salt);
    words[field] = sealed;
    said[field] = { field, digest };
  }
  return { words, said };
}
