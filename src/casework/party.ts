import type { Agency, Directory, Post } from '../directory/directory.ts';
import { Fault } from '../errors/fault.ts';
import { agencyOf } from '../directory/who-is.ts';
import type { Party } from '../escalation/events.ts';
import type { PersonId } from '../escalation/ids.ts';
import { agencyKindLabel, roleLabel } from '../policy/look-up.ts';
import type { Policy } from '../policy/policy.ts';

/** A person of the directory as the record names them: by agency and role. */
export function partyOfPost(directory: Directory, post: Post): Party {
  const agency = agencyOf(directory, post.agency);
  // Never in a directory that was checked whole.
  if (agency === null) throw new Fault('unexpected');
  return {
    person: post.person,
    agency: post.agency,
    agencyKind: agency.kind,
    team: post.team,
    agencyName: agency.name,
    role: post.title,
    confirmed: true,
  };
}

/** What someone no directory knows says of themselves. */
export interface Stated {
  readonly kind: string | null;
  readonly role: string | null;
  /** The organisation of the directory they say they work for; null where it is not listed. */
  readonly agency: Agency | null;
}

/** Someone no directory knows, as they describe themselves; null where the policy has no such kind or role. */
export function statedParty(policy: Policy, person: PersonId, { kind, role, agency }: Stated): Party | null {
  if (kind === null || role === null) return null;
  if (!policy.agencyKinds.some((each) => each.code === kind)) return null;
  if (!policy.roles.some((each) => each.code === role)) return null;
  return {
    person,
    agency: agency?.id ?? null,
    agencyKind: kind,
    team: null,
    agencyName: agency?.name ?? agencyKindLabel(policy, kind),
    role: roleLabel(policy, role),
    confirmed: false,
  };
}
