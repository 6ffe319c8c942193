import { z } from 'zod';
import { APP_ROLES } from '../../access/roles.ts';
import type { SignedIn } from '../sessions/sessions.ts';

/** Whose account a verified token speaks of, or why it lets nobody in, as a code for the log. */
export type Account =
  | { readonly kind: 'account'; readonly who: SignedIn }
  | { readonly kind: 'refused'; readonly why: 'no-account' | 'other-tenant' | 'unknown-role' };

/** Entra ID's claims for which tenant and which account; `oid` stays the same in every application, `sub` does not. */
const account = z.object({ tid: z.guid(), oid: z.guid(), roles: z.array(z.string()).default([]) });
const appRoles = z.array(z.enum(APP_ROLES));

/**
 * Reads the claims of a token whose signature, issuer, audience and expiry have been checked. A role we do not have is a
 * mistake of whoever assigns them: nobody is let in on part of what was meant.
 */
export function accountOf(claims: unknown, tenantId: string): Account {
  const read = account.safeParse(claims);
  if (!read.success) return { kind: 'refused', why: 'no-account' };
  const { tid, oid, roles } = read.data;
  if (tid.toLowerCase() !== tenantId) return { kind: 'refused', why: 'other-tenant' };
  const known = appRoles.safeParse(roles);
  if (!known.success) return { kind: 'refused', why: 'unknown-role' };
  return { kind: 'account', who: { identity: { tenantId: tid, aadObjectId: oid }, appRoles: known.data } };
}
