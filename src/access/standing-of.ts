import { daysBetween } from '../calendar/days-between.ts';
import type { PlainDate } from '../calendar/instant.ts';
import { londonDate } from '../calendar/say-date.ts';
import { coverOf } from '../directory/cover.ts';
import type { Directory, Post } from '../directory/directory.ts';
import { INFORMATION_GOVERNANCE, PARTNERSHIP_TEAM, SAFEGUARDING_LEAD } from '../directory/roles.ts';
import { agencyOf, placeOf, postsOf } from '../directory/who-is.ts';
import { THE_CLOCK, THE_ERASER } from '../escalation/actors.ts';
import type { Actor, Party } from '../escalation/events.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Standing } from '../escalation/standing.ts';
import { partyIn, type Closed, type Escalation, type Open } from '../escalation/state.ts';
import { RIGHTS, type Part } from './rights-table.ts';

/** Who someone is to an escalation: what they may see and do, and how the record names them if they act. */
export interface Place {
  readonly part: Part;
  readonly standing: Standing;
  readonly actor: Actor;
}

/**
 * Where this person stands to this escalation today. Everything comes from the verified person, the record and the
 * directory; nothing from what a client sends. `today` is the London date, for cover. `seeFor`: the days for which those
 * who took part see it after it closed, as its policy says; null where it states none, and they see it on.
 */
export function standingOf(
  state: Escalation,
  person: PersonId,
  directory: Directory,
  today: PlainDate,
  seeFor: number | null,
): Place {
  if (state.phase === 'unraised') return place('newcomer', asThemselves(person, directory, null));
  const overseer = () => place(overseeing(state, person, directory), asThemselves(person, directory, null));
  if (isOver(state, today, seeFor)) return overseer();
  const own = SEATS.find((seat) => partyIn(state, seat)?.person === person);
  if (own !== undefined) return place(partOf(state, own), asThemselves(person, directory, partyIn(state, own)));
  // Cover is one hop: a deputy acts for the person who sits there, recorded as "A for B".
  for (const seat of SEATS) {
    const party = partyIn(state, seat);
    if (party !== null && coverOf(directory, party.person, today) === person) {
      const forThem = { person: party.person, role: party.role };
      return place(partOf(state, seat), { ...asThemselves(person, directory, party), for: forThem });
    }
  }
  const earlier = earlierPart(state, person, directory, today);
  return earlier ?? overseer();
}

/** Whether those who took part have had the time in which they may still look it up. */
function isOver(state: Open | Closed, today: PlainDate, seeFor: number | null): boolean {
  if (state.phase !== 'closed' || seeFor === null) return false;
  return daysBetween(londonDate(state.closedAt), today) > seeFor;
}

/** The clock's standing: it records what has passed, and nothing else. */
export function standingOfTheClock(): Standing {
  return place('clock', THE_CLOCK).standing;
}

/** The eraser's standing: it records which words were erased, and nothing else. */
export function standingOfTheEraser(): Standing {
  return place('eraser', THE_ERASER).standing;
}

/** The seats one person can be asked to act from, the one that answers first. */
const SEATS = ['asked', 'raising', 'panel', 'taking-up'] as const;

function partOf(state: Open | Closed, seat: (typeof SEATS)[number]): Part {
  return seat === 'raising' && !state.raiser.confirmed ? 'raising-unconfirmed' : seat;
}

/**
 * Those who had a part, or whose advice was asked, each as the record knew them; and who covers for them today. Who had a
 * part, above all on the other side, advises nobody any more.
 */
function earlierPart(state: Open | Closed, person: PersonId, directory: Directory, today: PlainDate): Place | null {
  const parts = [
    ...state.informed.map(({ side, party }) => ({ part: `informed-${side}` as const, party })),
    ...state.advisers.map((party) => ({ part: 'adviser' as const, party })),
  ];
  const own = parts.find(({ party }) => party.person === person);
  if (own !== undefined) return place(own.part, asParty(own.party));
  const covered = parts.find(({ party }) => coverOf(directory, party.person, today) === person);
  if (covered === undefined) return null;
  const { part, party } = covered;
  return place(part, {
    ...asThemselves(person, directory, party),
    for: { person: party.person, role: party.role },
  });
}

function overseeing(state: Open | Closed, person: PersonId, directory: Directory): Part {
  const posts = postsOf(directory, person);
  const serves = (post: Post) => agencyOf(directory, post.agency)?.partnerships.includes(state.partnership) === true;
  const isInvolved = posts.some(({ agency }) => agency === state.raiser.agency || agency === state.asked.agency);
  const has = (role: string) => posts.some((post) => post.role === role && serves(post));
  // Where the practice of someone who acts in it is in question, nobody who works beside them looks over it.
  if (has(PARTNERSHIP_TEAM) && !(state.restricted && isInvolved)) return 'partnership-team';
  if (has(INFORMATION_GOVERNANCE)) return 'information-governance';
  if (state.restricted) return 'nobody';
  const leads = posts.filter(({ role }) => role === SAFEGUARDING_LEAD).map(({ agency }) => agency);
  if (state.raiser.agency !== null && leads.includes(state.raiser.agency)) return 'raising-agency-lead';
  return state.asked.agency !== null && leads.includes(state.asked.agency) ? 'asked-agency-lead' : 'nobody';
}

function asThemselves(person: PersonId, directory: Directory, party: Party | null): Actor {
  const post = placeOf(directory, person);
  if (post !== null) return { person, agency: post.agency, role: post.title };
  return { person, agency: party?.agency ?? null, role: party?.role ?? '' };
}

function asParty({ person, agency, role }: Party): Actor {
  return { person, agency, role };
}

function place(part: Part, actor: Actor): Place {
  const { may, ...right } = RIGHTS[part];
  return { part, actor, standing: { ...right, may: new Set(may) } };
}
