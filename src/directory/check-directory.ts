import type { PlainDate } from '../calendar/instant.ts';
import type { PersonId } from '../escalation/ids.ts';
import { broken, cellAt } from './broken.ts';
import type { Agency, Cover, Directory, Post } from './directory.ts';
import { POINT_OF_CONTACT, SYSTEM_ROLES } from './roles.ts';

/** What a directory may use: the codes a policy knows, and accounts of the one tenant the service is for. */
export interface KnownCodes {
  /** Null where there is none: on a machine of one's own. */
  readonly tenant?: string | null;
  readonly kinds: readonly string[];
  readonly roles: readonly string[];
}

/** The names of the three files and, for every agency, post and cover, in their order, its line. */
export interface Sources {
  readonly agencies: { readonly file: string; readonly lines: readonly number[] };
  readonly people: { readonly file: string; readonly lines: readonly number[] };
  readonly cover: { readonly file: string; readonly lines: readonly number[] };
}

/**
 * What one row alone cannot show: codes the policy knows, agencies that exist once and have a point of contact, teams with
 * one name each, cover between people of the directory. Throws Fault `directory-invalid` at the first that fails.
 */
export function checkDirectory(directory: Directory, known: KnownCodes, sources: Sources): void {
  checkAgencies(directory, known, sources);
  checkPosts(directory, known, sources);
  checkCovers(directory, sources);
}

function checkAgencies({ agencies, posts }: Directory, { kinds }: KnownCodes, { agencies: source }: Sources): void {
  const first = new Map<string, number>();
  const reached = new Set(posts.filter(({ role }) => role === POINT_OF_CONTACT).map(({ agency }) => agency));
  agencies.forEach((agency: Agency, index) => {
    const line = source.lines[index] ?? 0;
    const fail = (column: string, why: string) => broken(source.file, cellAt(line, column), why);
    const before = first.get(agency.id);
    if (before !== undefined) throw fail('agency', `"${agency.id}" stands in line ${before} already; keep one`);
    first.set(agency.id, line);
    if (!kinds.includes(agency.kind)) throw fail('kind', notOneOf(agency.kind, kinds, 'kinds of agency'));
    if (!reached.has(agency.id)) {
      throw fail(
        'agency',
        `nobody can be reached at "${agency.id}"; give one person there the role ${POINT_OF_CONTACT}`,
      );
    }
  });
}

function checkPosts(
  { agencies, posts }: Directory,
  { roles, tenant = null }: KnownCodes,
  { people: source }: Sources,
): void {
  const ids = new Set<string>(agencies.map(({ id }) => id));
  const seen = new Map<string, number>();
  const teamNames = new Map<string, string>();
  const allowed = [...roles, ...SYSTEM_ROLES];
  posts.forEach((post: Post, index) => {
    const line = source.lines[index] ?? 0;
    const fail = (column: string, why: string) => broken(source.file, cellAt(line, column), why);
    // Someone of another tenant has no account here that anybody has verified, whatever role a row gives them.
    if (tenant !== null && !post.person.startsWith(`${tenant.toLowerCase()}:`)) {
      throw fail('tenant', 'it is not the tenant this service is for; its people are reached in another way');
    }
    if (!ids.has(post.agency)) throw fail('agency', `no agency "${post.agency}" is listed; add it or correct the code`);
    if (!allowed.includes(post.role)) throw fail('role', notOneOf(post.role, allowed, 'roles'));
    const team = `${post.agency}/${post.team ?? ''}`;
    if ((post.team === null) !== (post.teamName === null)) {
      throw fail('team_name', 'a team has both a code and a name; fill both in or neither');
    }
    if (post.teamName !== null && (teamNames.get(team) ?? post.teamName) !== post.teamName) {
      throw fail('team_name', `the team "${post.team}" has another name in an earlier line; give it one name`);
    }
    teamNames.set(team, post.teamName ?? '');
    const key = `${post.person} ${team} ${post.role}`;
    const before = seen.get(key);
    if (before !== undefined)
      throw fail('account', `the same person, place and role stand in line ${before} already; keep one`);
    seen.set(key, line);
  });
}

function checkCovers({ posts, covers }: Directory, { cover: source }: Sources): void {
  const people = new Set(posts.map(({ person }) => person));
  const before = new Map<PersonId, { readonly cover: Cover; readonly line: number }[]>();
  covers.forEach((cover, index) => {
    const line = source.lines[index] ?? 0;
    const fail = (column: string, why: string) => broken(source.file, cellAt(line, column), why);
    if (!people.has(cover.person))
      throw fail('account', 'no such person is in the list of people; add them or correct it');
    if (!people.has(cover.deputy))
      throw fail('deputy_account', 'no such person is in the list of people; add them or correct it');
    if (cover.person === cover.deputy) throw fail('deputy_account', 'nobody covers for themselves; name someone else');
    if (cover.from > cover.until) throw fail('until', 'it lies before the first day; put the dates in order');
    const theirs = before.get(cover.person) ?? [];
    const clash = theirs.find(({ cover: other }) => overlap(cover, other));
    if (clash !== undefined)
      throw fail('from', `the days overlap with line ${clash.line} for the same person; part them`);
    before.set(cover.person, [...theirs, { cover, line }]);
  });
}

interface Days {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

function overlap(one: Days, other: Days): boolean {
  return one.from <= other.until && other.from <= one.until;
}

function notOneOf(code: string, known: readonly string[], what: string): string {
  return `"${code}" is not one of the policy's ${what}; use one of ${known.join(', ')}`;
}
