import type { DatabaseSync } from 'node:sqlite';
import type { Checkpoints } from '../../record/checkpoints.ts';
import type { Store } from '../store.ts';
import { sqliteCheckpoints } from './checkpoints.ts';
import { sqliteAccessLog, type SqliteAccessLog } from './access-log.ts';
import { sqliteDeliveries } from './deliveries.ts';
import { sqliteLearningNotes } from './learning-notes.ts';
import { sqliteLedger, type Failpoint } from './ledger.ts';
import { openDatabase, openDatabaseToRead } from './open-database.ts';
import { sqlitePeople } from './people.ts';
import { sqliteReleases } from './releases.ts';
import { sqliteRecordReader, type SqliteRecordReader } from './record-reader.ts';
import { sqliteTallies } from './tallies.ts';
import { sqliteWorklist } from './worklist.ts';

/** The embedded store: every port over one SQLite file and one connection. */
export interface SqliteStore extends Store {
  readonly record: SqliteRecordReader;
  readonly accessLog: SqliteAccessLog;
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
    checkpoints: sqliteCheckpoints(database),
    releases: sqliteReleases(database),
    worklist: sqliteWorklist(database),
    deliveries: sqliteDeliveries(database),
    people: sqlitePeople(database),
    accessLog: sqliteAccessLog(database),
    tallies: sqliteTallies(database),
    learningNotes: sqliteLearningNotes(database),
    close: () => closeOnce(database),
  };
}

/** What verification reads. */
interface RecordToRead {
  readonly record: SqliteRecordReader;
  readonly checkpoints: Pick<Checkpoints, 'all'>;
  close(): void;
}

/** Opens the record in this file, or in a copy of it, to read and nothing else. Throws Fault `store-unreadable`. */
export function openRecordToRead(file: string): RecordToRead {
  const database = openDatabaseToRead(file);
  return {
    record: sqliteRecordReader(database),
    checkpoints: sqliteCheckpoints(database),
    close: () => closeOnce(database),
  };
}

function closeOnce(database: DatabaseSync): void {
  if (database.isOpen) database.close();
}
