import type { Instant } from '../../calendar/instant.ts';
import type { DisclosureRule } from '../disclosure-rule.ts';
import type { Releases } from '../releases.ts';
import type { Solver } from '../solver.ts';

/** What drafting, auditing and signing work with. */
export interface ReleaseParts {
  readonly releases: Releases;
  /** The rule as it is configured now. */
  readonly rule: DisclosureRule;
  readonly solver: Solver;
  readonly now: () => Instant;
  /** Milliseconds that only ever rise, for the gate's time budget. */
  readonly elapsed: () => number;
  readonly random: (bytes: number) => Uint8Array;
}
