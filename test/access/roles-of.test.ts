import { rolesOf } from '../../src/access/roles-of.ts';
import type { Directory } from '../../src/directory/directory.ts';
import type { PersonId } from '../../src/escalation/ids.ts';
import { COORDINATOR, DIRECTORY, SCHOOL_LEAD, STRANGER, TEACHER, WORKER } from '../support/sample-people.ts';

const givenRole = (person: PersonId, role: string): Directory => {
  const [post] = DIRECTORY.posts.filter((each) => each.person === WORKER);
  return { ...DIRECTORY, posts: [...DIRECTORY.posts, { ...post!, person, role }] };
};

describe('the roles someone has', () => {
  it('are those the directory gives them', () => {
    expect(rolesOf(DIRECTORY, TEACHER, [])).toEqual(['practitioner']);
    expect(rolesOf(DIRECTORY, SCHOOL_LEAD, [])).toContain('safeguarding-lead');
    expect(rolesOf(DIRECTORY, COORDINATOR, [])).toContain('partnership-team');
    expect(rolesOf(givenRole(WORKER, 'information-governance'), WORKER, [])).toContain('information-governance');
  });

  it('are none for someone the directory does not know', () => {
    expect(rolesOf(DIRECTORY, STRANGER, [])).toEqual([]);
  });

  it('may come with their sign-in, but never a place over cases', () => {
    expect(rolesOf(DIRECTORY, STRANGER, ['scrutineer'])).toEqual(['scrutineer']);
    expect(rolesOf(DIRECTORY, TEACHER, ['project-lead', 'administrator'])).toEqual([
      'practitioner',
      'project-lead',
      'administrator',
    ]);
  });

  it('stand there once, from wherever they come', () => {
    const directory = givenRole(WORKER, 'scrutineer');
    expect(rolesOf(directory, WORKER, ['scrutineer']).filter((role) => role === 'scrutineer')).toHaveLength(1);
  });
});
