import type { AgencyId, PersonId } from '../escalation/ids.ts';
import type { Directory, Post } from './directory.ts';

/**
 * The people of an agency to whom one of them may hand something over, each once with their first post there, in the
 * directory's order, at most `limit`.
 */
export function colleaguesOf(directory: Directory, agency: AgencyId, exceptPerson: PersonId, limit = 40): Post[] {
  const colleagues = new Map<PersonId, Post>();
  for (const post of directory.posts) {
    if (post.agency !== agency || post.person === exceptPerson || colleagues.has(post.person)) continue;
    colleagues.set(post.person, post);
  }
  return [...colleagues.values()].slice(0, limit);
}
