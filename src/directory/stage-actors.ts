import type { AgencyId, PersonId } from '../escalation/ids.ts';
import type { Directory, Post } from './directory.ts';
import { partnershipTeam } from './partnership-team.ts';

/**
 * Who may take it up for the raising agency at a stage: everyone there who holds one of the stage's roles, in the stage's
 * order of preference, each once. Empty where the agency has no such rung; then whoever has it goes on with it.
 */
export function takersUp(directory: Directory, agency: AgencyId, roles: readonly string[]): Post[] {
  return eachOnce(
    roles.flatMap((role) => directory.posts.filter((post) => post.agency === agency && post.role === role)),
  );
}

/** Who gives the view of a partnership's panel: the first to hold one of the roles there; else its own team convenes it. */
export function panelOf(directory: Directory, partnership: string, roles: readonly string[]): Post | null {
  const within = agenciesOf(directory, partnership);
  const sits = roles.flatMap((role) => directory.posts.filter((post) => post.role === role && within.has(post.agency)));
  return sits[0] ?? partnershipTeam(directory, partnership)[0] ?? null;
}

/**
 * Whom a raiser may ask for advice: those in the policy's adviser roles in the partnership, then its own team, each once.
 * Nobody of the agency that is asked to look again: they would advise against their own.
 */
export function advisersOf(
  directory: Directory,
  partnership: string,
  roles: readonly string[],
  askedAgency: AgencyId | null,
): Post[] {
  const within = agenciesOf(directory, partnership);
  const advise = directory.posts.filter((post) => roles.includes(post.role) && within.has(post.agency));
  return eachOnce([...advise, ...partnershipTeam(directory, partnership)]).filter(
    ({ agency }) => agency !== askedAgency,
  );
}

function agenciesOf({ agencies }: Directory, partnership: string): ReadonlySet<AgencyId> {
  return new Set(agencies.filter(({ partnerships }) => partnerships.includes(partnership)).map(({ id }) => id));
}

function eachOnce(posts: readonly Post[]): Post[] {
  const first = new Map<PersonId, Post>();
  for (const post of posts) if (!first.has(post.person)) first.set(post.person, post);
  return [...first.values()];
}
