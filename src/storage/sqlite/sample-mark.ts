import type { DatabaseSync } from 'node:sqlite';
import { isNativeError } from 'node:util/types';
import { type Instant, parseInstant } from '../../calendar/instant.ts';
import { inTransaction } from './transaction.ts';

/** `not-empty`: something was there already. `in-use`: another program has the file open. Then nothing was marked. */
export type Marked = 'marked' | 'not-empty' | 'in-use';

/** The mark of a store that holds made-up challenges. It is made before anything else is kept there, and never taken away. */
export interface SampleMark {
  /** When it was made; null where the store is not marked. */
  filledAt(): Promise<Instant | null>;
  /** From then on this connection does not wait until what it keeps is on disk. */
  mark(at: Instant): Promise<Marked>;
}

export function sqliteSampleMark(database: DatabaseSync): SampleMark {
  return {
    async filledAt() {
      const row = database.prepare('SELECT filled_at FROM sample_data LIMIT 1').get();
      return row === undefined ? null : parseInstant(String(row['filled_at']));
    },
    async mark(at) {
      // A service that has it open would go on showing pages without the word SAMPLE.
      if (!isOnlyOurs(database)) return 'in-use';
      const marked = inTransaction(database, () => {
        if (holdsAnything(database)) return 'not-empty';
        database.prepare('INSERT INTO sample_data (filled_at) VALUES (?)').run(at);
        return 'marked';
      });
      // Thousands of entries follow, and nobody waits for one: where the power goes, the store is filled anew.
      if (marked === 'marked') database.exec('PRAGMA synchronous = OFF');
      return marked;
    },
  };
}

/** SQLite leaves its write-ahead log only for a connection that is alone with the file. */
function isOnlyOurs(database: DatabaseSync): boolean {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (cause) {
    if (isNativeError(cause) && /database is locked/.test(cause.message)) return false;
    throw cause;
  }
  database.exec('PRAGMA journal_mode = WAL');
  return true;
}

function holdsAnything(database: DatabaseSync): boolean {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  return tables.some(({ name }) => database.prepare(`SELECT 1 FROM "${String(name)}" LIMIT 1`).get() !== undefined);
}
