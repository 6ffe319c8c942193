import type { Agency, Directory, Post } from '../directory/directory.ts';
import { personOf } from '../directory/person.ts';
import { POINT_OF_CONTACT, SAFEGUARDING_LEAD } from '../directory/roles.ts';
import { personFor } from '../directory/who-answers.ts';
import type { AgencyId, PersonId } from '../escalation/ids.ts';
import { firstStage, roleLabel } from '../policy/look-up.ts';
import type { Policy } from '../policy/policy.ts';
import { practice } from '../words/practice.ts';

/** A made-up school, children's services and partnership with somebody for every stage of a real policy. */
export interface FictionalWorld {
  readonly policy: Policy;
  readonly directory: Directory;
  /** Whoever raises the made-up challenge. */
  readonly raiser: PersonId;
  /** Whoever the policy asks first on the other side. */
  readonly asked: PersonId;
}

type Place = keyof typeof practice.people;

/** No real agency has such an id. */
function fictionalAgency(place: Place): AgencyId {
  return `practice-${place}` as AgencyId;
}

function fictionalPerson(place: Place, role: string): PersonId {
  return personOf({ tenantId: 'practice', aadObjectId: `${place}-${role}` });
}

/** The world in which this policy is rehearsed. The same for the same policy, always. */
export function fictionalWorld(policy: Policy): FictionalWorld {
  const answering = policy.stages.filter(({ ends }) => ends === 'answer');
  const viewing = policy.stages.filter(({ ends }) => ends === 'view');
  const rolesOf = (stages: Policy['stages'], side: 'raising' | 'asked') => stages.flatMap((stage) => stage[side]);
  const directory: Directory = {
    agencies: (['office', 'school', 'care'] as const).map((place) => agency(place, policy)),
    // The partnership's own people come first: a panel is looked for among everyone.
    posts: [
      ...posts('office', [...rolesOf(viewing, 'asked'), POINT_OF_CONTACT], policy),
      ...posts('school', [...rolesOf(policy.stages, 'raising'), POINT_OF_CONTACT], policy),
      ...posts('care', [...rolesOf(answering, 'asked'), POINT_OF_CONTACT], policy),
    ],
    covers: [],
  };
  const { raising, asked } = firstStage(policy);
  const raises = raising.find((role) => role === SAFEGUARDING_LEAD) ?? raising[0] ?? POINT_OF_CONTACT;
  const first = personFor(directory, fictionalAgency('care'), null, asked);
  return {
    policy,
    directory,
    raiser: fictionalPerson('school', raises),
    asked: first?.person ?? fictionalPerson('care', POINT_OF_CONTACT),
  };
}

/** The same world, asking a manager first where the policy lets one ask a manager. */
export function askingTheManager(world: FictionalWorld): FictionalWorld {
  const manages = firstStage(world.policy).asked.includes('line-manager');
  return manages ? { ...world, asked: fictionalPerson('care', 'line-manager') } : world;
}

function agency(place: Place, { agencyKinds, partnership }: Policy): Agency {
  const group = { office: 'other', school: 'education', care: 'social-care' }[place];
  const kind = agencyKinds.find((each) => each.group === group) ?? agencyKinds[0];
  return {
    id: fictionalAgency(place),
    name: practice.people[place].name,
    kind: kind?.code ?? group,
    partnerships: [partnership.code],
    phone: null,
  };
}

/** One person for each role, once. */
function posts(place: Place, roles: readonly string[], policy: Policy): Post[] {
  return [...new Set(roles)].map((role) => ({
    person: fictionalPerson(place, role),
    agency: fictionalAgency(place),
    team: null,
    teamName: null,
    role,
    title: titleOf(place, role) ?? roleLabel(policy, role),
    phone: null,
    email: null,
  }));
}

/** What the usual roles are called in the made-up agencies; a policy's own roles keep the policy's words. */
function titleOf(place: Place, role: string): string | undefined {
  const titles: Readonly<Record<string, string>> = practice.people[place].titles;
  return Object.hasOwn(titles, role) ? titles[role] : undefined;
}
