import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import type { EscalationId } from '../../escalation/ids.ts';
import type { Entry } from '../../record/entry.ts';
import type { Mark, MarkedRecord } from '../../record/checkpoint.ts';
import type { RecordReader } from '../../record/record.ts';
import { escalationId } from '../stored-ids.ts';
import { storedMark } from '../stored-mark.ts';
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
export interface SqliteRecordReader extends RecordReader, MarkedRecord {
  /** Every escalation that has an entry, in order of id. */
  escalations(): Iterable<EscalationId>;
  /** The entries of one escalation in order of version. Throws Fault `record-broken` on reaching a broken row. */
  entries(escalation: EscalationId): Iterable<Entry>;
}

/** After so many escalations whoever waits for an answer comes first: reading does not let them in by itself. */
const IN_ONE_GO = 100;

export function sqliteRecordReader(database: DatabaseSync): SqliteRecordReader {
  const ofOne = database.prepare(
    'SELECT escalation, version, body, words FROM record WHERE escalation = ? ORDER BY version',
  );
  const marksOf = database.prepare(`
    SELECT escalation, version,
      iif(json_valid(body), body ->> '$.at', NULL) AS at, iif(json_valid(body), body ->> '$.hash', NULL) AS hash
    FROM record WHERE escalation = ?`);
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

  async function* marks(): AsyncGenerator<Mark> {
    let read = 0;
    for (const escalation of escalations()) {
      read += 1;
      if (read % IN_ONE_GO === 0) await breathe();
      for (const row of marksOf.all(escalation)) yield stored(storedMark, 'record', row);
    }
  }

  return {
    entries,
    escalations,
    marks,
    async read(escalation) {
      return [...entries(escalation)];
    },
    async *all() {
      for (const escalation of escalations()) yield [...entries(escalation)];
    },
  };
}
