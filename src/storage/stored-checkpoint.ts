import { z } from 'zod';
import type { PlainDate } from '../calendar/instant.ts';
import type { SignedCheckpoint } from '../record/checkpoints.ts';

/** A checkpoint as every store keeps it. What it says, and whether it is genuine, its signature tells. */
export const storedCheckpoint: z.ZodType<SignedCheckpoint> = z.object({
  of: z.custom<PlainDate>((value) => typeof value === 'string' && value.length > 0),
  signed: z.string(),
});
