import type { WordsField } from '../escalation/events.ts';
import type { IdentifierKind } from '../identifiers/finding.ts';
import { removeIdentifiers } from '../identifiers/remove-identifiers.ts';
import { LONGEST, WORDS_OF, type Texts, type Wish } from './request.ts';
import type { TextFlaw } from './result.ts';

export interface CheckedWords {
  /** What may be kept: trimmed, identifiers replaced by [removed], empty optional fields left out. */
  readonly texts: Texts;
  readonly removed: readonly { readonly field: WordsField; readonly kinds: readonly IdentifierKind[] }[];
  readonly flaws: readonly TextFlaw[];
}

/**
 * Every free text on every face passes here before anything is kept. Identifiers are taken out at once, because a chat
 * keeps what it shows; fields that do not belong to the command are dropped.
 */
export function checkWords(wish: Wish, texts: Texts): CheckedWords {
  const { required, optional } = wordsOf(wish);
  const kept: Partial<Record<WordsField, string>> = {};
  const removed: { field: WordsField; kinds: readonly IdentifierKind[] }[] = [];
  const flaws: TextFlaw[] = [];
  for (const field of [...required, ...optional]) {
    const typed = (texts[field] ?? '').trim();
    if (typed === '') {
      if (required.includes(field)) flaws.push({ kind: 'missing', field });
      continue;
    }
    const { text, found } = removeIdentifiers(typed);
    kept[field] = text;
    if (found.length > 0) removed.push({ field, kinds: found });
    if (typed.length > LONGEST[field]) flaws.push({ kind: 'too-long', field, limit: LONGEST[field] });
  }
  return { texts: kept, removed, flaws };
}

/** An action that was not done is reported with a reason, and any other report without one. */
function wordsOf(wish: Wish): (typeof WORDS_OF)[Wish['kind']] {
  if (wish.kind !== 'report-action') return WORDS_OF[wish.kind];
  return { required: wish.as === 'not-done' ? ['reason'] : [], optional: [] };
}
