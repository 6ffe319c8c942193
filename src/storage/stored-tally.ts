import { z } from 'zod';
import type { DoorCount, QuarterCode } from '../statistics/tallies.ts';

/** A tally, as every store keeps it. */
export const storedTally: z.ZodType<DoorCount> = z.object({
  door: z.string(),
  quarter: z.custom<QuarterCode>((value) => typeof value === 'string' && /^\d{4}-Q[1-4]$/.test(value)),
  count: z.int().positive(),
});
