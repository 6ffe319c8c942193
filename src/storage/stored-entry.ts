import { z } from 'zod';
import type { CommandKind } from '../escalation/commands.ts';
import type { Actor, EscalationEvent } from '../escalation/events.ts';
import type { Words } from '../record/entry.ts';
import { escalationId, instant } from './stored-ids.ts';

/** Only the shape that everything relies on; whether it is what was written, the hash says (`npm run record:verify`). */
const holds = <Held>(shape: z.ZodType): z.ZodType<Held> => z.custom<Held>((value) => shape.safeParse(value).success);
const text = z.string();

/** The hashed part of an entry and its hash. Strict: a field that is not hashed must not be able to stand here and be read. */
export const entryBody = z.strictObject({
  id: text,
  escalationId,
  version: z.int(),
  at: instant,
  actor: holds<Actor>(z.looseObject({ person: text, agency: text.nullable(), role: text })),
  command: holds<CommandKind>(text),
  commandKey: text,
  policy: z.strictObject({ id: text, version: text }),
  asked: z.strictObject({ card: text, words: text }),
  events: z.array(holds<EscalationEvent>(z.looseObject({ kind: text }))),
  previousHash: text,
  hash: text,
});

/** The texts that stand beside it. */
export const entryWords = holds<Words>(z.record(text, z.strictObject({ salt: text, text })));
