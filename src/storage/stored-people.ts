import { z } from 'zod';
import type { ChatAddress, ChatCard, Draft, NamedPerson } from '../directory/people.ts';
import { escalationId, instant, personId } from './stored-ids.ts';

/** What is known of people outside the directory, as every store keeps it. */
export const storedNamedPerson: z.ZodType<NamedPerson> = z.object({
  person: personId,
  email: z.string(),
  role: z.string(),
});
export const storedAddress: z.ZodType<ChatAddress> = z.object({ person: personId, reference: z.string(), at: instant });
export const storedCard: z.ZodType<ChatCard> = z.object({
  escalation: escalationId,
  person: personId,
  messageId: z.string(),
  version: z.int(),
});
export const storedDraft = z.object({
  person: personId,
  escalation: escalationId,
  choices: z.record(z.string(), z.string()),
  at: instant,
}) satisfies z.ZodType<Draft>;
