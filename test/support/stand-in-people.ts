import type { SamplePerson } from '../../src/cli/playground/sample-person.ts';

const TENANT = 'c0ffee00-0000-4000-8000-000000000001';

function standInPerson(place: number, title: string, agencyName: string): SamplePerson {
  const aadObjectId = `0000000${place}-aaaa-4aaa-8aaa-00000000000${place}`;
  return { person: `${TENANT}:${aadObjectId}`, aadObjectId, tenantId: TENANT, title, agencyName };
}

/** Three people for tests that need windows and not the product's own directory. */
export const STAND_IN_PEOPLE: readonly [SamplePerson, ...SamplePerson[]] = [
  standInPerson(1, 'Designated safeguarding lead', 'A primary school'),
  standInPerson(2, 'Team manager', "Children's social care"),
  standInPerson(3, 'Partnership team', 'The partnership'),
];
