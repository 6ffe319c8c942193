import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Entry } from '../../record/entry.ts';
import type { RecordReader } from '../../record/record.ts';
import { escalationId } from '../stored-ids.ts';
import { readEntry } from './read-entry.ts';
import { stored, storedOrNull } from './stored.ts';

const entryRow = z.object({
  escalation: z.string(),
  version: z.number(),
  body: z.string(),
  words: z.string().nullable(),
});
const escalationRow = z.object({ escalation: escalationId });

/** The record in SQLite, with what verification needs besides: entries one by one, so that one broken does not hide those before it. */
export interface SqliteRecordReader extends RecordReader {
  /** Every escalation that has an entry, in order of id. */
  escalations(): Iterable<EscalationId>;
  /** The entries of one escalation in order of version. Throws Fault `record-broken` on reaching a broken row. */
  entries(escalation: EscalationId): Iterable<Entry>;
}

export function sqliteRecordReader(database: DatabaseSync): SqliteRecordReader {
  const ofOne = database.prepare(
    'SELECT escalation, version, body, words FROM record WHERE escalation = ? ORDER BY version',
  );
  const next = database.prepare('SELECT escalation FROM record WHERE escalation > ? ORDER BY escalation LIMIT 1');

  function* entries(escalation: EscalationId): Generator<Entry> {
    for (const row of ofOne.all(escalation)) yield readEntry(stored(entryRow, 'record', row));
  }

  // Id by id rather than one long query: a reader that stays open keeps the write-ahead log from being taken in.
  function* escalations(): Generator<EscalationId> {
    let row = storedOrNull(escalationRow, 'record', next.get(''));
    while (row !== null) {
      yield row.escalation;
      row = storedOrNull(escalationRow, 'record', next.get(row.escalation));
    }
  }

  return {
    entries,
    escalations,
    async read(escalation) {
      return [...entries(escalation)];
    },
    async *all() {
      for (const escalation of escalations()) yield [...entries(escalation)];
    },
  };
}
