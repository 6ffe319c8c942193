import { PARTNERSHIP_TEAM, SAFEGUARDING_LEAD } from '../directory/roles.ts';
import type { Directory } from '../directory/directory.ts';
import { postsOf } from '../directory/who-is.ts';
import type { PersonId } from '../escalation/ids.ts';
import { APP_ROLES, type AppRole, type Role } from './roles.ts';

/**
 * The roles a verified person has: what the directory says of them, and what their sign-in brought. Someone the directory
 * does not know has no role of it, whatever they say of themselves.
 */
export function rolesOf(directory: Directory, person: PersonId, fromSignIn: readonly AppRole[]): Role[] {
  const held = new Set(postsOf(directory, person).map(({ role }) => role));
  const roles: Role[] = APP_ROLES.filter((role) => held.has(role) || fromSignIn.includes(role));
  if (held.has(PARTNERSHIP_TEAM)) roles.unshift('partnership-team');
  if (held.has(SAFEGUARDING_LEAD)) roles.unshift('safeguarding-lead');
  if (held.size > 0) roles.unshift('practitioner');
  return roles;
}
