import type { Instant } from '../../calendar/instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { EscalationEvent } from '../events.ts';
import type { Refusal } from '../refusal.ts';
import type { Standing } from '../standing.ts';

/** What a decision is made with. Time, policy and rights come in; nothing is fetched inside. */
export interface Circumstances {
  readonly now: Instant;
  readonly policy: Policy;
  readonly standing: Standing;
}

export type Decision = readonly EscalationEvent[] | Refusal;
