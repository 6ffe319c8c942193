import type { AgencyId } from '../escalation/ids.ts';
import type { Directory, Post } from './directory.ts';
import { PARTNERSHIP_TEAM, SAFEGUARDING_LEAD } from './roles.ts';

/** Who oversees all escalations of a partnership: everyone in that role at an agency that belongs to it. */
export function partnershipTeam(directory: Directory, partnership: string): Post[] {
  const agencies = new Set(
    directory.agencies.filter(({ partnerships }) => partnerships.includes(partnership)).map(({ id }) => id),
  );
  return directory.posts.filter((post) => post.role === PARTNERSHIP_TEAM && agencies.has(post.agency));
}

/** An agency's safeguarding leads. */
export function safeguardingLeads(directory: Directory, agency: AgencyId): Post[] {
  return directory.posts.filter((post) => post.role === SAFEGUARDING_LEAD && post.agency === agency);
}
