import type { Instant } from '../calendar/instant.ts';
import type { CaseFile } from '../casework/result.ts';
import type { Directory } from '../directory/directory.ts';
import type { NamedPerson } from '../directory/people.ts';
import type { Delivery } from '../notices/delivery.ts';
import type { Policy } from '../policy/policy.ts';
import type { Summary } from '../worklist/summary.ts';
import type { Drawing } from './draw.ts';

/** Everything the cards of one escalation are drawn from, for one person at one moment. */
export interface Reading {
  readonly file: CaseFile;
  /** The policy version it began under: stages, labels, clocks. */
  readonly policy: Policy;
  /** The version in force now: an old escalation must not show an old telephone number. */
  readonly inForce: Policy;
  readonly directory: Directory;
  /** Whom the raiser named, where they named someone outside the directory. */
  readonly named: NamedPerson | null;
  /** Escalations that follow this one, or were raised alongside it, oldest first. */
  readonly linked: readonly Summary[];
  readonly deliveries: readonly Delivery[];
  readonly now: Instant;
  readonly drawing: Drawing;
}
