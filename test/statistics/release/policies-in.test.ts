import { collectPolicies } from '../../../src/policy/policies.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { yearOf } from '../../../src/statistics/period.ts';
import { materialOf } from '../../../src/statistics/release/material-of.ts';
import { policiesInForce } from '../../../src/statistics/release/policies-in.ts';
import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { KENT, MEDWAY } from '../../support/sample-policy.ts';
import { sampleYearOfFacts } from '../sample-facts.ts';

const APRIL = 4;
const AREAS = ['kent', 'medway'];
const approved = (policy: Policy, version: string, effectiveFrom: string): Policy => ({
  ...policy,
  version,
  effectiveFrom,
  status: 'approved',
});
const named = (policies: readonly Policy[], areas = AREAS) =>
  policiesInForce(collectPolicies(policies), APRIL)(areas, yearOf(2025)).map(
    ({ policy: { id, version } }) => `${id} ${version}`,
  );

describe('the policies that held in a year', () => {
  it('are those in force at its beginning, and those that took effect within it', () => {
    expect(
      named([approved(KENT, '1', '2024-09-01'), approved(KENT, '2', '2025-10-01'), approved(KENT, '3', '2026-04-01')]),
    ).toEqual(['kent 1', 'kent 2']);
  });

  it('are not those that had ceased to hold, nor those of another area', () => {
    expect(named([approved(KENT, '1', '2023-09-01'), approved(KENT, '2', '2024-10-01')])).toEqual(['kent 2']);
    expect(named([KENT, MEDWAY], ['kent'])).toEqual(['kent draft-1']);
  });

  it('are all named by a release, so that a name that is missing never says "nobody" of a partnership', async () => {
    const facts = [...sampleYearOfFacts(40, [8100, 8101, 8102, 8103], 3)].map((each) => ({
      ...each,
      partnership: 'kent',
      policy: { id: KENT.id, version: KENT.version },
    }));
    const policiesIn = policiesInForce(collectPolicies([KENT, MEDWAY]), APRIL);
    const { story } = await materialOf({ facts, doors: [], meanings: [], policiesIn }, yearOf(2025), DEFAULT_RULE);
    for (const { under } of story.tables) {
      expect(new Set(under.map(({ policy }) => policy))).toEqual(new Set(['kent', 'medway']));
    }
  });
});
