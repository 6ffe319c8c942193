import type { Instant } from '../calendar/instant.ts';
import { quarterOf } from '../escalation/facts/quarter.ts';

/** A quarter of a calendar year in London: `2026-Q4`. The finest time a tally knows. */
export type QuarterCode = `${number}-Q${1 | 2 | 3 | 4}`;

/** How often people said, in one quarter, that they go to one door of the policy. */
export interface DoorCount {
  /** Code of the policy's doors. */
  readonly door: string;
  readonly quarter: QuarterCode;
  readonly count: number;
}

/**
 * How often the policy's doors were taken. A number and nothing else (people.md A14): no person, no escalation, no moment.
 * It counts presses: whoever presses twice, or again in another card, is counted twice, because knowing better would mean
 * keeping who pressed.
 */
export interface Tallies {
  /**
   * Counts one. Those that race are all counted; one whose answer the store lost may be counted twice. Throws the store's
   * Faults, and then none was counted, or nobody can tell.
   */
  add(partnership: string, door: string, quarter: QuarterCode): Promise<void>;
  /** Every tally of a partnership, in order of quarter, then door. */
  of(partnership: string): Promise<readonly DoorCount[]>;
}

/** A tally with whose it is. */
export interface PartnershipTally extends DoorCount {
  readonly partnership: string;
}

/** Tallies into which those of another store can be carried. */
export interface CarriedTallies extends Tallies {
  /** Every tally of every partnership, in no order: for upkeep. */
  all(): Promise<readonly PartnershipTally[]>;
  /**
   * Makes a tally as large as this one where it is smaller or there is none; `stands`: it was as large already. Never
   * adds: the same count may come in twice. Throws the store's Faults.
   */
  atLeast(tally: PartnershipTally): Promise<'raised' | 'stands'>;
}

/** The quarter this moment lies in. */
export function quarterCode(instant: Instant): QuarterCode {
  const { year, quarter } = quarterOf(instant);
  return `${year}-Q${quarter}`;
}
