import { crossChecks } from '../../src/policy/cross-checks.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { shipped } from './shipped-policies.ts';

const approved = { by: 'Executive Board', on: '2026-09-01' };

function problemsOf(change: (policy: Policy) => void): readonly string[] {
  const policy = shipped();
  change(policy);
  return crossChecks(policy).map(({ place, why }) => `${place}: ${why}`);
}

describe('a policy holds together', () => {
  it('as shipped', () => {
    expect(problemsOf(() => undefined)).toEqual([]);
  });

  it('only if every stage is for roles the policy has, each named once', () => {
    expect(problemsOf(({ stages }) => stages[1]?.raising.push('headteacher', 'line-manager'))).toEqual([
      'stages[1].raising[2]: "headteacher" is not one of the roles',
      'stages[1].raising[3]: "line-manager" stands there twice',
    ]);
    expect(problemsOf(({ stages }) => stages[3]?.asked.push('chair'))).toEqual([
      'stages[3].asked[1]: "chair" is not one of the roles',
    ]);
  });

  it('only if every case point is about themes the policy has', () => {
    expect(problemsOf(({ casePoints }) => casePoints[2]?.themes.splice(0, 1, 'money'))).toEqual([
      'casePoints[2].themes[0]: "money" is not one of the themes',
    ]);
  });

  it('only if "something else" is a theme, and no case point lists it, because it is always offered', () => {
    expect(problemsOf(({ themes }) => themes.pop())).toEqual(['themes: "something-else" is missing']);
    expect(problemsOf(({ casePoints }) => casePoints[0]?.themes.splice(6, 1, 'something-else'))).toEqual([
      'casePoints[0].themes[6]: "something-else" is always offered; leave it out',
    ]);
  });

  it('only if the roles the service itself asks for are there', () => {
    expect(
      problemsOf((policy) => {
        policy.roles = policy.roles.filter(({ code }) => code !== 'partnership-team');
      }),
    ).toEqual(['roles: "partnership-team" is missing']);
  });

  it.each(['stages', 'doors', 'agencyKinds', 'roles', 'casePoints', 'themes'] as const)(
    'only if no code stands twice among its %s',
    (list) => {
      const policy = shipped();
      const [one, two] = policy[list];
      if (one === undefined || two === undefined) throw new RangeError('two are needed');
      two.code = one.code;
      expect(crossChecks(policy)).toContainEqual({
        place: `${list}[1].code`,
        why: `"${one.code}" stands there twice`,
      });
    },
  );

  it('only if a stage has one clock of a kind', () => {
    expect(
      problemsOf(({ stages, urgent }) => {
        const again = urgent.clocks[0];
        if (again !== undefined) stages[0]?.clocks.push(again);
        if (again !== undefined) urgent.clocks.push(again);
      }),
    ).toEqual([
      'stages[0].clocks[2].must: "respond" stands there twice',
      'urgent.clocks[1].must: "respond" stands there twice',
    ]);
  });

  it('only if someone answers for an approved policy, from a date, and nobody for a draft', () => {
    expect(problemsOf((policy) => Object.assign(policy, { status: 'approved' }))).toEqual([
      'approved: an approved policy says who approved it and when',
      'effectiveFrom: an approved policy says from which date it holds',
    ]);
    expect(problemsOf((policy) => Object.assign(policy, { approved }))).toEqual([
      'approved: a draft has no approval; write null',
    ]);
    expect(
      problemsOf((policy) => Object.assign(policy, { status: 'approved', approved, effectiveFrom: '2026-10-01' })),
    ).toEqual([]);
  });

  it('only if a view ends the ladder, after a stage at which the agency was asked itself', () => {
    expect(problemsOf(({ stages }) => Object.assign(stages[1] ?? {}, { ends: 'view' }))).toEqual([
      'stages[1].ends: only the last stage ends with a view',
    ]);
    expect(
      problemsOf((policy) => {
        policy.stages = policy.stages.slice(-1);
      }),
    ).toEqual(['stages[0].ends: the first stage ends with an answer']);
    expect(
      problemsOf((policy) => {
        policy.stages = policy.stages.slice(0, -1);
      }),
    ).toEqual([]);
  });

  it('only if those who give advice hold roles the policy has, each named once', () => {
    expect(problemsOf(({ advisers }) => advisers.push('named-nurse', 'adviser'))).toEqual([
      'advisers[1]: "named-nurse" is not one of the roles',
      'advisers[2]: "adviser" stands there twice',
    ]);
    expect(problemsOf((policy) => Object.assign(policy, { advisers: [] }))).toEqual([]);
  });

  it('only if it is reviewed after it takes effect', () => {
    expect(
      problemsOf((policy) => Object.assign(policy, { effectiveFrom: '2026-10-01', reviewBy: '2026-09-30' })),
    ).toEqual(['reviewBy: the review comes before the policy takes effect']);
  });
});
