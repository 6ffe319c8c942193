import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';
import type { Mark } from '../record/checkpoint.ts';
import { escalationId } from './stored-ids.ts';

const isText = (value: unknown): boolean => typeof value === 'string';

/**
 * Where an entry stands, as every store gives it. An entry without moment or hash is no entry any more; it counts with
 * none, because a checkpoint is made of what stands there and one broken entry must not end all checkpoints.
 */
export const storedMark: z.ZodType<Mark> = z.object({
  escalation: escalationId,
  version: z.number().catch(0),
  at: z.custom<Instant>(isText).catch('' as Instant),
  hash: z.string().catch(''),
});
