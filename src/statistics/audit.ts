import { derivableFrom, type Derivable } from './derivable.ts';
import { drawnBy, editionsOf } from './editions.ts';
import { feasibleIn } from './feasible.ts';
import type { GateParts } from './gate.ts';
import { withLeastChange } from './least-change.ts';
import type { Ledger } from './ledger.ts';
import type { Interval } from './shown.ts';
import { systemOf } from './system.ts';

/** What a reader of everything can say of one count; null where it was not worked out in time. */
export interface Audited extends Derivable {
  /** The edition of the truth it is read in, from 0. */
  readonly edition: number;
  readonly feasible: Interval | null;
}

/**
 * The feasibility interval of every count that can be derived from a ledger, whatever its true value: what the public
 * knows, no more. Null where the ledger is too large or its editions were not brought together in time.
 */
export async function audit(ledger: Ledger, { rule, solver, now }: GateParts): Promise<readonly Audited[] | null> {
  const until = now() + rule.timeBudgetMs;
  const left = (): number => until - now();
  const { told, truths } = editionsOf(ledger.map(drawnBy));
  const system = systemOf(told);
  const program = system === null ? null : await withLeastChange(system, solver, left());
  if (system === null || program === null) return null;
  const feasible = feasibleIn(program, solver, left);
  const audited: Audited[] = [];
  for (const { what, region } of derivableFrom(told)) {
    for (const edition of truths.keys()) {
      const sum = system.sumOf(edition, what, region);
      if (sum !== null) audited.push({ what, region, edition, feasible: await feasible.bounds(sum) });
    }
  }
  return audited;
}
