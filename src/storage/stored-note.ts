import { z } from 'zod';
import type { NoteId, NoteOrigin, NoteStep } from '../statistics/learning-notes/step.ts';
import { escalationId, instant, personId } from './stored-ids.ts';

const noteId = z.custom<NoteId>((value) => typeof value === 'string' && value.length > 0);
const shared = {
  partnership: z.string(),
  note: noteId,
  number: z.int(),
  at: instant,
  by: personId,
  role: z.string(),
};

/** A step of a learning note, as every store keeps it. */
export const storedNoteStep: z.ZodType<NoteStep> = z.discriminatedUnion('kind', [
  z.object({ ...shared, kind: z.literal('drafted'), text: z.string() }),
  z.object({ ...shared, kind: z.literal('agreed'), side: z.enum(['raising', 'asked']) }),
  z.object({ ...shared, kind: z.literal('signed') }),
  z.object({
    ...shared,
    kind: z.literal('withdrawn'),
    as: z.enum(['partnership-team', 'lead', 'information-governance']),
  }),
]);

/** What a note grew from, as every store keeps it. */
export const storedNoteOrigin: z.ZodType<NoteOrigin> = z.object({
  partnership: z.string(),
  note: noteId,
  escalation: escalationId,
});
