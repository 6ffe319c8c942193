import { z } from 'zod';
import type { DoorCount, PartnershipTally, QuarterCode } from '../statistics/tallies.ts';

const tally = z.object({
  door: z.string(),
  quarter: z.custom<QuarterCode>((value) => typeof value === 'string' && /^\d{4}-Q[1-4]$/.test(value)),
  count: z.int().positive(),
});

/** A tally, as every store keeps it. */
export const storedTally: z.ZodType<DoorCount> = tally;

/** The same with whose it is. */
export const storedPartnershipTally: z.ZodType<PartnershipTally> = tally.extend({ partnership: z.string() });
