import type { PersonId } from '../../escalation/ids.ts';
import type { CaseworkParts } from '../parts.ts';

/** An id for someone outside the directory: random, so that it says nothing of their address. */
export function freshPerson({ random }: Pick<CaseworkParts, 'random'>): PersonId {
  return `named:${Buffer.from(random(16)).toString('hex')}` as PersonId;
}
