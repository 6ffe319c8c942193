import type { PersonId } from '../escalation/ids.ts';
import { commandKey } from '../record/command-key.ts';
import type { Entry, Words } from '../record/entry.ts';
import type { Request, Texts } from './request.ts';
import { sealAgain } from './seal.ts';

/**
 * The key under which a command is kept: escalation, turn, verb, actor and the inputs, texts as their salted digests, so
 * that not even a short text can be guessed from it.
 */
export function keyOf(request: Request, actor: PersonId, texts: Texts, words: Words): string {
  return commandKey({
    escalation: request.escalation,
    turn: request.turn,
    verb: request.wish.kind,
    actor,
    inputs: { choices: request.wish, said: sealAgain(texts, words).said },
  });
}

/** Whether this press was kept already: the same person, verb, turn and inputs. Erased words are never recognised. */
export function isRepeat(request: Request, texts: Texts, entries: readonly Entry[]): boolean {
  return entries.some(
    (entry) =>
      entry.command === request.wish.kind &&
      entry.actor.person === request.person &&
      entry.commandKey === keyOf(request, request.person, texts, entry.words ?? {}),
  );
}
