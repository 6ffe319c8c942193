import { WORDS_FIELDS, type WordsField } from '../escalation/events.ts';
import { findNames, type NameFinding } from '../identifiers/find-names.ts';
import type { IdentifierKind } from '../identifiers/finding.ts';
import type { English } from '../identifiers/names/english.ts';
import { removeIdentifiers } from '../identifiers/remove-identifiers.ts';
import { LONGEST, WORDS_OF, type Request, type Texts, type Wish } from './request.ts';
import type { TextFlaw } from './result.ts';

/** Likely names in one text, by their places in it. They go back to the person who wrote them, and nowhere else. */
export interface NamesIn {
  readonly field: WordsField;
  readonly places: readonly NameFinding[];
}

export interface CheckedWords {
  /** What may be kept: trimmed, identifiers replaced by [removed], empty optional fields left out. */
  readonly texts: Texts;
  readonly removed: readonly { readonly field: WordsField; readonly kinds: readonly IdentifierKind[] }[];
  readonly names: readonly NamesIn[];
  /** The fields with likely names of which the person says that they name nobody: what the record keeps of it. */
  readonly confirmed: readonly WordsField[];
  readonly flaws: readonly TextFlaw[];
}

/**
 * Every free text on every face passes here before anything is kept. Identifiers are taken out at once, because a chat
 * keeps what it shows; likely names are left for the person to change or confirm; fields that do not belong to the
 * command are dropped.
 */
export function checkWords(
  { wish, texts, confirmsWords = false }: Pick<Request, 'wish' | 'texts' | 'confirmsWords'>,
  english: English,
): CheckedWords {
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
  const names = namesIn(kept, english);
  return { texts: kept, removed, names, confirmed: confirmsWords ? names.map(({ field }) => field) : [], flaws };
}

/** The texts with likely names in them. */
export function namesIn(texts: Texts, english: English): NamesIn[] {
  return WORDS_FIELDS.flatMap((field) => {
    const places = findNames(texts[field] ?? '', english);
    return places.length === 0 ? [] : [{ field, places }];
  });
}

/** An action that was not done is reported with a reason, and any other report without one. */
function wordsOf(wish: Wish): (typeof WORDS_OF)[Wish['kind']] {
  if (wish.kind !== 'report-action') return WORDS_OF[wish.kind];
  return { required: wish.as === 'not-done' ? ['reason'] : [], optional: [] };
}
