import type { Instant } from '../calendar/instant.ts';
import type { CommandKind } from '../escalation/commands.ts';
import type { Actor, EscalationEvent, WordsField } from '../escalation/events.ts';
import type { EscalationId } from '../escalation/ids.ts';
import type { PolicyVersion } from '../policy/policy.ts';

/** A text a person wrote, with the random salt its digest in the events was made with. */
export interface SealedWords {
  readonly salt: string;
  readonly text: string;
}

/** Texts by field name, beside the hashed part. Null once erased: the entry still verifies, the text is gone. */
export type Words = Readonly<Partial<Record<WordsField, SealedWords>>>;

/** Which card and which edition of the words the person had before them when they decided. */
export interface Asked {
  readonly card: string;
  readonly words: string;
}

/** The hashed part of an entry: everything but the words and the hash itself. */
export interface EntryBody {
  /** The version as six digits, `000001` on: the item's id within its escalation. */
  readonly id: string;
  readonly escalationId: EscalationId;
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly command: CommandKind;
  /** Digest of (escalation, turn, verb, actor, canonical inputs): a repeat is recognised by it. */
  readonly commandKey: string;
  readonly policy: PolicyVersion;
  readonly asked: Asked;
  readonly events: readonly EscalationEvent[];
  /** Hash of the entry before, or `h1:` and 64 zeros for the first. */
  readonly previousHash: string;
}

/** One decision of a person or of the clock, as kept. The format cannot be changed later; `h1:` names how it is hashed. */
export interface Entry extends EntryBody {
  readonly words: Words | null;
  readonly hash: string;
}
