import fc from 'fast-check';
import { standingOf, standingOfTheClock, standingOfTheEraser, type Place } from '../../src/access/standing-of.ts';
import { RIGHTS } from '../../src/access/rights-table.ts';
import { parseInstant, type Instant, type PlainDate } from '../../src/calendar/instant.ts';
import { londonDate } from '../../src/calendar/say-date.ts';
import { THE_CLOCK, THE_ERASER } from '../../src/escalation/actors.ts';
import type { CommandKind } from '../../src/escalation/commands.ts';
import { followUpDue } from '../../src/escalation/follow-up.ts';
import { decide, isRefusal } from '../../src/escalation/decide.ts';
import type { Decision } from '../../src/escalation/decide/circumstances.ts';
import { evolveEntry, type FoldedEntry } from '../../src/escalation/evolve.ts';
import type { EscalationEvent } from '../../src/escalation/events.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { offers } from '../../src/escalation/offers.ts';
import { passedUnrecorded, unrecordedClocks } from '../../src/escalation/running-clocks.ts';
import { UNRAISED, type Escalation } from '../../src/escalation/state.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { fitting, pick } from './fitting.ts';
import { minutesLater } from './given-when-then.ts';
import { REFERENCE } from './sample-events.ts';
import * as people from './sample-people.ts';
import { CLOCK, DIRECTORY, ERASER, EVERYONE } from './sample-people.ts';
import { KENT } from './sample-policy.ts';

/** Every command there is, as the rights table knows them. */
export const KINDS: readonly CommandKind[] = [...new Set(Object.values(RIGHTS).flatMap(({ may }) => may))];

/** Kent's ladder, where no time is stated for any stage. */
const WITHOUT_TIMES: Policy = { ...KENT, stages: KENT.stages.map((stage) => ({ ...stage, clocks: [] })) };

/** What those who look after the process record, whether it is open or closed. */
export const OVERSEEN = [
  'restricted',
  'serious-incident-reported',
  'held',
  'hold-lifted',
  'words-erased',
] as const satisfies readonly EscalationEvent['kind'][];

/** Everyone who may act, the clock and the eraser among them. */
export const ACTORS: readonly PersonId[] = [...EVERYONE, CLOCK, ERASER];

/** What ends a walk, or freezes it: rare, so that walks are long. */
const SELDOM: readonly CommandKind[] = [
  ...(['accept', 'withdraw', 'confirm-settled', 'close-one-sided'] as const),
  ...(['restrict', 'report-serious-incident', 'hold', 'lift-hold', 'erase-words'] as const),
];
const UPWARDS: readonly CommandKind[] = ['take-on', 'escalate', 'answer', 'give-view', 'record-decision'];

/**
 * One random try. `anyone` asks for anything; `offered` takes up an offer somebody has; `upwards` one that leads to the
 * next stage, if anybody has one; `time` lets the soonest time of the policy pass, and the clock records it.
 */
interface Try {
  readonly mood: 'anyone' | 'offered' | 'upwards' | 'time';
  readonly hours: number;
  readonly who: number;
  readonly what: number;
  readonly how: number;
}

export interface Walk {
  readonly start: Instant;
  readonly raiser: PersonId;
  /** Whether the policy states times. */
  readonly timed: boolean;
  readonly tries: readonly Try[];
}

export const walks: fc.Arbitrary<Walk> = fc.record({
  // The first falls before the social worker's cover, the second into it.
  start: fc.constantFrom(parseInstant('2026-11-20T16:30:00Z'), parseInstant('2026-12-02T09:00:00Z')),
  // A stranger cannot take it higher, so most walks are the teacher's.
  raiser: fc.constantFrom(people.TEACHER, people.TEACHER, people.TEACHER, people.STRANGER),
  timed: fc.constantFrom(true, true, true, false),
  tries: fc.array(
    fc.record({
      mood: fc.constantFrom('anyone', 'offered', 'offered', 'offered', 'upwards', 'upwards', 'time'),
      hours: fc.constantFrom(0, 0, 1, 30),
      who: fc.nat(999),
      what: fc.nat(999),
      how: fc.nat(999),
    }),
    { minLength: 10, maxLength: 30 },
  ),
});

/** How things stood at one moment: what the next decision is made from. `today` says who covers for whom. */
export interface Moment {
  readonly state: Escalation;
  readonly now: Instant;
  readonly today: PlainDate;
  readonly policy: Policy;
}

