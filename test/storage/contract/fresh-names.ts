import { randomUUID } from 'node:crypto';
import type { EscalationId, PersonId } from '../../../src/escalation/ids.ts';
import type { Store } from '../../../src/storage/store.ts';

/** Opens the store that is tried; opened again within a test it is another instance over the same data. */
export type Open = () => Store;

/** Names nobody used before, so that the suite can run on a store that is not empty, and on one that is slow to empty. */
export interface FreshNames {
  readonly escalation: (name?: string) => EscalationId;
  readonly partnership: (name: string) => string;
  readonly person: (name: string) => PersonId;
  readonly email: (name: string) => string;
}

export function freshNames(): FreshNames {
  const here = randomUUID().slice(0, 8).toUpperCase();
  return {
    escalation: (name = '4F7Q') => `KM-${here}-${name}` as EscalationId,
    partnership: (name) => `${name}-${here}`,
    person: (name) => `tenant-${here}:${name}` as PersonId,
    email: (name) => `${name}.${here}@oak.example`,
  };
}

/** Several instances over the same data, taken in turn by those who race. */
export function severalOf(open: Open, count: number): (each: number) => Store {
  const stores = Array.from({ length: count }, open);
  return (each) => {
    const store = stores[each % stores.length];
    if (store === undefined) throw new Error('no instance was opened');
    return store;
  };
}
