import { existsSync } from 'node:fs';
import { Fault } from '../../errors/fault.ts';
import type { Erasure } from '../../record/erasure.ts';
import type { Ledger } from '../../worklist/worklist.ts';
import { sqliteAccessLog, type SqliteAccessLog } from './access-log.ts';
import { sqliteErasure } from './erasure.ts';
import { sqliteLedger } from './ledger.ts';
import { openDatabase } from './open-database.ts';
import { sqliteRecordReader, type SqliteRecordReader } from './record-reader.ts';

/** What the commands that erase have of a store in a file. */
export interface SqliteEraser {
  readonly record: SqliteRecordReader;
  readonly ledger: Ledger;
  readonly erasure: Erasure;
  readonly accessLog: SqliteAccessLog;
  close(): void;
}

/** Opens a store that is there for erasing; makes none. Throws Fault `store-unreadable`. */
export function openEraser(file: string): SqliteEraser {
  if (!existsSync(file)) throw new Fault('store-unreadable', { file, why: 'there is no such file' });
  const database = openDatabase(file);
  return {
    record: sqliteRecordReader(database),
    ledger: sqliteLedger(database),
    erasure: sqliteErasure(database),
    accessLog: sqliteAccessLog(database),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
