import { createHash } from 'node:crypto';
import type { CommandKind } from '../escalation/commands.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { canonicalJson, wellFormed } from './canonical-json.ts';

/** What makes a press of a button the same press. */
export interface Press {
  readonly escalation: EscalationId;
  readonly turn: number;
  readonly verb: CommandKind;
  readonly actor: PersonId;
  /**
   * What was chosen, after the zod edge; of what was typed only the salted digests, never the texts. The key stays in the
   * record when texts are erased and has no salt of its own, so a short text in it could be guessed.
   */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Digest of a press, in lower-case hex: SHA-256 of its canonical JSON. Inputs that are undefined do not count. */
export function commandKey({ escalation, turn, verb, actor, inputs }: Press): string {
  const text = canonicalJson(repaired({ escalation, turn, verb, actor, inputs }));
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A choice may hold half a surrogate pair; that must not keep a person from answering. */
function repaired(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? wellFormed(inner) : inner)),
  );
}
