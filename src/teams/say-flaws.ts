import type { Result } from '../casework/result.ts';
import type { IdentifierKind } from '../identifiers/finding.ts';
import { forms } from '../words/forms.ts';

type NeedsCare = Extract<Result, { kind: 'words-need-care' }>;

/** What to mend at which text, in words. */
export function sayFlaws({ flaws }: NeedsCare): Readonly<Record<string, string>> {
  return Object.fromEntries(
    flaws.map((flaw) => [flaw.field, flaw.kind === 'missing' ? forms.required : forms.tooLong(flaw.limit)]),
  );
}

/** What was taken out of the texts, by kind and never by what it was. */
export function sayRemoved(removed: readonly { readonly kinds: readonly IdentifierKind[] }[]): string[] {
  const kinds = [...new Set(removed.flatMap((each) => each.kinds))].map((kind) => forms.kinds[kind]);
  return kinds.length === 0 ? [] : [forms.removed(kinds.join(', '))];
}
