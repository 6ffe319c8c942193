import { z } from 'zod';
import { FACES, REASONS, VIEW_ACTIONS, VIEWED_THINGS, type View } from '../access/access-log.ts';
import type { AgencyId } from '../escalation/ids.ts';
import { escalationId, instant, personId } from './stored-ids.ts';

/** A view of the access log, as every store keeps it. */
export const storedView: z.ZodType<View> = z.object({
  id: z.string(),
  at: instant,
  person: personId,
  agency: z.custom<AgencyId>((value) => typeof value === 'string').nullable(),
  role: z.string(),
  part: z.custom<View['part']>((value) => typeof value === 'string'),
  thing: z.enum(VIEWED_THINGS),
  escalation: escalationId.nullable(),
  action: z.enum(VIEW_ACTIONS),
  face: z.enum(FACES),
  reason: z.enum(REASONS).nullable(),
  keepUntil: instant.nullable(),
});
