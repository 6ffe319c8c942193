import type { Directory, Post } from './directory.ts';

/**
 * The main post of the person with this work email, whatever its case. Null where nobody has it, and where several people
 * share it: a shared mailbox names nobody.
 */
export function findByEmail(directory: Directory, email: string): Post | null {
  const wanted = email.trim().toLowerCase();
  const posts = directory.posts.filter((post) => post.email?.toLowerCase() === wanted);
  const [first] = posts;
  return first !== undefined && posts.every(({ person }) => person === first.person) ? first : null;
}
