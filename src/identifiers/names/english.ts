import { z } from 'zod';

/** What a dictionary says of a word in lower case: its tags ("Infinitive", "FemaleName"), or null for a word it has not. */
export interface English {
  readonly tagsOf: (word: string) => readonly string[] | null;
}

const model = z.object({
  one: z.object({ lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
});

let reading: Promise<English> | null = null;

/**
 * The dictionary of `compromise`: some 24,000 words and forms, 4,300 of them names of many origins. It is asked word by
 * word; the library's own tagger is not used, because it takes most names it has not met for ordinary nouns (ADR 14).
 * Read on first need and kept: it takes half a second and 50 MB, which a start that checks nothing need not pay.
 */
export function readEnglish(): Promise<English> {
  reading ??= import('compromise/two').then(({ default: compromise }) => {
    const words = new Map(Object.entries(model.parse(compromise.model()).one.lexicon));
    return {
      tagsOf: (word) => {
        const tags = words.get(word);
        return tags === undefined ? null : typeof tags === 'string' ? [tags] : tags;
      },
    };
  });
  return reading;
}
