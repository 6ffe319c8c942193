import type { Facts } from '../escalation/facts.ts';
import type { Quarter } from './period.ts';
import type { FactsBase } from './tables/bases.ts';

/** What the escalations counted in one area and quarter began under. */
export interface Under {
  readonly area: string;
  readonly quarter: Quarter;
  readonly quarterBy: FactsBase['quarterBy'];
  readonly begunUnder: readonly BegunUnder[];
}

/** A version of a policy, and when it has the partnership's team told. */
export interface BegunUnder {
  readonly policy: Facts['policy'];
  readonly notificationRule: string;
}

/** One text for one of these. */
export function underKey({ policy, notificationRule }: BegunUnder): string {
  return JSON.stringify([policy.id, policy.version, notificationRule]);
}
