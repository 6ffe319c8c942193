import type { Facts } from '../escalation/facts.ts';
import type { FactsBase } from './tables/bases.ts';
import { contains, type Quarter, quarterAlone } from './period.ts';
import type { Region } from './what.ts';

/** Fewer than these have no figures of days: a median of a few is nearly a case. */
export const LEAST_FOR_DAYS = 8;

/** What can be waited for. Settling counts in the quarter it came in, the others in the quarter of the raise. */
export const WAITS: readonly WaitDefinition[] = [
  { wait: 'acknowledge', quarterBy: 'raised', daysOf: ({ daysToAcknowledge }) => daysToAcknowledge },
  { wait: 'answer', quarterBy: 'raised', daysOf: ({ daysToAnswer }) => daysToAnswer },
  { wait: 'settle', quarterBy: 'closed', daysOf: ({ daysToSettle }) => daysToSettle },
];

export type Wait = 'acknowledge' | 'answer' | 'settle';

interface WaitDefinition {
  readonly wait: Wait;
  readonly quarterBy: FactsBase['quarterBy'];
  /** Working days from the raise; null where it has not come. */
  readonly daysOf: (facts: Facts) => number | null;
}

/** How many waited how many working days, in one area and quarter. Secret, like the counts. */
export interface DaysIn {
  readonly area: string;
  readonly quarter: Quarter;
  readonly wait: Wait;
  readonly numbers: readonly (readonly [days: number, escalations: number])[];
}

/** Working days within which a quarter, half and three quarters of them had it. */
export interface Duration {
  readonly wait: Wait;
  readonly of: number;
  readonly quarter: number;
  readonly half: number;
  readonly threeQuarters: number;
}

/**
 * The durations of a region, each where at least 8 have it. Only those that have it are in it: who still waits is not.
 * They stand in the group paper alone. A release has no place for them: a median says "at least half had it within 3 days",
 * which is a count the gate does not read. The rule forbids them there on a base under 8; until the gate reads them, they
 * are in none.
 */
export function durationsOf(days: readonly DaysIn[], { period, areas }: Region): readonly Duration[] {
  return WAITS.flatMap(({ wait }) => {
    const numbers = days
      .filter((each) => each.wait === wait && areas.includes(each.area) && contains(period, quarterAlone(each.quarter)))
      .flatMap((each) => each.numbers)
      .toSorted(([one], [other]) => one - other);
    const of = numbers.reduce((sum, [, escalations]) => sum + escalations, 0);
    if (of < LEAST_FOR_DAYS) return [];
    const within = (share: number) => daysWithin(numbers, share * of);
    return [{ wait, of, quarter: within(0.25), half: within(0.5), threeQuarters: within(0.75) }];
  });
}

/** The fewest days within which at least this many had it; `numbers` from the fewest days up. */
function daysWithin(numbers: DaysIn['numbers'], many: number): number {
  let so = 0;
  for (const [days, escalations] of numbers) {
    so += escalations;
    if (so >= many) return days;
  }
  return numbers.at(-1)?.[0] ?? 0;
}
