import type { Instant } from '../calendar/instant.ts';
import type { Actor, EscalationEvent, Said, Side } from './events.ts';
import { evolveEntry, type FoldedEntry } from './evolve.ts';
import { UNRAISED, type Escalation } from './state.ts';

/** One line of the story of an escalation: who did what, when, and on which side they stood. */
export interface TimelineLine {
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly side: Side | null;
  readonly event: EscalationEvent;
  /** The fields of words this line quotes, in the order they are read. */
  readonly said: readonly Said[];
}

/** The story of an escalation, oldest first. Events that only close off another (a conclusion after its cause) stay in. */
export function timeline(entries: readonly FoldedEntry[]): readonly TimelineLine[] {
  const lines: TimelineLine[] = [];
  let before: Escalation = UNRAISED;
  for (const entry of entries) {
    const side = sideOf(before, entry);
    for (const event of entry.events) {
      lines.push({ version: entry.version, at: entry.at, actor: entry.actor, side, event, said: wordsOf(event) });
    }
    before = evolveEntry(before, entry);
  }
  return lines;
}

/** Which side the actor stood on when they acted. */
function sideOf(before: Escalation, entry: FoldedEntry): Side | null {
  if (before.phase === 'unraised') return 'raising';
  const person = entry.actor.for?.person ?? entry.actor.person;
  if (person === before.raiser.person) return 'raising';
  return person === before.asked.person ? 'asked' : null;
}

function wordsOf(event: EscalationEvent): readonly Said[] {
  switch (event.kind) {
    case 'raised':
      return [event.concern, event.wanted];
    case 'answered':
      return [event.answer];
    case 'action-proposed':
      return [event.proposed.what];
    case 'question-asked':
      return [event.question];
    case 'question-replied':
      return [event.reply];
    case 'noted':
      return [event.note];
    case 'settlement-logged':
      return [event.agreed];
    case 'redirected':
    case 'settlement-disputed':
    case 'withdrawn':
      return event.reason === null ? [] : [event.reason];
    case 'made-urgent':
    case 'told-which-child':
    case 'acknowledged':
    case 'child-known':
    case 'action-accepted':
    case 'handed-over':
    case 'settlement-confirmed':
    case 'accepted':
    case 'concluded':
      return [];
    default: {
      const never: never = event;
      return never;
    }
  }
}
