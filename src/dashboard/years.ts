import { readDocument } from '../statistics/release/read-document.ts';
import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import type { Received } from './shelf.ts';

/**
 * What the dashboard shows: of each period the newest version, the oldest period first. Throws Fault `release-unreadable`
 * where what is kept is not what was received.
 */
export function yearsOn(shelf: readonly Received[]): readonly ReleaseDocument[] {
  const newest = new Map<string, ReleaseDocument>();
  for (const { text } of shelf) {
    const document = readDocument(text);
    const before = newest.get(document.period.first);
    if (before === undefined || before.version < document.version) newest.set(document.period.first, document);
  }
  return [...newest.values()].sort((one, other) => (one.period.first < other.period.first ? -1 : 1));
}