export interface Walked {
  readonly entries: readonly FoldedEntry[];
  /** How things stood before the first entry, after it, and so on. */
  readonly states: readonly Escalation[];
  /** Each moment somebody tried to decide something, whatever came of it; the last is when the walk ended. */
  readonly moments: readonly Moment[];
}

/** Walks an escalation through random decisions of random people while time goes on, and keeps what was decided. */
export function walk({ start, raiser, timed, tries }: Walk): Walked {
  const entries: FoldedEntry[] = [];
  const states: Escalation[] = [UNRAISED];
  const policy = timed ? KENT : WITHOUT_TIMES;
  let moment: Moment = { state: UNRAISED, now: start, today: londonDate(start), policy };
  const moments = [moment];
  const goOn = (state: Escalation, now: Instant) => {
    moment = { state, now, today: now === moment.now ? moment.today : londonDate(now), policy };
    moments.push(moment);
  };
  const step = (person: PersonId, kind: CommandKind, how: number) => {
    const { state, now } = moment;
    const decision = decideFor(moment, person, kind, how);
    if (isRefusal(decision)) return;
    const entry: FoldedEntry = {
      escalationId: REFERENCE,
      version: entries.length + 1,
      at: now,
      actor: placeOf(moment, person).actor,
      policy: { id: policy.id, version: policy.version },
      events: decision,
    };
    const after = evolveEntry(state, entry);
    entries.push(entry);
    states.push(after);
    goOn(after, minutesLater(1, now));
  };
  step(raiser, 'raise', 0);
  for (const { mood, hours, who, what, how } of tries) {
    if (hours > 0) goOn(moment.state, minutesLater(hours * 60, moment.now));
    switch (mood) {
      case 'anyone':
        step(pick(ACTORS, who), pick(KINDS, what), how);
        break;
      case 'time': {
        const due = unrecordedClocks(moment.state)[0]?.dueAt ?? followUpDue(moment.state, policy) ?? moment.now;
        if (due > moment.now) goOn(moment.state, due);
        step(CLOCK, 'pass-deadlines', how);
        break;
      }
      case 'offered':
      case 'upwards': {
        const wanted = wantedOffers(moment, mood, how);
        if (wanted.length === 0) break;
        const { person, offered } = pick(wanted, who);
        step(person, pick(offered, what), how);
        break;
      }
      default: {
        const never: never = mood;
        throw new Error(`no such mood: ${String(never)}`);
      }
    }
  }
  return { entries, states, moments };
}

/** Who may do what now, of what this try is for. What ends it is rare. */
function wantedOffers(moment: Moment, mood: 'offered' | 'upwards', how: number) {
  const all = ACTORS.map((person) => ({ person, offered: offersTo(moment, person) }));
  const open = all.map(({ person, offered }) => ({
    person,
    offered: how % 6 === 0 ? offered : offered.filter((kind) => !SELDOM.includes(kind)),
  }));
  const upwards = open.map(({ person, offered }) => ({
    person,
    // An answer that has been given is answered with going further, not with another.
    offered: offered.filter((kind) => UPWARDS.includes(kind) && !(kind === 'answer' && isAnswered(moment.state))),
  }));
  const able = (choices: typeof open) => choices.filter(({ offered }) => offered.length > 0);
  return mood === 'upwards' && able(upwards).length > 0 ? able(upwards) : able(open);
}

function isAnswered(state: Escalation): boolean {
  return state.phase === 'open' && state.situation.name === 'answered';
}

export function placeOf({ state, today }: Pick<Moment, 'state' | 'today'>, person: PersonId): Place {
  if (person === CLOCK) return { part: 'clock', standing: standingOfTheClock(), actor: THE_CLOCK };
  if (person === ERASER) return { part: 'eraser', standing: standingOfTheEraser(), actor: THE_ERASER };
  return standingOf(state, person, DIRECTORY, today, null);
}

export function offersTo(moment: Moment, person: PersonId): readonly CommandKind[] {
  return offers(moment.state, placeOf(moment, person).standing);
}

/** What the rules say when this person asks for it, with inputs that fit. */
export function decideFor(moment: Moment, person: PersonId, kind: CommandKind, how = 0): Decision {
  const { state, now, policy } = moment;
  const { standing } = placeOf(moment, person);
  const command = fitting(kind, { state, policy, person, standing, how });
  return decide(state, command, { now, policy, standing });
}

/** Whether an offer can be taken up at all now: the clock has something to record only where a time has passed. */
export function hasInputs({ state, now, policy }: Moment, kind: CommandKind): boolean {
  const due = followUpDue(state, policy);
  return kind !== 'pass-deadlines' || passedUnrecorded(state, now).length > 0 || (due !== null && due <= now);
}
