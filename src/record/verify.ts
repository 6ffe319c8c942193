import type { EscalationId } from '../escalation/ids.ts';
import { entryId } from './entry-id.ts';
import type { Entry } from './entry.ts';
import { FIRST_PREVIOUS_HASH, hashOf } from './hash.ts';
import { wordsMisfit } from './words-fit.ts';

/** The first place where a record is not as it was written. */
export interface Broken {
  readonly escalation: EscalationId;
  readonly version: number;
  /** Half a sentence for a person: "its hash is not ..." . Never people's words. */
  readonly why: string;
}

/**
 * The first broken entry among all entries of one escalation, given in the order they are kept; null where none is.
 *
 * Finds edited, missing, doubled and reordered entries and edited texts. Erased words (null) are whole. It cannot find a
 * cut tail, or an escalation that was hashed anew from some entry to its end: what is left verifies.
 */
export function verifyEntries(entries: readonly Entry[]): Broken | null {
  const escalation = entries[0]?.escalationId;
  if (escalation === undefined) return null;
  let previousHash = FIRST_PREVIOUS_HASH;
  for (const [index, entry] of entries.entries()) {
    const expected = index + 1;
    if (entry.version > expected) {
      return { escalation, version: expected, why: `it is missing; the next one kept is version ${entry.version}` };
    }
    const why = misplaced(entry, expected, escalation) ?? edited(entry, previousHash);
    if (why !== null) return { escalation, version: entry.version, why };
    previousHash = entry.hash;
  }
  return null;
}

function misplaced(entry: Entry, expected: number, escalation: EscalationId): string | null {
  if (entry.version !== expected) return `it stands where version ${expected} should stand`;
  if (entry.id !== entryId(expected)) return 'its id is not its version';
  if (entry.escalationId !== escalation) return 'it belongs to another escalation';
  return null;
}

function edited(entry: Entry, previousHash: string): string | null {
  if (entry.previousHash !== previousHash) return 'it does not follow the entry before it';
  if (entry.hash !== hashNow(entry)) return 'its hash is not the hash of what it holds';
  return entry.words === null ? null : wordsMisfit(entry.words, entry.events);
}

/** Null where the entry holds what could never have been hashed. */
function hashNow(entry: Entry): string | null {
  try {
    return hashOf(entry);
  } catch {
    return null;
  }
}
