import { notificationRule } from '../../escalation/facts/by-policy.ts';
import type { Policies } from '../../policy/policies.ts';
import type { Period } from '../period.ts';
import type { BegunUnder } from '../under.ts';
import { daysOf } from './period-to-release.ts';

/** The versions of the policies of these areas that held at some time in a period, whatever was raised under them. */
export type PoliciesIn = (areas: readonly string[], period: Period) => readonly BegunUnder[];

/**
 * Reads them from the policies. A release names them all: if it named those alone that a case began under, one that is missing
 * would say "nobody" of a whole partnership. `startMonth`: of the partnership year, 1 to 12.
 */
export function policiesInForce(policies: Policies, startMonth: number): PoliciesIn {
  return (areas, period) => {
    const { first, after } = daysOf(period, startMonth);
    const begins = policies.all.flatMap(({ effectiveFrom }) => effectiveFrom ?? []);
    const days = [first, ...begins.filter((day) => first < day && day < after)];
    const held = days
      .flatMap((day) => policies.inForce(day))
      .filter(({ partnership }) => areas.includes(partnership.code));
    return [...new Set(held)].map((policy) => ({
      policy: { id: policy.id, version: policy.version },
      notificationRule: notificationRule(policy),
    }));
  };
}
