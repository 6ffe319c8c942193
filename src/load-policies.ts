import type { Config } from './config.ts';
import { refuseUnsafe } from './policy/allowed.ts';
import { collectPolicies, type Policies } from './policy/policies.ts';
import { readPolicies } from './storage/files/policy-files.ts';

/** Every policy of the folder. Throws the Faults of reading, and of `refuseUnsafe` for those in force on this London date. */
export function loadPolicies(
  config: Pick<Config, 'mode' | 'policiesFolder' | 'allowDraftPolicy'>,
  today: string,
): Policies {
  const policies = collectPolicies(readPolicies(config.policiesFolder));
  refuseUnsafe(policies.inForce(today), {
    production: config.mode === 'production',
    allowDraft: config.allowDraftPolicy,
  });
  return policies;
}
