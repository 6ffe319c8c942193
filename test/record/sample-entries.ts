import { instantOf } from '../../src/calendar/instant.ts';
import type { EscalationEvent, Said, WordsField } from '../../src/escalation/events.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { entryAfter, type EntryDraft } from '../../src/record/append.ts';
import { commandKey } from '../../src/record/command-key.ts';
import type { Entry, Words } from '../../src/record/entry.ts';
import { sealWords } from '../../src/record/hash.ts';

export const ESCALATION = 'KM-4F7Q-2XWD' as EscalationId;
export const PRACTITIONER = 'tenant:practitioner' as PersonId;

/** A salt that is the same in every run; the product's are random. */
export function saltOf(byte: number): Uint8Array {
  return new Uint8Array(32).fill(byte);
}

/** A text as an event speaks of it, and as it stands beside the entry. */
export function saying(field: WordsField, text: string, salt = saltOf(7)): { said: Said; words: Words } {
  const { sealed, digest } = sealWords(text, salt);
  return { said: { field, digest }, words: { [field]: sealed } };
}

/** The draft of a note, the simplest entry with a text. */
export function noteDraft(text: string, escalation = ESCALATION, salt = saltOf(7)): EntryDraft {
  const { said, words } = saying('note', text, salt);
  return draftOf([{ kind: 'noted', side: 'raising', note: said }], words, escalation);
}

/** A draft without a text. */
export function acknowledgedDraft(escalation = ESCALATION): EntryDraft {
  return draftOf([{ kind: 'acknowledged', childKnown: true }], null, escalation);
}

export function draftOf(
  events: readonly EscalationEvent[],
  words: Words | null,
  escalation: EscalationId = ESCALATION,
): EntryDraft {
  return {
    escalationId: escalation,
    at: instantOf(Date.UTC(2026, 10, 20, 16, 30)),
    actor: { person: PRACTITIONER, agency: null, role: 'practitioner' },
    command: 'note',
    commandKey: commandKey({ escalation, turn: 1, verb: 'note', actor: PRACTITIONER, inputs: {} }),
    policy: { id: 'kent', version: 'draft-1' },
    asked: { card: 'note', words: 'en-1' },
    events,
    words,
  };
}

/** A chain of entries, one for each draft. */
export function chain(...drafts: readonly EntryDraft[]): readonly Entry[] {
  return drafts.reduce<readonly Entry[]>(
    (entries, draft) => [...entries, entryAfter(entries.at(-1) ?? null, draft)],
    [],
  );
}

/** The entry at a version that must be there. */
export function entryAt(entries: readonly Entry[], version: number): Entry {
  const entry = entries[version - 1];
  if (entry === undefined) throw new Error(`no entry ${version} in the sample`);
  return entry;
}
