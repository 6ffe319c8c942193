import { Fault } from '../errors/fault.ts';
import type { Policy, PolicyVersion } from './policy.ts';

/** Every policy that is loaded, old versions too. Dates are civil days, `YYYY-MM-DD`, in the policy's time zone. */
export interface Policies {
  readonly all: readonly Policy[];
  /** The version an escalation began under. Throws Fault `policy-unknown`. */
  find(wanted: PolicyVersion): Policy;
  /** The version of this policy that a raise on that day begins under. Throws Fault `policy-unknown` where there is none. */
  current(id: string, on: string): Policy;
  /** The current version of the partnership of this code. Throws Fault `policy-unknown`. */
  forPartnership(code: string, on: string): Policy;
  /** The current version of each policy, in the order they were given. */
  inForce(on: string): readonly Policy[];
}

/**
 * Puts loaded policies together. In force on a day is the approved version that took effect last; a draft only while no
 * version is approved and in effect, and then the newest one. Throws Fault `policy-invalid` where the same version of a
 * policy is there twice, or two policies are for the same partnership.
 */
export function collectPolicies(policies: readonly Policy[]): Policies {
  const ids = [...new Set(policies.map(({ id }) => id))];
  refuseTwice(policies);

  const currentOrNull = (id: string, on: string): Policy | null =>
    policies.filter((policy) => policy.id === id && startOf(policy) <= on).sort(newestFirst)[0] ?? null;

  const current = (id: string, on: string): Policy => currentOrNull(id, on) ?? unknown(`${id} in force on ${on}`);

  return {
    all: policies,
    find: ({ id, version }) =>
      policies.find((policy) => policy.id === id && policy.version === version) ?? unknown(`${id} ${version}`),
    current,
    forPartnership: (code, on) => {
      const policy = policies.find(({ partnership }) => partnership.code === code);
      return policy === undefined ? unknown(`of the partnership ${code}`) : current(policy.id, on);
    },
    inForce: (on) => ids.flatMap((id) => currentOrNull(id, on) ?? []),
  };
}

/** A draft without a date holds from the beginning, so that there is something to try out. */
function startOf(policy: Policy): string {
  return policy.effectiveFrom ?? '';
}

function newestFirst(one: Policy, other: Policy): number {
  if (one.status !== other.status) return one.status === 'approved' ? -1 : 1;
  if (startOf(one) !== startOf(other)) return startOf(one) < startOf(other) ? 1 : -1;
  // "draft-10" is newer than "draft-9".
  return other.version.localeCompare(one.version, 'en', { numeric: true });
}

function refuseTwice(policies: readonly Policy[]): void {
  policies.forEach((policy, n) => {
    const file = `${policy.id} ${policy.version}`;
    for (const earlier of policies.slice(0, n)) {
      if (earlier.id === policy.id && earlier.version === policy.version) {
        throw new Fault('policy-invalid', { file, place: 'version', why: 'this version is loaded twice' });
      }
      if ((earlier.id === policy.id) !== (earlier.partnership.code === policy.partnership.code)) {
        const why = `the policy ${earlier.id} ${earlier.version} has another partnership, or is for the same one`;
        throw new Fault('policy-invalid', { file, place: 'partnership.code', why });
      }
    }
  });
}

function unknown(policy: string): never {
  throw new Fault('policy-unknown', { policy });
}
