import { Fault } from '../errors/fault.ts';
import { isDraft } from './look-up.ts';
import type { Policy } from './policy.ts';

/** Where the policies are to be used. `allowDraft`: someone accepted drafts in so many words. */
export interface PolicyUse {
  readonly production: boolean;
  readonly allowDraft: boolean;
}

/**
 * Refuses to start production on a draft nobody accepted (Fault `policy-draft-in-production`), and on safety numbers
 * nobody has rung (Fault `policy-safety-unchecked`): accepting a draft does not accept those. Give it the policies in
 * force; an old draft kept only for the escalations that began under it stops nothing. Outside production all pass.
 */
export function refuseUnsafe(policies: readonly Policy[], { production, allowDraft }: PolicyUse): void {
  if (!production) return;
  for (const policy of policies) {
    const details = { policy: `${policy.id} ${policy.version}` };
    if (isDraft(policy) && !allowDraft) throw new Fault('policy-draft-in-production', details);
    if (policy.safety.checked === null) throw new Fault('policy-safety-unchecked', details);
  }
}
