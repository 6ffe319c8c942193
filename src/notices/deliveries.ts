import type { EscalationId } from '../escalation/ids.ts';
import type { Delivery } from './delivery.ts';

/** The create-only stream of deliveries. */
export interface Deliveries {
  /** Keeps one half of an attempt. `exists`: that id is taken (someone else is sending, or has ended); nothing changed. */
  create(delivery: Delivery): Promise<'created' | 'exists'>;
  /** All halves of one escalation, in the order they were created. */
  of(escalation: EscalationId): Promise<readonly Delivery[]>;
}
