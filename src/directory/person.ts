import type { PersonId } from '../escalation/ids.ts';

/** How a verified identity reaches us: a Teams account. */
export interface TeamsIdentity {
  readonly tenantId: string;
  readonly aadObjectId: string;
}

/**
 * The key under which a person is known everywhere else: tenant and object id joined. It identifies nobody without the
 * tenant's own directory.
 */
export function personOf(identity: TeamsIdentity): PersonId {
  return `${identity.tenantId.toLowerCase()}:${identity.aadObjectId.toLowerCase()}` as PersonId;
}
