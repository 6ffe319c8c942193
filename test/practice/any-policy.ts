import fc from 'fast-check';
import type { Clock, Duration, Policy, Stage } from '../../src/policy/policy.ts';
import { shipped } from '../policy/shipped-policies.ts';

const kent = shipped();

/** Words as long as a label may be, in letters of two bytes and of one. */
const label = fc.stringMatching(/^[A-Za-zẁ][A-Za-z0-9ẁ ,.()]{0,118}[a-zẁ]$/);

const within: fc.Arbitrary<Duration> = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((amount) => ({ unit: 'working-day' as const, amount })),
  fc.constantFrom<Duration>({ unit: 'same-working-day' }, { unit: 'not-stated' }),
);

const clocks: fc.Arbitrary<Clock[]> = fc.uniqueArray(
  fc.record({
    must: fc.constantFrom('acknowledge', 'respond'),
    within,
    from: fc.constant('stage-opened' as const),
    firmness: fc.constantFrom('no-later-than', 'indicative'),
  }),
  { selector: ({ must }) => must, maxLength: 2 },
);

const OWN_ROLES = ['trustee', 'chair'];
const roles = [...kent.roles.map(({ code }) => code), ...OWN_ROLES];
const someRoles = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: 4 });

const stages: fc.Arbitrary<Stage[]> = fc
  .tuple(
    fc.array(fc.record({ label, name: label, raising: someRoles, asked: someRoles, clocks }), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.boolean(),
  )
  .map(([ladder, hasPanel]) =>
    ladder.map((stage, number) => ({
      ...stage,
      code: `stage-${number + 1}`,
      summary: 'What happens at this stage.',
      ends: hasPanel && number > 0 && number === ladder.length - 1 ? 'view' : 'answer',
      informs: [],
    })),
  );

/** Any policy that holds together: any ladder of one to six stages, with a panel or without, any roles and times. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    stages,
    ownRole: label,
    kinds: fc.subarray(kent.agencyKinds, { minLength: 1 }),
    casePoints: fc.subarray(kent.casePoints, { minLength: 1 }),
    dayOfRaisingCounts: fc.boolean(),
    dayEnds: fc.constantFrom('00:30', '12:00', '17:00', '23:59'),
    isPartnershipNameLong: fc.boolean(),
  })
  .map((any) => ({
    ...kent,
    stages: any.stages,
    roles: [...kent.roles, ...OWN_ROLES.map((code) => ({ code, label: any.ownRole }))],
    agencyKinds: any.kinds,
    casePoints: any.casePoints,
    workingTime: { ...kent.workingTime, dayOfRaisingCounts: any.dayOfRaisingCounts, dayEnds: any.dayEnds },
    partnership: { ...kent.partnership, name: any.isPartnershipNameLong ? 'ẁ'.repeat(120) : 'Short' },
  }));

/** The first two stages of Kent's ladder: no panel. */
export const TWO_STAGES: Policy = { ...kent, stages: kent.stages.slice(0, 2) };

/** One stage alone. */
export const ONE_STAGE: Policy = { ...kent, stages: kent.stages.slice(0, 1) };
