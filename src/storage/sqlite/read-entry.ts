import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Entry } from '../../record/entry.ts';
import { entryBody, entryWords } from '../stored-entry.ts';

/** A row of the table `record`: `body` is the canonical JSON of the hashed part and its hash, `words` that of the words. */
export interface EntryRow {
  readonly escalation: string;
  readonly version: number;
  readonly body: string;
  readonly words: string | null;
}

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
  const body = entryBody.safeParse(parsed(row, row.body));
  if (!body.success) throw broken(row, 'it does not have the shape of an entry');
  const { escalationId: escalation, version } = body.data;
  if (escalation !== row.escalation || version !== row.version) throw broken(row, 'it is kept in the place of another');
  if (row.words === null) return { ...body.data, words: null };
  const words = entryWords.safeParse(parsed(row, row.words));
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
