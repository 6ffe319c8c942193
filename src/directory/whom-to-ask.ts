import type { AgencyId, TeamId } from '../escalation/ids.ts';
import { agencyId, teamId } from './codes.ts';
import type { Agency, Directory } from './directory.ts';
import { nameFits } from './name-fits.ts';
import { ANSWERING } from './roles.ts';

/** Whom a raiser wants to look again: a team, an agency's point of contact ("I do not know who"), or someone they name. */
export type Whom =
  | { readonly how: 'team'; readonly agency: AgencyId; readonly team: TeamId }
  | { readonly how: 'point-of-contact'; readonly agency: AgencyId }
  | { readonly how: 'named'; readonly agency: AgencyId };

/** One line of the list. `value` is what the card sends back; `parseWhom` reads it. */
export interface WhomChoice {
  readonly value: string;
  readonly agency: AgencyId;
  readonly agencyName: string;
  readonly team: TeamId | null;
  readonly teamName: string | null;
  readonly how: Whom['how'];
}

/** What was asked for: `namePart` may be empty, and `notAgency` is the raiser's own, which one does not challenge here. */
export interface WhomQuestion {
  readonly partnership: string;
  readonly kind: string;
  readonly namePart: string;
  readonly notAgency: AgencyId | null;
}

/**
 * Whom one can ask: for each agency, by name, its teams, then its point of contact, then someone the raiser names. At most
 * `limit` choices. An agency is listed whole or not at all, and `more` says how many are not; only a first agency that is
 * longer than the limit by itself loses its last teams (and counts as not listed whole).
 */
export function whomToAsk(
  directory: Directory,
  { partnership, kind, namePart, notAgency }: WhomQuestion,
  limit = 40,
): { readonly choices: WhomChoice[]; readonly more: number } {
  const groups = directory.agencies
    .filter((agency) => agency.kind === kind && agency.partnerships.includes(partnership) && agency.id !== notAgency)
    .filter((agency) => nameFits(agency.name, namePart))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB', { numeric: true }))
    .map((agency) => choicesAt(directory, agency));
  const choices: WhomChoice[] = [];
  let shown = 0;
  for (const group of groups) {
    if (choices.length + group.length > limit) break;
    choices.push(...group);
    shown += 1;
  }
  const [first] = groups;
  if (shown === 0 && first !== undefined) choices.push(...shortened(first, limit));
  return { choices, more: groups.length - shown };
}

/** Reads a choice's value back. Null for anything that is none; whether the directory still has it is not looked at. */
export function parseWhom(value: string): Whom | null {
  const [, how, agencyCode = '', teamCode] = /^(team|contact|named):([^/]+)(?:\/(.+))?$/.exec(value) ?? [];
  const agency = agencyId(agencyCode);
  if (agency === null) return null;
  const team = teamCode === undefined ? null : teamId(teamCode);
  if (how === 'team') return team === null ? null : { how, agency, team };
  if (teamCode !== undefined) return null;
  return { how: how === 'contact' ? 'point-of-contact' : 'named', agency };
}

function choicesAt(directory: Directory, { id: agency, name: agencyName }: Agency): WhomChoice[] {
  const teams = new Map<TeamId, string | null>();
  for (const post of directory.posts) {
    const asks = post.agency === agency && ANSWERING.includes(post.role);
    if (asks && post.team !== null) teams.set(post.team, post.teamName);
  }
  const here = { agency, agencyName };
  return [
    ...[...teams].map(([team, teamName]): WhomChoice => ({
      ...here,
      value: `team:${agency}/${team}`,
      team,
      teamName,
      how: 'team',
    })),
    { ...here, value: `contact:${agency}`, team: null, teamName: null, how: 'point-of-contact' },
    { ...here, value: `named:${agency}`, team: null, teamName: null, how: 'named' },
  ];
}

/** The ways to ask that always exist stay; teams go from the end. */
function shortened(choices: readonly WhomChoice[], limit: number): WhomChoice[] {
  return [...choices.slice(0, Math.max(0, limit - 2)), ...choices.slice(-2)];
}
