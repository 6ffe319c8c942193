import { findIdentifiers } from './find-identifiers.ts';
import type { Finding, IdentifierKind } from './finding.ts';

/** What stands where a pattern stood. No pattern can hold its brackets, so it is never itself taken for one. */
const REMOVED = '[removed]';

/** The text without what must not be kept, and which kinds were taken out (each once, never the characters). */
export interface Removal {
  readonly text: string;
  readonly found: readonly IdentifierKind[];
}

/**
 * Puts `[removed]` where an NHS number, UPN, date with a year, postcode, telephone number or email address stood.
 * Everything else stays as it was, character for character. Removing again changes nothing.
 */
export function removeIdentifiers(text: string): Removal {
  const found = new Set<IdentifierKind>();
  let rest = text;
  // Taking one out can lay another open (digits that ran into it); each round leaves fewer letters and digits.
  for (let findings = findIdentifiers(rest); findings.length > 0; findings = findIdentifiers(rest)) {
    for (const { kind } of findings) found.add(kind);
    rest = replaced(rest, findings);
  }
  return { text: rest, found: [...found] };
}

function replaced(text: string, findings: readonly Finding[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of findings) {
    pieces.push(text.slice(at, start), REMOVED);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}
