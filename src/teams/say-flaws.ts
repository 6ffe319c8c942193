import type { Marked } from '../cards/forms/fields.ts';
import type { NamesIn } from '../casework/check-words.ts';
import type { Texts } from '../casework/request.ts';
import type { Result } from '../casework/result.ts';
import type { IdentifierKind } from '../identifiers/finding.ts';
import { forms } from '../words/forms.ts';
import { names as words } from '../words/identifiers.ts';

type NeedsCare = Extract<Result, { kind: 'words-need-care' }>;

/** What to mend at which text, in words. */
export function sayFlaws({ flaws }: Pick<NeedsCare, 'flaws'>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    flaws.map((flaw) => [flaw.field, flaw.kind === 'missing' ? forms.required : forms.tooLong(flaw.limit)]),
  );
}

/** What was found in the texts, as a card says it where it gives them back. */
export function sayFound({ texts, removed, names }: Pick<NeedsCare, 'texts' | 'names'> & Removed): {
  readonly problems: readonly string[];
  readonly marked: Marked;
} {
  return {
    problems: [...sayRemoved(removed), ...(names.length === 0 ? [] : [words.found])],
    marked: Object.fromEntries(names.map((each) => [each.field, foundWords(texts, each)])),
  };
}

interface Removed {
  readonly removed: readonly { readonly kinds: readonly IdentifierKind[] }[];
}

/** What was taken out of the texts, by kind and never by what it was. */
function sayRemoved(removed: Removed['removed']): string[] {
  const kinds = [...new Set(removed.flatMap((each) => each.kinds))].map((kind) => forms.kinds[kind]);
  return kinds.length === 0 ? [] : [forms.removed(kinds.join(', '))];
}

/** The person's own words at these places, each once. They go back to whoever wrote them, on this card alone. */
function foundWords(texts: Texts, { field, places }: NamesIn): string[] {
  return [...new Set(places.map(({ start, end }) => (texts[field] ?? '').slice(start, end)))];
}
