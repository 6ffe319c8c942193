import { findAsked } from '../../src/casework/find-asked.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { firstStage } from '../../src/policy/look-up.ts';
import { DEPUTY, DIRECTORY, MANAGER, partyOf, WORKER } from '../support/sample-people.ts';
import { KENT } from '../support/sample-policy.ts';
import { officeForEachTest } from './office.ts';

const office = officeForEachTest();
const FRESH = 'named:fresh' as PersonId;

const find = (whom: string, namedEmail: string | null = null, namedRole: string | null = 'practitioner') =>
  findAsked({ whom, namedEmail, namedRole }, firstStage(KENT), DIRECTORY, office().parts.people, FRESH);

describe('finding who is asked', () => {
  it('asks the person of the team who acts at this stage', async () => {
    expect(await find('team:kent-care/assessment')).toEqual({ asked: partyOf(WORKER), foundBy: 'team', named: null });
    expect(await find('team:kent-care/front-door')).toMatchObject({ asked: { person: DEPUTY } });
  });

  it('asks the point of contact where the raiser does not know who', async () => {
    const found = await find('contact:kent-care');
    expect(found).toMatchObject({ asked: { person: MANAGER, agency: partyOf(MANAGER).agency, team: null } });
    expect(found?.foundBy).toBe('point-of-contact');
  });

  it('asks the point of contact to pass it on to someone the directory does not have', async () => {
    expect(await find('named:kent-care', 'new@example.org')).toMatchObject({
      asked: { person: MANAGER },
      foundBy: 'named',
      named: FRESH,
    });
  });

  it('knows the same email again, whoever names it', async () => {
    await find('named:kent-care', 'new@example.org');
    const choice = { whom: 'named:police', namedEmail: ' NEW@example.org', namedRole: 'line-manager' };
    const again = await findAsked(
      choice,
      firstStage(KENT),
      DIRECTORY,
      office().parts.people,
      'named:other' as PersonId,
    );
    expect(again?.named).toBe(FRESH);
  });

  it.each([
    '',
    'team',
    'team:kent-care',
    'contact:kent-care/assessment',
    'contact:nowhere',
    'team:nowhere/assessment',
    'CONTACT:kent-care',
  ])('finds nobody for "%s"', async (whom) => {
    expect(await find(whom)).toBeNull();
  });

  it('finds nobody where a name lacks its email or role', async () => {
    expect(await find('named:kent-care', null)).toBeNull();
    expect(await find('named:kent-care', 'new@example.org', null)).toBeNull();
  });
});
