import { agencyOf, placeOf, postsOf } from '../../src/directory/who-is.ts';
import { agency, directoryWith, person } from './sample.ts';

const directory = directoryWith();

describe('who someone is', () => {
  it('knows every post of a person, and takes the first as their place', () => {
    expect(postsOf(directory, person(1)).map(({ role }) => role)).toEqual(['safeguarding-lead', 'point-of-contact']);
    expect(placeOf(directory, person(1))?.role).toBe('safeguarding-lead');
  });

  it('knows nothing of a person in no directory', () => {
    expect(postsOf(directory, person(99))).toEqual([]);
    expect(placeOf(directory, person(99))).toBeNull();
  });

  it('finds an agency, and says when it is gone', () => {
    expect(agencyOf(directory, agency('care'))?.name).toBe("Children's social care");
    expect(agencyOf(directory, agency('gone'))).toBeNull();
  });
});
