import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import { sqliteDeliveries } from './deliveries.ts';
import { sqliteLedger, type Failpoint } from './ledger.ts';
import { openDatabase, openDatabaseToRead } from './open-database.ts';
import { sqlitePeople } from './people.ts';
import { sqliteRecordReader, type SqliteRecordReader } from './record-reader.ts';
import { sqliteWorklist } from './worklist.ts';

/** The embedded store: every port over one SQLite file and one connection. */
export interface SqliteStore extends Store {
  readonly record: SqliteRecordReader;
}

/**
 * Opens the store in this file, making folder, file and tables where there are none. Throws Fault `store-unreadable`.
 * `at` is for tests that cut the power: production passes nothing.
 */
export function openStore(file: string, at?: Failpoint): SqliteStore {
  const database = openDatabase(file);
  return {
    ledger: sqliteLedger(database, at),
    record: sqliteRecordReader(database),
    worklist: sqliteWorklist(database),
    deliveries: sqliteDeliveries(database),
    people: sqlitePeople(database),
    close: () => closeOnce(database),
  };
}

/** Opens the record in this file, or in a copy of it, to read and nothing else. Throws Fault `store-unreadable`. */
export function openRecordToRead(file: string): { readonly record: SqliteRecordReader; close(): void } {
  const database = openDatabaseToRead(file);
  return { record: sqliteRecordReader(database), close: () => closeOnce(database) };
}

function closeOnce(database: DatabaseSync): void {
  if (database.isOpen) database.close();
}
