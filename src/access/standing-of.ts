import type { PlainDate } from '../calendar/instant.ts';
import { coverOf } from '../directory/cover.ts';
import type { Directory } from '../directory/directory.ts';
import { placeOf, postsOf } from '../directory/who-is.ts';
import type { Actor, Party } from '../escalation/events.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Standing } from '../escalation/standing.ts';
import type { Escalation, Open, Closed } from '../escalation/state.ts';
import { RIGHTS, type Part } from './rights-table.ts';

/** Who someone is to an escalation: what they may see and do, and how the record names them if they act. */
export interface Place {
  readonly part: Part;
  readonly standing: Standing;
  readonly actor: Actor;
}

/**
 * Where this person stands to this escalation today. Everything comes from the verified person, the record and the
 * directory; nothing from what a client sends. `today` is the London date, for cover.
 */
export function standingOf(state: Escalation, person: PersonId, directory: Directory, today: PlainDate): Place {
  if (state.phase === 'unraised') return place('newcomer', asThemselves(person, directory, null));
  const { raiser, asked } = state;
  const part = partIn(state, person);
  if (part !== null) return place(part, asThemselves(person, directory, part === 'asked' ? asked : raiser));
  // Cover is one hop: a deputy acts for the person who stands there, recorded as "A for B".
  for (const [side, party] of [
    ['asked', asked],
    ['raising', raiser],
  ] as const) {
    if (coverOf(directory, party.person, today) === person) {
      return place(side, {
        ...asThemselves(person, directory, party),
        for: { person: party.person, role: party.role },
      });
    }
  }
  return place(overseeing(state, person, directory), asThemselves(person, directory, null));
}

function partIn(state: Open | Closed, person: PersonId): Part | null {
  if (person === state.asked.person) return 'asked';
  if (person !== state.raiser.person) return null;
  return state.raiser.confirmed ? 'raising' : 'raising-unconfirmed';
}

function overseeing(state: Open | Closed, person: PersonId, directory: Directory): Part {
  const posts = postsOf(directory, person);
  const isTeam = posts.some(
    (post) =>
      post.role === 'partnership-team' &&
      directory.agencies.some((agency) => agency.id === post.agency && agency.partnerships.includes(state.partnership)),
  );
  if (isTeam) return 'partnership-team';
  const isLead = posts.some(
    (post) =>
      post.role === 'safeguarding-lead' && (post.agency === state.raiser.agency || post.agency === state.asked.agency),
  );
  return isLead ? 'agency-lead' : 'nobody';
}

function asThemselves(person: PersonId, directory: Directory, party: Party | null): Actor {
  const post = placeOf(directory, person);
  if (post !== null) return { person, agency: post.agency, role: post.title };
  return { person, agency: party?.agency ?? null, role: party?.role ?? '' };
}

function place(part: Part, actor: Actor): Place {
  const { side, maySee, words, may } = RIGHTS[part];
  return { part, actor, standing: { side, maySee, words, may: new Set(may) } };
}
