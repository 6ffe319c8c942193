import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';
import type { AgencyId, EscalationId, PersonId } from '../escalation/ids.ts';

/** What comes back from a store is looked at once, where it is read; its meaning was checked when it was written. */
const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0;

export const agencyId = z.custom<AgencyId>(isText);
export const escalationId = z.custom<EscalationId>(isText);
export const personId = z.custom<PersonId>(isText);
export const instant = z.custom<Instant>(isText);
