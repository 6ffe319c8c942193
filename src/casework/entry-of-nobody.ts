import type { Actor, EscalationEvent } from '../escalation/events.ts';
import type { CommandKind } from '../escalation/commands.ts';
import type { Closed, Open } from '../escalation/state.ts';
import type { Instant } from '../calendar/instant.ts';
import { entryAfter } from '../record/append.ts';
import { commandKey } from '../record/command-key.ts';
import type { Entry } from '../record/entry.ts';
import { WORDS_EDITION } from '../words/edition.ts';

/** The entry after `last` of a decision that no person made and no card asked for: the clock's, or the eraser's. */
export function entryOfNobody(
  actor: Actor,
  command: CommandKind,
  events: readonly EscalationEvent[],
  { state, last, now }: { readonly state: Open | Closed; readonly last: Entry; readonly now: Instant },
): Entry {
  const { escalation, turn, policy } = state;
  return entryAfter(last, {
    escalationId: escalation,
    at: last.at > now ? last.at : now,
    actor,
    command,
    commandKey: commandKey({ escalation, turn, verb: command, actor: actor.person, inputs: { decision: events } }),
    policy,
    asked: { card: 'none', words: WORDS_EDITION },
    events,
    words: null,
  });
}
