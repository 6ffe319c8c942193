import type { Directory } from '../../directory/directory.ts';
import { agencyOf, placeOf } from '../../directory/who-is.ts';
import { type AgencyGroup, groupOf } from '../../escalation/facts/by-policy.ts';
import type { PersonId } from '../../escalation/ids.ts';
import type { Policy } from '../../policy/policy.ts';

/** Somebody who can be asked, with the agency group they are counted in. */
export interface Askable {
  readonly person: PersonId;
  readonly group: AgencyGroup;
}

/** Everybody the directory lists whose group is among these (in all groups where none is named), each once. */
export function whoIsAsked(
  directory: Directory,
  inForce: readonly Policy[],
  groups: readonly string[],
): readonly Askable[] {
  const people = [...new Set(directory.posts.map(({ person }) => person))];
  return people.flatMap((person) => {
    const group = groupOfPerson(directory, inForce, person);
    return group !== null && (groups.length === 0 || groups.includes(group)) ? [{ person, group }] : [];
  });
}

/** The agency group of a person's main post, as the policy of their own partnership puts it; null for nobody the directory lists. */
export function groupOfPerson(directory: Directory, inForce: readonly Policy[], person: PersonId): AgencyGroup | null {
  const post = placeOf(directory, person);
  const agency = post === null ? null : agencyOf(directory, post.agency);
  if (agency === null) return null;
  const own = inForce.filter(({ partnership }) => agency.partnerships.includes(partnership.code));
  const [policy] = own.filter(({ agencyKinds }) => agencyKinds.some(({ code }) => code === agency.kind));
  return policy === undefined ? 'other' : groupOf(policy, agency.kind);
}
