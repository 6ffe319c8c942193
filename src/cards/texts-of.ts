import type { CaseFile } from '../casework/result.ts';
import type { Said, Side } from '../escalation/events.ts';
import { timelineWords } from '../words/timeline.ts';

/**
 * The text behind a digest, for this reader: their words as written, or why they are not shown (erased, not theirs to
 * read, not yet confirmed).
 */
export function textOf(file: CaseFile, said: Said, writtenBy: Side | null): string {
  switch (file.place.standing.words) {
    case 'none':
      return timelineWords.withheld;
    case 'own-side':
      if (writtenBy !== file.place.standing.side) return timelineWords.hidden;
      break;
    case 'all':
      break;
    default: {
      const never: never = file.place.standing.words;
      return never;
    }
  }
  for (const entry of file.entries) {
    const mentions = entry.events.some((event) => mentionsDigest(event, said.digest));
    if (mentions) return entry.words?.[said.field]?.text ?? timelineWords.erased;
  }
  return timelineWords.erased;
}

function mentionsDigest(value: unknown, digest: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('digest' in value && value.digest === digest) return true;
  return Object.values(value).some((part) => mentionsDigest(part, digest));
}
