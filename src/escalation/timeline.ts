import type { Instant } from '../calendar/instant.ts';
import type { Actor, EscalationEvent, Said, Side } from './events.ts';
import { evolveEntry, type FoldedEntry } from './evolve.ts';
import { isShownTo } from './inside.ts';
import type { Standing } from './standing.ts';
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

/**
 * The story of an escalation as this person may see it, oldest first. Events that only close off another (a conclusion
 * after its cause) stay in.
 */
export function timeline(entries: readonly FoldedEntry[], reader: Pick<Standing, 'inside'>): readonly TimelineLine[] {
  const lines: TimelineLine[] = [];
  let before: Escalation = UNRAISED;
  for (const entry of entries) {
    const side = sideOf(before, entry);
    for (const event of entry.events) {
      if (!isShownTo(event, reader)) continue;
      const said = wordsOf(event, before);
      lines.push({ version: entry.version, at: entry.at, actor: entry.actor, side, event, said });
    }
    before = evolveEntry(before, entry);
  }
  return lines;
}

/** Which side the actor stood on when they acted; null for the panel and the clock. */
function sideOf(before: Escalation, entry: FoldedEntry): Side | null {
  if (before.phase === 'unraised') return 'raising';
  const person = entry.actor.for?.person ?? entry.actor.person;
  if (person === before.raiser.person) return 'raising';
  if (person === before.asked.person) return 'asked';
  if (person === before.panel?.person) return null;
  if (before.phase === 'open' && person === before.takingUp?.actor.person) return 'raising';
  const informed = before.informed.find(({ party }) => party.person === person);
  if (informed !== undefined) return informed.side;
  return before.advisers.some((adviser) => adviser.person === person) ? 'raising' : null;
}

function wordsOf(event: EscalationEvent, before: Escalation): readonly Said[] {
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
    case 'talked':
      return [event.talked];
    case 'settlement-logged':
      return [event.agreed];
    case 'taking-up-asked':
      return [event.further];
    case 'escalated': {
      // Why it went further was written when taking it up was asked for; the other side reads it here.
      const asked = before.phase === 'open' ? before.takingUp?.further : undefined;
      const further = event.further ?? asked ?? null;
      return further === null ? [] : [further];
    }
    case 'advised':
      return [event.advice];
    case 'view-given':
      return [event.recommends, event.because];
    case 'decision-recorded':
      return [event.willDo];
    case 'not-taken-on':
    case 'action-not-done':
      return [event.reason];
    case 'redirected':
    case 'settlement-disputed':
    case 'withdrawn':
      return event.reason === null ? [] : [event.reason];
    case 'made-urgent':
    case 'told-which-child':
    case 'acknowledged':
    case 'child-known':
    case 'action-accepted':
    case 'action-done':
    case 'handed-over':
    case 'settlement-confirmed':
    case 'accepted':
    case 'help-sought':
    case 'deadline-passed':
    case 'closing-answered':
    case 'follow-up-asked':
    case 'follow-up-answered':
    case 'concluded':
    case 'words-confirmed':
    case 'raiser-confirmed':
    case 'raiser-not-confirmed':
    case 'restricted':
    case 'serious-incident-reported':
    case 'held':
    case 'hold-lifted':
    case 'words-erased':
      return [];
    default: {
      const never: never = event;
      return never;
    }
  }
}
