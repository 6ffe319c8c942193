import fc from 'fast-check';
import { standingOf, type Place } from '../../src/access/standing-of.ts';
import { parseInstant, type Instant, type PlainDate } from '../../src/calendar/instant.ts';
import { londonDate } from '../../src/calendar/say-date.ts';
import type { Command, CommandKind } from '../../src/escalation/commands.ts';
import { decide, isRefusal, type Decision } from '../../src/escalation/decide.ts';
import { evolveEntry, type FoldedEntry } from '../../src/escalation/evolve.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { offers } from '../../src/escalation/offers.ts';
import { UNRAISED, type Escalation } from '../../src/escalation/state.ts';
import { RIGHTS } from '../../src/access/rights-table.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { minutesLater } from './given-when-then.ts';
import { accept, answer, note, raise, REFERENCE, said } from './sample-events.ts';
import * as people from './sample-people.ts';
import { DIRECTORY, EVERYONE, partyOf } from './sample-people.ts';
import { FRIDAY, KENT } from './sample-policy.ts';

/** Without times: working days are reckoned with elsewhere, and are slow. */
const POLICY: Policy = {
  ...KENT,
  stages: KENT.stages.map((stage) => ({ ...stage, clocks: [] })),
  urgent: { ...KENT.urgent, clocks: [] },
};

/** Every command there is, as the rights table knows them. */
export const KINDS: readonly CommandKind[] = [...new Set(Object.values(RIGHTS).flatMap(({ may }) => may))];

const CLOSING: readonly CommandKind[] = ['accept', 'withdraw', 'confirm-settled', 'close-one-sided'];

/** One random try: anyone asks for anything, or (more often) someone takes up one of the offers they have. */
interface Try {
  readonly anyone: boolean;
  readonly who: number;
  readonly what: number;
  readonly how: number;
}

export interface Walk {
  readonly start: Instant;
  readonly raiser: PersonId;
  readonly tries: readonly Try[];
}

export const walks: fc.Arbitrary<Walk> = fc.record({
  // The first falls before the social worker's cover, the second into it.
  start: fc.constantFrom(parseInstant('2026-11-20T16:30:00Z'), parseInstant('2026-12-02T09:00:00Z')),
  raiser: fc.constantFrom(people.TEACHER, people.STRANGER),
  tries: fc.array(
    fc.record({
      anyone: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
      who: fc.nat(999),
      what: fc.nat(999),
      how: fc.nat(999),
    }),
    { minLength: 8, maxLength: 25 },
  ),
});

export interface Walked {
  readonly entries: readonly FoldedEntry[];
  /** How things stood before the first entry, after it, and so on. */
  readonly states: readonly Escalation[];
  /** The day in London on which all of it happens, which says who covers for whom. */
  readonly today: PlainDate;
}

/** Walks an escalation through random decisions of random people, and keeps what was decided. */
export function walk({ start, raiser, tries }: Walk): Walked {
  const today = londonDate(start);
  const entries: FoldedEntry[] = [];
  const states: Escalation[] = [UNRAISED];
  const step = (person: PersonId, kind: CommandKind, how: number) => {
    const state = states.at(-1) ?? UNRAISED;
    const decision = decideFor(state, person, kind, today, how);
    if (isRefusal(decision)) return;
    const { id, version } = KENT;
    const entry: FoldedEntry = {
      escalationId: REFERENCE,
      version: entries.length + 1,
      at: minutesLater(entries.length, start),
      actor: placeOf(state, person, today).actor,
      policy: { id, version },
      events: decision,
    };
    entries.push(entry);
    states.push(evolveEntry(state, entry));
  };
  step(raiser, 'raise', 0);
  for (const { anyone, who, what, how } of tries) {
    const state = states.at(-1) ?? UNRAISED;
    if (anyone) {
      step(pick(EVERYONE, who), pick(KINDS, what), how);
      continue;
    }
    const able = EVERYONE.filter((person) => offersTo(state, person, today).length > 0);
    if (able.length === 0) break;
    const person = pick(able, who);
    const offered = offersTo(state, person, today);
    // Closing is rare, so that walks are long.
    const wanted = how % 6 === 0 ? offered : offered.filter((kind) => !CLOSING.includes(kind));
    if (wanted.length > 0) step(person, pick(wanted, what), how);
  }
  return { entries, states, today };
}

export function placeOf(state: Escalation, person: PersonId, today: PlainDate): Place {
  return standingOf(state, person, DIRECTORY, today);
}

export function offersTo(state: Escalation, person: PersonId, today: PlainDate): readonly CommandKind[] {
  return offers(state, placeOf(state, person, today).standing);
}

/** What the rules say when this person asks for it, with inputs that fit. */
export function decideFor(state: Escalation, person: PersonId, kind: CommandKind, today: PlainDate, how = 0): Decision {
  const { standing } = placeOf(state, person, today);
  const command = fitting(kind, state, person, standing.side ?? 'asked', how);
  return decide(state, command, { now: FRIDAY, policy: POLICY, standing });
}

function pick<Choice>(choices: readonly Choice[], n: number): Choice {
  const chosen = choices[n % choices.length];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** A command of this kind whose inputs fit the state: a colleague to hand over to, another agency to pass it to. */
export function fitting(
  kind: CommandKind,
  state: Escalation,
  person: PersonId,
  side: 'raising' | 'asked',
  how: number,
): Command {
  switch (kind) {
    case 'raise': {
      const asked = partyOf(person === people.WORKER ? people.SERGEANT : people.WORKER);
      const own = partyOf(person).agency === asked.agency;
      return raise({ raiser: partyOf(person), asked: own ? partyOf(people.SERGEANT) : asked });
    }
    case 'hand-over': {
      const party = state.phase === 'unraised' ? null : side === 'raising' ? state.raiser : state.asked;
      const colleagues = EVERYONE.map(partyOf).filter(
        (each) => each.agency === party?.agency && each.person !== party.person,
      );
      return { kind, to: pick(colleagues.length > 0 ? colleagues : [partyOf(people.MANAGER)], how), reason: 'away' };
    }
    case 'redirect': {
      const taken = state.phase === 'unraised' ? [] : [state.raiser.agency, state.asked.person];
      // Agencies with more than one person, so that there is always someone to hand over to.
      const others = EVERYONE.map(partyOf).filter(
        (each) =>
          [people.SCHOOL, people.CARE, people.POLICE].some((agency) => agency === each.agency) &&
          !taken.includes(each.agency) &&
          !taken.includes(each.person),
      );
      return { kind, to: pick(others, how), reason: null };
    }
    case 'acknowledge':
      return { kind, childKnown: how % 2 === 0 };
    case 'answer': {
      const position = pick(['agree', 'propose', 'maintain'] as const, how);
      // No two answers in a walk say the same.
      const theirAction = { what: said('theirAction', `${how}`), by: null };
      return answer({ position, answer: said('answer', `${how}-${state.version}`), theirAction });
    }
    case 'ask':
      return { kind, question: said('question') };
    case 'reply':
      return { kind, reply: said('reply') };
    case 'note':
      return note;
    case 'log-settled':
      return { kind, agreed: said('agreed'), outcome: 'partly-agreed' };
    case 'dispute-settled':
      return { kind, reason: null };
    case 'accept':
      return accept({ actionsAccepted: how % 2 === 0 });
    case 'withdraw':
      return { kind, code: pick(['events-moved-on', 'other'] as const, how), reason: null };
    case 'make-urgent':
    case 'tell-child':
    case 'know-child':
    case 'confirm-settled':
    case 'close-one-sided':
      return { kind };
    default: {
      const never: never = kind;
      return never;
    }
  }
}
