import type { Policy } from '../../policy/policy.ts';

export type AgencyGroup = Policy['agencyKinds'][number]['group'];

/** The group the policy puts this kind of agency in; `other` for a kind it does not have. */
export function groupOf(policy: Policy, agencyKind: string): AgencyGroup {
  return policy.agencyKinds.find(({ code }) => code === agencyKind)?.group ?? 'other';
}

/**
 * The rule by which the partnership's team is told, as a code two versions can be compared by: the stages at whose opening
 * it is, joined by "+", or "none". Policies have no code of their own for it.
 */
export function notificationRule({ stages }: Policy): string {
  const told = stages.filter(({ informs }) => informs.includes('partnership-team'));
  return told.length === 0 ? 'none' : told.map(({ code }) => code).join('+');
}
