import { z } from 'zod';
import type { BesideLine } from './beside-line.ts';

const amount = z.int().nonnegative();
/** An export of the first form counted none of these, and held none. */
const later = amount.default(0);

export const countsSchema = z.strictObject({
  escalations: amount,
  entries: amount,
  deliveries: amount,
  namedPeople: amount,
  checkpoints: later,
  sealedCounts: later,
  releaseEntries: later,
  received: later,
  tallies: later,
  noteOrigins: later,
  noteSteps: later,
  views: later,
});

/** How much an export holds. */
export type Counts = Readonly<z.infer<typeof countsSchema>>;

export const NOTHING: Counts = {
  escalations: 0,
  entries: 0,
  deliveries: 0,
  namedPeople: 0,
  checkpoints: 0,
  sealedCounts: 0,
  releaseEntries: 0,
  received: 0,
  tallies: 0,
  noteOrigins: 0,
  noteSteps: 0,
  views: 0,
};

const COUNTED_AS = {
  checkpoint: 'checkpoints',
  'sealed-counts': 'sealedCounts',
  'release-entry': 'releaseEntries',
  received: 'received',
  tally: 'tallies',
  'note-origin': 'noteOrigins',
  'note-step': 'noteSteps',
} as const satisfies Readonly<Record<BesideLine['kind'], keyof Counts>>;

/** One escalation more, with all that is exported of it. */
export function plusEscalation(
  counts: Counts,
  of: Readonly<Record<'entries' | 'deliveries' | 'named', readonly unknown[]>>,
): Counts {
  return {
    ...counts,
    escalations: counts.escalations + 1,
    entries: counts.entries + of.entries.length,
    deliveries: counts.deliveries + of.deliveries.length,
    namedPeople: counts.namedPeople + of.named.length,
  };
}

/** One line more of what stands beside the record. */
export function plusBeside(counts: Counts, { kind }: BesideLine): Counts {
  const name = COUNTED_AS[kind];
  return { ...counts, [name]: counts[name] + 1 };
}

/** So many looks more. */
export function plusViews(counts: Counts, views: number): Counts {
  return { ...counts, views: counts.views + views };
}
