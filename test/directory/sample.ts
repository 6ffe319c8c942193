import { plainDate } from '../../src/calendar/plain-date.ts';
import { type AgencyId, type PersonId, type TeamId } from '../../src/escalation/ids.ts';
import { agencyId, teamId } from '../../src/directory/codes.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { parseDirectory } from '../../src/directory/parse-directory.ts';
import { personOf } from '../../src/directory/person.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const KNOWN = {
  kinds: ['social-care', 'school', 'other'],
  roles: ['practitioner', 'line-manager', 'safeguarding-lead', 'point-of-contact', 'partnership-team'],
};

export const AGENCIES = `agency,name,kind,partnerships,phone
care,Children's social care,social-care,kent;medway,01632 960100
school-a,Sample School A,school,kent,
office,Partnership office,other,kent,01632 960199
`;

export const account = (number: number): string => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`;
const row = (number: number, rest: string): string => `${TENANT},${account(number)},${rest}\n`;

export const PEOPLE = [
  'tenant,account,agency,team,team_name,role,title,phone,email\n',
  row(1, 'school-a,,,safeguarding-lead,Designated safeguarding lead,01632 960111,lead.a@example.org'),
  row(1, 'school-a,,,point-of-contact,Designated safeguarding lead,01632 960111,lead.a@example.org'),
  row(
    2,
    'care,assessment,Assessment team,line-manager,"Team manager, Assessment team",01632 960112,manager@example.org',
  ),
  row(3, 'care,assessment,Assessment team,practitioner,Social worker,01632 960113,team@example.org'),
  row(4, 'care,front-door,Front door team,practitioner,Duty worker,,team@example.org'),
  row(5, 'care,,,point-of-contact,Duty manager,,'),
  row(5, 'care,admin,Administration,point-of-contact,Duty manager,,'),
  row(6, 'office,,,partnership-team,Coordinator,,'),
  row(6, 'office,,,point-of-contact,Coordinator,,'),
].join('');

export const COVER = `tenant,account,deputy_account,from,until
${TENANT},${account(3)},${account(2)},2026-03-02,2026-03-06
${TENANT},${account(4)},${account(3)},2026-03-02,2026-03-06
${TENANT},${account(4)},${account(2)},2026-03-07,2026-03-07
`;

/** The sample, with any of the files replaced. */
export function directoryWith(
  texts: { agencies?: string; people?: string; cover?: string } = {},
  tenant: string | null = null,
): Directory {
  return parseDirectory(
    {
      agencies: { file: 'agencies.csv', text: texts.agencies ?? AGENCIES },
      people: { file: 'people.csv', text: texts.people ?? PEOPLE },
      cover: { file: 'cover.csv', text: texts.cover ?? COVER },
    },
    { ...KNOWN, tenant },
  );
}

export const person = (number: number): PersonId => personOf({ tenantId: TENANT, aadObjectId: account(number) });
export const day = plainDate;

export function agency(code: string): AgencyId {
  const id = agencyId(code);
  if (id === null) throw new Error(`${code} is no code`);
  return id;
}

export function team(code: string): TeamId {
  const id = teamId(code);
  if (id === null) throw new Error(`${code} is no code`);
  return id;
}
