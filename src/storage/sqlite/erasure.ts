import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { Fault } from '../../errors/fault.ts';
import type { Erasure } from '../../record/erasure.ts';
import { stored } from './stored.ts';
import { inTransaction } from './transaction.ts';

const takenIn = z.object({ busy: z.int() });

/**
 * Erasing words in SQLite. The connection overwrites what it empties (`secure_delete`, open-database.ts); the write-ahead
 * log, which still holds the words as they were written, is then taken in and cut to nothing. Throws Fault
 * `erasure-in-log` where somebody reads or writes all the while, and it cannot be.
 */
export function sqliteErasure(database: DatabaseSync): Erasure {
  const erase = database.prepare(
    'UPDATE record SET words = NULL WHERE escalation = ? AND version = ? AND words IS NOT NULL',
  );
  return {
    async eraseWords(escalation, versions) {
      inTransaction(database, () => {
        for (const version of versions) erase.run(escalation, version);
      });
      const { busy } = stored(takenIn, 'record', database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get());
      if (busy !== 0) throw new Fault('erasure-in-log', { escalation });
    },
  };
}
