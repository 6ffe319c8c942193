import type { PersonId } from '../escalation/ids.ts';
import { commandKey } from '../record/command-key.ts';
import type { Entry, Words } from '../record/entry.ts';
import type { Request, Texts, Wish } from './request.ts';
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
    inputs: { choices: withoutTyped(request.wish), said: sealAgain(texts, words).said },
  });
}

/** Whether this press was kept already: the same person, verb, turn and inputs. Erased words are never recognised. */
export function isRepeat(request: Request, texts: Texts, entries: readonly Entry[]): boolean {
  return entries.some(
    (entry) =>
      // A field that was empty then has no salt now: filled in, it is another press.
      Object.keys(texts).every((field) => Object.hasOwn(entry.words ?? {}, field)) &&
      entry.command === request.wish.kind &&
      entry.actor.person === request.person &&
      entry.commandKey === keyOf(request, request.person, texts, entry.words ?? {}),
  );
}

/** A named person's role and email are typed and unsalted: kept out of the key, or it would let them be guessed. */
function withoutTyped(wish: Wish): Wish {
  return wish.kind === 'raise' ? { ...wish, namedEmail: null, namedRole: null } : wish;
}
