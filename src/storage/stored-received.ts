import { z } from 'zod';
import type { Received } from '../dashboard/shelf.ts';
import { releaseIdSchema } from '../statistics/release/release-id.ts';
import { instant } from './stored-ids.ts';

/** A release on the shelf, as every store keeps it. Whether its text is what was received, the digest within it says. */
export const storedReceived: z.ZodType<Received> = z.object({
  number: z.int().min(1),
  at: instant,
  id: releaseIdSchema,
  digest: z.string(),
  text: z.string(),
});
