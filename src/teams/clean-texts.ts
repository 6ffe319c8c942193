import { WORDS_FIELDS } from '../escalation/events.ts';
import type { Texts } from '../casework/request.ts';
import type { IdentifierKind } from '../identifiers/finding.ts';
import { removeIdentifiers } from '../identifiers/remove-identifiers.ts';

/** Texts that may go back into a chat, which keeps what it shows, and the kinds of what was taken out. */
export interface CleanTexts {
  readonly texts: Texts;
  readonly removed: readonly { readonly kinds: readonly IdentifierKind[] }[];
}

/** Takes identifiers out of what was typed before a card gives it back, also where it was not sent for another reason. */
export function cleanTexts(typed: Texts): CleanTexts {
  const cleaned = WORDS_FIELDS.flatMap((field) => {
    const text = typed[field];
    return text === undefined ? [] : [{ field, ...removeIdentifiers(text) }];
  });
  return {
    texts: Object.fromEntries(cleaned.map(({ field, text }) => [field, text])),
    removed: cleaned.map(({ found }) => ({ kinds: found })),
  };
}
