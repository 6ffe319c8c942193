import type { DatabaseSync } from 'node:sqlite';

/**
 * Does the work in one transaction that holds the right to write from its first line, so that what it reads cannot
 * change before it writes. Whatever the work throws undoes all of it and is thrown on.
 */
export function inTransaction<Outcome>(database: DatabaseSync, work: () => Outcome): Outcome {
  database.exec('BEGIN IMMEDIATE');
  try {
    const outcome = work();
    database.exec('COMMIT');
    return outcome;
  } catch (cause) {
    // SQLite ends the transaction by itself on some errors, a full disk among them.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}
