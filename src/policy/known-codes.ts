import type { Policy } from './policy.ts';

/** The kinds of agency and the roles that any of these policies knows, each once: what a directory may use. */
export function knownCodes(policies: readonly Policy[]): { readonly kinds: string[]; readonly roles: string[] } {
  return {
    kinds: [...new Set(policies.flatMap(({ agencyKinds }) => agencyKinds.map(({ code }) => code)))],
    roles: [...new Set(policies.flatMap(({ roles }) => roles.map(({ code }) => code)))],
  };
}
