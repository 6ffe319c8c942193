import { standingOf, standingOfTheClock } from '../access/standing-of.ts';
import { type Instant, parseInstant } from '../calendar/instant.ts';
import { londonDate } from '../calendar/say-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Drawing } from '../cards/draw.ts';
import type { Reading } from '../cards/reading.ts';
import type { Texts } from '../casework/request.ts';
import { seal } from '../casework/seal.ts';
import { Fault } from '../errors/fault.ts';
import { THE_CLOCK } from '../escalation/actors.ts';
import type { Command } from '../escalation/commands.ts';
import { decide, isRefusal } from '../escalation/decide.ts';
import type { Actor, Said, WordsField } from '../escalation/events.ts';
import { fold } from '../escalation/evolve.ts';
import type { PersonId } from '../escalation/ids.ts';
import { mintReference } from '../escalation/reference.ts';
import type { Standing } from '../escalation/standing.ts';
import type { Open } from '../escalation/state.ts';
import { entryAfter } from '../record/append.ts';
import { commandKey } from '../record/command-key.ts';
import type { Entry } from '../record/entry.ts';
import { WORDS_EDITION } from '../words/edition.ts';
import type { FictionalWorld } from './fictional-world.ts';

/** PR-PRAC-T1CEJ: nobody takes it for a real one, and no partnership that we know of has these two letters. */
export const REFERENCE = mintReference('PR', Uint8Array.of(182, 20, 205, 5, 142));

/** A Tuesday morning in November. Every rehearsal begins then: no clock is asked, so nothing differs between two presses. */
const BEGINS = parseInstant('2026-11-03T09:30:00Z');

/** A made-up case as far as it has come. It is made anew for every card and kept nowhere. */
export interface Play {
  readonly world: FictionalWorld;
  readonly entries: readonly Entry[];
  readonly now: Instant;
}

/** A text as the rules speak of it. */
export type Say = (field: WordsField, text: string) => Said;

export function begin(world: FictionalWorld): Play {
  return { world, entries: [], now: BEGINS };
}

/**
 * The case after one more command, decided by the product's own rules. A script that the rules refuse is a mistake of ours:
 * Fault `unexpected`.
 */
export function then(play: Play, person: PersonId, command: (say: Say) => Command): Play {
  const texts: Partial<Record<WordsField, string>> = {};
  const wanted = command((field, text) => {
    texts[field] = text;
    return sealed({ [field]: text }, play)[field] ?? { field, digest: '' };
  });
  const { actor, standing } = standingOf(fold(play.entries), person, play.world.directory, londonDate(play.now), null);
  return decided(play, wanted, texts, actor, standing);
}

/** The policy's time passes without an answer, and the clock records it. */
export function recordPassed(play: Play, at: Instant): Play {
  return decided({ ...play, now: at }, { kind: 'pass-deadlines' }, {}, THE_CLOCK, standingOfTheClock());
}

/** Half past nine on the working day so many after this one. */
export function workingDaysLater(play: Play, days: number): Play {
  return { ...play, now: parseInstant(`${addWorkingDays(londonDate(play.now), days)}T09:30:00Z`) };
}

/** How it stands. Fault `unexpected` where it is not open: then the script of a rehearsal is wrong. */
export function openState({ entries }: Play): Open {
  const state = fold(entries);
  if (state.phase !== 'open') throw new Fault('unexpected');
  return state;
}

/** The made-up case as this person reads it now. */
export function readingOf({ world, entries, now }: Play, person: PersonId, drawing: Drawing): Reading {
  const { policy, directory } = world;
  const state = fold(entries);
  if (state.phase === 'unraised') throw new Fault('unexpected');
  const place = standingOf(state, person, directory, londonDate(now), null);
  return {
    file: { entries, state, place },
    policy,
    inForce: policy,
    directory,
    named: null,
    linked: [],
    deliveries: [],
    now,
    drawing,
  };
}

function decided(play: Play, command: Command, texts: Texts, actor: Actor, standing: Standing): Play {
  const { world, entries, now } = play;
  const state = fold(entries);
  const events = decide(state, command, { now, policy: world.policy, standing });
  if (isRefusal(events)) throw new Fault('unexpected', { practice: command.kind, why: events.code });
  const { id, version } = world.policy;
  const entry = entryAfter(entries.at(-1) ?? null, {
    escalationId: REFERENCE,
    at: now,
    actor,
    command: command.kind,
    commandKey: commandKey({
      escalation: REFERENCE,
      turn: state.turn,
      verb: command.kind,
      actor: actor.person,
      inputs: {},
    }),
    policy: { id, version },
    asked: { card: 'practice', words: WORDS_EDITION },
    events,
    words: seal(texts, saltOf(play)).words,
  });
  return { world, entries: [...entries, entry], now: anHourAfter(now) };
}

function sealed(texts: Texts, play: Play) {
  return seal(texts, saltOf(play)).said;
}

/** Nothing here is secret: the same salt in every rehearsal, so that nothing is drawn by chance. */
function saltOf({ entries }: Play): (bytes: number) => Uint8Array {
  return (bytes) => new Uint8Array(bytes).fill(entries.length + 1);
}

function anHourAfter(at: Instant): Instant {
  return parseInstant(new Date(Date.parse(at) + 3_600_000).toISOString());
}
