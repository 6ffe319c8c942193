import { z } from 'zod';
import type { Delivery } from '../notices/delivery.ts';
import { escalationId, instant, personId } from './stored-ids.ts';

const key = { escalation: escalationId, version: z.int(), notice: z.string(), attempt: z.int(), at: instant };

/** One half of an attempt, as every store keeps it. */
export const storedDelivery: z.ZodType<Delivery> = z.discriminatedUnion('phase', [
  z.object({ ...key, phase: z.literal('begun'), recipient: personId, channel: z.literal('teams') }),
  z.object({
    ...key,
    phase: z.literal('ended'),
    outcome: z.enum(['delivered', 'refused', 'throttled', 'unknown']),
    reason: z.string().nullable(),
    retryAt: instant.nullable(),
  }),
]);
