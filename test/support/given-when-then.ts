import { standingOf, standingOfTheClock, standingOfTheEraser } from '../../src/access/standing-of.ts';
import { instantOf, type Instant } from '../../src/calendar/instant.ts';
import { londonDate } from '../../src/calendar/say-date.ts';
import type { Command } from '../../src/escalation/commands.ts';
import { decide } from '../../src/escalation/decide.ts';
import type { EscalationEvent } from '../../src/escalation/events.ts';
import { fold, type FoldedEntry } from '../../src/escalation/evolve.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { offers } from '../../src/escalation/offers.ts';
import type { RefusalCode } from '../../src/escalation/refusal.ts';
import type { Standing } from '../../src/escalation/standing.ts';
import type { Closed, Escalation, Open } from '../../src/escalation/state.ts';
import { REFERENCE } from './sample-events.ts';
import { CLOCK, DIRECTORY, ERASER, TEACHER } from './sample-people.ts';
import { FRIDAY, KENT } from './sample-policy.ts';

/** What one decision led to: one event, or several that belong together. */
export type Happened = EscalationEvent | readonly EscalationEvent[];

/** One entry for each decision, a minute apart, from Friday at 16:30. */
export function entriesOf(...happened: readonly Happened[]): readonly FoldedEntry[] {
  return happened.map((events, index) => ({
    escalationId: REFERENCE,
    version: index + 1,
    at: minutesLater(index),
    actor: { person: TEACHER, agency: null, role: 'Teacher' },
    policy: { id: KENT.id, version: KENT.version },
    events: 'kind' in events ? [events] : events,
  }));
}

export function minutesLater(minutes: number, from: Instant = FRIDAY): Instant {
  return instantOf(Date.parse(from) + minutes * 60_000);
}

export function stateAfter(...happened: readonly Happened[]): Escalation {
  return fold(entriesOf(...happened));
}

export function openAfter(...happened: readonly Happened[]): Open {
  const state = stateAfter(...happened);
  if (state.phase !== 'open') throw new Error(`It is ${state.phase}, not open.`);
  return state;
}

export function closedAfter(...happened: readonly Happened[]): Closed {
  const state = stateAfter(...happened);
  if (state.phase !== 'closed') throw new Error(`It is ${state.phase}, not closed.`);
  return state;
}

/** What this person is offered after all that. */
export function offeredTo(person: PersonId, ...happened: readonly Happened[]): readonly string[] {
  const state = stateAfter(...happened);
  return offers(state, standingIn(state, person, FRIDAY));
}

/** The rights table's word on this person, or on the clock. */
function standingIn(state: Escalation, person: PersonId, at: Instant): Standing {
  if (person === ERASER) return standingOfTheEraser();
  return person === CLOCK ? standingOfTheClock() : standingOf(state, person, DIRECTORY, londonDate(at), null).standing;
}

interface When {
  readonly by: PersonId;
  readonly at?: Instant;
}

/**
 * Given what happened, when someone decides, then this follows: `given(raised()).when(command, { by }).then(...events)`,
 * or `.thenRefused(code)`. Rights come from the rights table and the sample directory.
 */
export function given(...happened: readonly Happened[]) {
  const state = stateAfter(...happened);
  return {
    when(command: Command, { by, at = FRIDAY }: When) {
      const standing = standingIn(state, by, at);
      const decision = decide(state, command, { now: at, policy: KENT, standing });
      return {
        then: (...events: readonly EscalationEvent[]) => expect(decision).toEqual(events),
        thenRefused: (code: RefusalCode) => expect(decision).toEqual({ kind: 'refusal', code }),
      };
    },
  };
}
