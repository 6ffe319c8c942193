import { safety } from '../words/safety.ts';
import type { Policy, Telephone } from '../policy/policy.ts';
import { isDraft } from '../policy/look-up.ts';

/** What every face shows first. */
export interface Frame {
  readonly safety: string;
  readonly worried: string;
  readonly unchecked: string;
  readonly heading: string;
  readonly subheading: string;
  readonly draft: string;
}

/** The frame for a policy in force: danger and the front door first, then what this card is about; a draft says so at its foot. */
export function frameOf(policy: Policy, heading: string, subheading = ''): Frame {
  const { emergency, frontDoor, outOfHours, checked } = policy.safety;
  return {
    safety: safety.line(phone(emergency)),
    worried: safety.worried(phone(frontDoor), phone(outOfHours)),
    unchecked: checked === null ? safety.unchecked : '',
    heading,
    subheading,
    draft: isDraft(policy) ? safety.draft(policy.partnership.name) : '',
  };
}

/** A telephone of the policy, for the words about danger. */
export function phone({ label, number, hours }: Telephone): { label: string; number: string; hours: string | null } {
  return { label, number, hours: hours ?? null };
}
