import type { AgencyId, PersonId } from '../escalation/ids.ts';
import type { Agency, Directory, Post } from './directory.ts';

/** Every post a person holds, in the directory's order; none for someone it does not know. */
export function postsOf(directory: Directory, person: PersonId): Post[] {
  return directory.posts.filter((post) => post.person === person);
}

/** A person's main post: the first the directory lists. Null for someone it does not know. */
export function placeOf(directory: Directory, person: PersonId): Post | null {
  return directory.posts.find((post) => post.person === person) ?? null;
}

/** The agency of this id; null where the directory has none, which may happen to an agency that has been taken out. */
export function agencyOf(directory: Directory, agency: AgencyId): Agency | null {
  return directory.agencies.find(({ id }) => id === agency) ?? null;
}
