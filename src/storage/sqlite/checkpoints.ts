import type { DatabaseSync } from 'node:sqlite';
import type { Checkpoints } from '../../record/checkpoints.ts';
import { storedCheckpoint } from '../stored-checkpoint.ts';
import { stored, storedOrNull } from './stored.ts';
import { inTransaction } from './transaction.ts';

/** Checkpoints in SQLite. */
export function sqliteCheckpoints(database: DatabaseSync): Checkpoints {
  const insert = database.prepare('INSERT INTO checkpoint (of, signed) VALUES (?, ?)');
  const one = database.prepare('SELECT of, signed FROM checkpoint WHERE of = ?');
  const all = database.prepare('SELECT of, signed FROM checkpoint ORDER BY of');
  return {
    async create({ of, signed }) {
      return inTransaction(database, () => {
        if (one.get(of) !== undefined) return 'exists';
        insert.run(of, signed);
        return 'created';
      });
    },
    async of(date) {
      return storedOrNull(storedCheckpoint, 'checkpoint', one.get(date));
    },
    async all() {
      return all.all().map((row) => stored(storedCheckpoint, 'checkpoint', row));
    },
  };
}
