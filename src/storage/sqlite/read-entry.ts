import { z } from 'zod';
import type { CommandKind } from '../../escalation/commands.ts';
import type { Actor, EscalationEvent } from '../../escalation/events.ts';
import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Entry, Words } from '../../record/entry.ts';
import { escalationId, instant } from './stored.ts';

/** A row of the table `record`: `body` is the canonical JSON of the hashed part and its hash, `words` that of the words. */
export interface EntryRow {
  readonly escalation: string;
  readonly version: number;
  readonly body: string;
  readonly words: string | null;
}

/** Only the shape that everything relies on; whether it is what was written, the hash says (`npm run record:verify`). */
const holds = <Held>(shape: z.ZodType): z.ZodType<Held> => z.custom<Held>((value) => shape.safeParse(value).success);
const text = z.string();

// Strict: a field that is not hashed must not be able to stand here and be read.
const bodySchema = z.strictObject({
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
const wordsSchema = holds<Words>(z.record(text, z.strictObject({ salt: text, text })));

/** The row that keeps this entry. */
export function rowOf({ words, ...body }: Entry): EntryRow {
  return {
    escalation: body.escalationId,
    version: body.version,
    body: canonicalJson(body),
    words: words === null ? null : canonicalJson(words),
  };
}

/** The entry a row keeps. Throws Fault `record-broken` where the row no longer has the shape of one. */
export function readEntry(row: EntryRow): Entry {
  const body = bodySchema.safeParse(parsed(row, row.body));
  if (!body.success) throw broken(row, 'it does not have the shape of an entry');
  const { escalationId: escalation, version } = body.data;
  if (escalation !== row.escalation || version !== row.version) throw broken(row, 'it is kept in the place of another');
  if (row.words === null) return { ...body.data, words: null };
  const words = wordsSchema.safeParse(parsed(row, row.words));
  if (!words.success) throw broken(row, 'its texts do not have the shape of texts');
  return { ...body.data, words: words.data };
}

/** One value has one spelling, so that a changed letter shows even where it would not change the value. */
function parsed(row: EntryRow, json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    if (canonicalJson(value) === json) return value;
  } catch {
    // Falls through: it is broken either way, and the parser's message would quote people's words.
  }
  throw broken(row, 'it is not written the way it was');
}

function broken(row: EntryRow, why: string): Fault {
  return new Fault('record-broken', { escalation: row.escalation, version: String(row.version), why });
}
