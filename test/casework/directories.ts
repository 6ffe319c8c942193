import { plainDate } from '../../src/calendar/plain-date.ts';
import type { Directory, Post } from '../../src/directory/directory.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { DIRECTORY } from '../support/sample-people.ts';

/** The sample directory without these posts. */
export function withoutPosts(are: (post: Post) => boolean, directory: Directory = DIRECTORY): Directory {
  return { ...directory, posts: directory.posts.filter((post) => !are(post)) };
}

/** The sample directory where these people hold one post more, at the agency of whom it was copied from. */
export function alsoPosted(
  person: PersonId,
  like: PersonId,
  change: Partial<Post> = {},
  directory: Directory = DIRECTORY,
): Directory {
  const post = directory.posts.find((each) => each.person === like);
  if (post === undefined) throw new Error('nobody of the directory has such a post');
  return { ...directory, posts: [...directory.posts, { ...post, ...change, person }] };
}

/** The sample directory where one covers for another, all of November. */
export function covering(person: PersonId, deputy: PersonId, directory: Directory = DIRECTORY): Directory {
  const cover = { person, deputy, from: plainDate('2026-11-01'), until: plainDate('2026-11-30') };
  return { ...directory, covers: [...directory.covers, cover] };
}
