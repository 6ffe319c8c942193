import { Fault } from '../errors/fault.ts';
import type { AgencyId, TeamId } from '../escalation/ids.ts';
import type { Directory, Post } from './directory.ts';
import { POINT_OF_CONTACT } from './roles.ts';

/**
 * Who acts for an agency at a stage. `roles` are the stage's role codes in order of preference: the first of them held in
 * the team, else in the agency, else the agency's point of contact. Cover is not looked at here. Null where the directory
 * does not have the agency.
 */
export function personFor(
  directory: Directory,
  agency: AgencyId,
  team: TeamId | null,
  roles: readonly string[],
): Post | null {
  const there = directory.posts.filter((post) => post.agency === agency);
  const inTeam = team === null ? [] : there.filter((post) => post.team === team);
  return firstOf(inTeam, roles) ?? firstOf(there, roles) ?? firstOf(there, [POINT_OF_CONTACT]);
}

/**
 * The agency's point of contact: who is asked when nobody knows who. Every agency of the directory has one; throws Fault
 * `agency-unknown` for an agency it does not have.
 */
export function pointOfContact(directory: Directory, agency: AgencyId): Post {
  const post = directory.posts.find((each) => each.agency === agency && each.role === POINT_OF_CONTACT);
  if (post === undefined) throw new Fault('agency-unknown', { agency });
  return post;
}

function firstOf(posts: readonly Post[], roles: readonly string[]): Post | null {
  for (const role of roles) {
    const post = posts.find((each) => each.role === role);
    if (post !== undefined) return post;
  }
  return null;
}
