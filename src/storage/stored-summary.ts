import { z } from 'zod';
import type { Summary } from '../worklist/summary.ts';
import { agencyId, escalationId, instant, personId } from './stored-ids.ts';

/** A line of the worklist, as every store keeps it. */
export const storedSummary: z.ZodType<Summary, unknown> = z.object({
  escalation: escalationId,
  partnership: z.string(),
  version: z.int(),
  stage: z.string(),
  situation: z.string(),
  raisedAt: instant,
  dueAt: instant.nullable(),
  urgent: z.boolean(),
  raising: z.array(personId),
  raisingAgencyName: z.string(),
  askedAgencyName: z.string(),
  waitingOn: z.array(personId),
  participants: z.array(personId),
  // A line drawn before there were restricted escalations.
  hiddenFrom: z.array(agencyId).default([]),
  link: z.object({ kind: z.enum(['follows', 'alongside']), escalation: escalationId }).nullable(),
  nextAttentionAt: instant.nullable(),
});
