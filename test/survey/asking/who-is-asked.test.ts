import { groupOfPerson, whoIsAsked } from '../../../src/survey/asking/who-is-asked.ts';
import { DIRECTORY, SERGEANT, STRANGER, TEACHER, WORKER } from '../../support/sample-people.ts';
import { KENT } from '../../support/sample-policy.ts';

describe('Who is asked', () => {
  it('is everybody the directory lists, each once, in the group of their agency', () => {
    const all = whoIsAsked(DIRECTORY, [KENT], []);
    const people = new Set(DIRECTORY.posts.map(({ person }) => person));
    expect(new Set(all.map(({ person }) => person))).toEqual(people);
    expect(all).toHaveLength(people.size);
    expect(all).toContainEqual({ person: TEACHER, group: 'education' });
    expect(all).toContainEqual({ person: WORKER, group: 'social-care' });
    expect(all).toContainEqual({ person: SERGEANT, group: 'police' });
  });

  it('is one group where one is named', () => {
    const police = whoIsAsked(DIRECTORY, [KENT], ['police']);
    expect(police.length).toBeGreaterThan(0);
    expect(new Set(police.map(({ group }) => group))).toEqual(new Set(['police']));
  });

  it('is nobody the directory does not list', () => {
    expect(groupOfPerson(DIRECTORY, [KENT], STRANGER)).toBeNull();
  });

  it('an agency no policy knows is among the others', () => {
    expect(groupOfPerson(DIRECTORY, [], TEACHER)).toBe('other');
  });
});
