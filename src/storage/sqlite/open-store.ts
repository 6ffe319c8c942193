import { dirname, join } from 'node:path';
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
import { sqliteShelf } from './shelf.ts';
import { type SampleMark, sqliteSampleMark } from './sample-mark.ts';
import { sqliteSurvey } from './survey.ts';
import { SURVEY_FORM } from './survey-schema.ts';
import { sqliteTallies } from './tallies.ts';
import { sqliteWorklist } from './worklist.ts';

/** The embedded store: every port over one SQLite file and one connection, but for the survey's own. */
export interface SqliteStore extends Store {
  readonly record: SqliteRecordReader;
  readonly accessLog: SqliteAccessLog;
  readonly sampleMark: SampleMark;
}

/** Stands beside the store's file. */
const SURVEY_FILE = 'survey.sqlite';

/**
 * Opens the store in this file, and the survey's beside it, making folder, files and tables where there are none. Throws
 * Fault `store-unreadable`.
 * `at` is for tests that cut the power: production passes nothing.
 */
export function openStore(file: string, at?: Failpoint): SqliteStore {
  const database = openDatabase(file);
  const survey = openBeside(database, join(dirname(file), SURVEY_FILE));
  const sampleMark = sqliteSampleMark(database);
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
    shelf: sqliteShelf(database),
    survey: sqliteSurvey(survey),
    sampleMark,
    sampleFilledAt: () => sampleMark.filledAt(),
    close: () => [database, survey].forEach(closeOnce),
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

function openBeside(database: DatabaseSync, file: string): DatabaseSync {
  try {
    return openDatabase(file, SURVEY_FORM);
  } catch (cause) {
    closeOnce(database);
    throw cause;
  }
}

function closeOnce(database: DatabaseSync): void {
  if (database.isOpen) database.close();
}
