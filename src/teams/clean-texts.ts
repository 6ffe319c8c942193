import { namesIn, type NamesIn } from '../casework/check-words.ts';
import type { Texts } from '../casework/request.ts';
import { WORDS_FIELDS } from '../escalation/events.ts';
import type { IdentifierKind } from '../identifiers/finding.ts';
import { readEnglish } from '../identifiers/names/english.ts';
import { removeIdentifiers } from '../identifiers/remove-identifiers.ts';

/** Texts that may go back into a chat, which keeps what it shows; the kinds of what was taken out; likely names in the rest. */
export interface CleanTexts {
  readonly texts: Texts;
  readonly removed: readonly { readonly kinds: readonly IdentifierKind[] }[];
  readonly names: readonly NamesIn[];
}

/** Takes identifiers out of what was typed before a card gives it back, also where it was not sent for another reason. */
export async function cleanTexts(typed: Texts): Promise<CleanTexts> {
  const cleaned = WORDS_FIELDS.flatMap((field) => {
    const text = typed[field];
    return text === undefined ? [] : [{ field, ...removeIdentifiers(text) }];
  });
  const texts: Texts = Object.fromEntries(cleaned.map(({ field, text }) => [field, text]));
  return {
    texts,
    removed: cleaned.map(({ found }) => ({ kinds: found })),
    names: namesIn(texts, await readEnglish()),
  };
}
