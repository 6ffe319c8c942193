import { partnershipTeam, safeguardingLeads } from '../../src/directory/partnership-team.ts';
import { agency, directoryWith, person } from './sample.ts';

const directory = directoryWith();

describe('who oversees', () => {
  it('is the partnership team of the same partnership only', () => {
    expect(partnershipTeam(directory, 'kent').map((post) => post.person)).toEqual([person(6)]);
    expect(partnershipTeam(directory, 'medway')).toEqual([]);
  });

  it("is an agency's own safeguarding lead", () => {
    expect(safeguardingLeads(directory, agency('school-a')).map((post) => post.person)).toEqual([person(1)]);
    expect(safeguardingLeads(directory, agency('care'))).toEqual([]);
  });
});
