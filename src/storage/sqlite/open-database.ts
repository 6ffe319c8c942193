import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { isNativeError } from 'node:util/types';
import { Fault } from '../../errors/fault.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** What a file must have in it, and how SQLite is to write it. */
export interface DatabaseForm {
  readonly schema: string;
  /** Its `user_version`. */
  readonly version: number;
  readonly settings: string;
}

/** FULL: an entry is on disk before its person is told so. secure_delete: erased words are overwritten, not unlinked. */
const STORE_FORM: DatabaseForm = {
  schema: SCHEMA,
  version: SCHEMA_VERSION,
  settings: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
};

/** How long a writer waits for another to finish, in milliseconds. The service stands still meanwhile, so not for long. */
const BUSY_TIMEOUT = 5000;

/**
 * Opens the store to read and write; makes folder, file (readable by its owner only) and tables where there are none.
 * Throws Fault `store-unreadable` where that cannot be done or the file is not a store of this version.
 */
export function openDatabase(file: string, form = STORE_FORM): DatabaseSync {
  return orFault(file, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    // Also a file brought back from a copy: it holds what people wrote about a child.
    chmodSync(file, 0o600);
    return prepared(file, new DatabaseSync(file, { timeout: BUSY_TIMEOUT }), form.version, (database) => {
      database.exec(form.settings);
      makeSchema(database, form);
    });
  });
}

/** Opens an existing store, or a copy of one, to read only; changes nothing in it. Throws Fault `store-unreadable`. */
export function openDatabaseToRead(file: string): DatabaseSync {
  return orFault(file, () => {
    try {
      return prepared(file, new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT }), SCHEMA_VERSION);
    } catch (cause) {
      if (cause instanceof Fault || !existsSync(file) || hasUnwrittenLog(file)) throw cause;
      // A copy in a place where nothing may be written, not even SQLite's side files: nobody else can be writing it.
      const url = pathToFileURL(resolve(file));
      url.searchParams.set('immutable', '1');
      return prepared(file, new DatabaseSync(url, { readOnly: true }), SCHEMA_VERSION);
    }
  });
}

function prepared(
  file: string,
  database: DatabaseSync,
  wanted: number,
  prepare: (database: DatabaseSync) => void = () => undefined,
): DatabaseSync {
  try {
    prepare(database);
    const version = schemaVersion(database);
    if (version !== wanted) throw unreadable(file, `it has the form of another version (${version})`);
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}

function makeSchema(database: DatabaseSync, { schema, version }: DatabaseForm): void {
  inTransaction(database, () => {
    if (schemaVersion(database) !== 0 || hasTables(database)) return;
    database.exec(schema);
    database.exec(`PRAGMA user_version = ${version}`);
  });
}

function schemaVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

function hasTables(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

/** Entries that are still in the write-ahead log beside the file: reading without them would be reading a cut tail. */
function hasUnwrittenLog(file: string): boolean {
  return existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
}

function orFault(file: string, open: () => DatabaseSync): DatabaseSync {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw unreadable(file, isNativeError(cause) ? cause.message : 'the reason is not known', cause);
  }
}

function unreadable(file: string, why: string, cause?: unknown): Fault {
  return new Fault('store-unreadable', { file, why }, cause);
}
