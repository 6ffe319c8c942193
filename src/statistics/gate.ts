import type { Truths } from './counts.ts';
import { derivableFrom, type Derivable } from './derivable.ts';
import type { DisclosureRule } from './disclosure-rule.ts';
import { drawnBy, type Editions, editionsOf } from './editions.ts';
import { feasibleIn } from './feasible.ts';
import { withLeastChange } from './least-change.ts';
import { type Ledger, relatedTo, type Release } from './ledger.ts';
import type { Interval } from './shown.ts';
import type { Solver, Sum } from './solver.ts';
import { type System, systemOf } from './system.ts';
import { trueCount } from './what.ts';

/** A protected count that someone who has read everything published could pin down too closely. */
export interface TooNarrow extends Derivable {
  /** The count itself, or how it changed between two editions of the truth. */
  readonly about: 'count' | 'change';
  readonly feasible: Interval;
  /** How many whole values in that interval it can have. */
  readonly values: number;
}

export interface GateResult {
  readonly passes: boolean;
  readonly tooNarrow: readonly TooNarrow[];
  /** Why it was not decided: then it does not pass. */
  readonly undecided: 'out-of-time' | 'too-large' | null;
}

/** What the gate works with: the rule, a solver, and a clock in milliseconds. */
export interface GateParts {
  readonly rule: DisclosureRule;
  readonly solver: Solver;
  readonly now: () => number;
}

/**
 * Decides whether a release may be shown beside everything published before. Each derivable count whose true value is 1
 * to 7 (the rule's band) must be able to have at least 4 values, given all of it. Reads the true counts for one thing
 * only: which counts are protected. Over the time budget it does not pass.
 */
export async function gate(candidate: Release, ledger: Ledger, parts: GateParts): Promise<GateResult> {
  return tooNarrowIn(editionsOf([...relatedTo(candidate.published, ledger), candidate].map(drawnBy)), parts);
}

/** The protected counts of `asked` with too little room, given everything told in these editions. */
export async function tooNarrowIn(
  { told, truths }: Editions,
  { rule, solver, now }: GateParts,
  asked: readonly Derivable[] = derivableFrom(told),
): Promise<GateResult> {
  const until = now() + rule.timeBudgetMs;
  const left = (): number => until - now();
  const system = systemOf(told);
  if (system === null) return notDecided('too-large');
  const together = await withLeastChange(system, solver, left());
  if (together === null) return notDecided('out-of-time');
  const counts = feasibleIn(together, solver, left);
  const changes = feasibleIn(system.program, solver, left);
  const tooNarrow: TooNarrow[] = [];
  for (const each of protectedSums(asked, system, truths, rule.bandTo)) {
    const looked = await (each.about === 'count' ? counts : changes).room(each.sum, rule.leastFeasible);
    if (looked.room === 'undecided' || looked.room === 'none') return { ...notDecided('out-of-time'), tooNarrow };
    if (looked.room === 'enough') continue;
    const { what, region, about } = each;
    tooNarrow.push({ what, region, about, feasible: looked.feasible, values: looked.values });
  }
  return { passes: tooNarrow.length === 0, tooNarrow, undecided: null };
}

interface Protected extends Derivable {
  readonly about: 'count' | 'change';
  readonly sum: Sum;
}

/** The counts from 1 to 7 in any edition of the truth, and the changes of that size. What is not known is protected too. */
function* protectedSums(
  derivable: readonly Derivable[],
  system: System,
  truths: readonly Truths[],
  bandTo: number,
): Generator<Protected> {
  const small = (count: number | null): boolean => count === null || (count >= 1 && count <= bandTo);
  for (const { what, region } of derivable) {
    let before: { readonly sum: Sum; readonly count: number | null } | null = null;
    for (const [edition, truth] of truths.entries()) {
      const sum = system.sumOf(edition, what, region);
      if (sum === null) continue;
      const count = trueCount(truth, what, region);
      if (small(count)) yield { what, region, about: 'count', sum };
      if (before !== null && small(differenceOf(before.count, count))) {
        yield { what, region, about: 'change', sum: minus(sum, before.sum) };
      }
      before = { sum, count };
    }
  }
}

function differenceOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.abs(one - other);
}

function minus(sum: Sum, less: Sum): Sum {
  return {
    columns: [...sum.columns, ...less.columns],
    coefficients: [...sum.coefficients, ...less.coefficients.map((each) => -each)],
  };
}

function notDecided(undecided: 'out-of-time' | 'too-large'): GateResult {
  return { passes: false, tooNarrow: [], undecided };
}
