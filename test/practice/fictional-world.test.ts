import { personFor } from '../../src/directory/who-answers.ts';
import type { AgencyId } from '../../src/escalation/ids.ts';
import { fictionalWorld } from '../../src/practice/fictional-world.ts';
import { shipped } from '../policy/shipped-policies.ts';

const kent = shipped();

describe('the made-up world of a rehearsal', () => {
  it('has somebody for every stage on both sides, by role and without a telephone or an address', () => {
    const { directory } = fictionalWorld(kent);
    for (const { raising, asked, ends } of kent.stages) {
      expect(personFor(directory, 'practice-school' as AgencyId, null, raising)).not.toBeNull();
      const answers = ends === 'view' ? 'practice-office' : 'practice-care';
      expect(asked).toContain(personFor(directory, answers as AgencyId, null, asked)?.role);
    }
    expect(directory.posts.every(({ phone, email }) => phone === null && email === null)).toBe(true);
  });

  it('has nobody of the real directory, for no tenant is called practice', () => {
    const { directory } = fictionalWorld(kent);
    expect(directory.posts.every(({ person }) => person.startsWith('practice:'))).toBe(true);
  });

  it('lets a safeguarding lead raise where the policy lets one, else whoever it names first', () => {
    expect(fictionalWorld(kent).raiser).toBe('practice:school-safeguarding-lead');
    const stages = kent.stages.map((stage, number) => (number === 0 ? { ...stage, raising: ['practitioner'] } : stage));
    expect(fictionalWorld({ ...kent, stages }).raiser).toBe('practice:school-practitioner');
  });

  it('calls roles it does not know by the policy’s own words', () => {
    const policy = {
      ...kent,
      roles: [...kent.roles, { code: 'board', label: 'Board of the trust' }],
      stages: kent.stages.map((stage, number) => (number === 1 ? { ...stage, raising: ['board'] } : stage)),
    };
    expect(fictionalWorld(policy).directory.posts.map(({ title }) => title)).toContain('Board of the trust');
  });

  it('keeps to agency kinds the policy has, however few', () => {
    const [one] = kent.agencyKinds;
    if (one === undefined) throw new Error('the shipped policy has no agency kind');
    const { directory } = fictionalWorld({ ...kent, agencyKinds: [one] });
    expect(directory.agencies.map(({ kind }) => kind)).toEqual([one.code, one.code, one.code]);
  });
});
