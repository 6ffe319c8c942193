import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase, openDatabaseToRead } from '../../../src/storage/sqlite/open-database.ts';
import { SCHEMA_VERSION } from '../../../src/storage/sqlite/schema.ts';
import { storeInTemporaryFolder } from './sample-store.ts';

describe('opening the store', () => {
  const { file, open, raw } = storeInTemporaryFolder();
  const unreadable = (why: RegExp) =>
    expect.objectContaining({
      code: 'store-unreadable',
      details: { file: file(), why: expect.stringMatching(why) as string },
    }) as Error;

  it('makes folder and file, which nobody but their owner can read', () => {
    open();
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(mode(file())).toBe(0o600);
    expect(mode(`${file()}-wal`)).toBe(0o600);
    expect(mode(dirname(file()))).toBe(0o700);
  });

  it('takes from others the right to read a file that was brought back from a copy', () => {
    open().close();
    chmodSync(file(), 0o644);
    open();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('writes ahead, waits for the disk before it answers, and overwrites what is erased', () => {
    const database = openDatabase(file());
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA secure_delete').get()).toEqual({ secure_delete: 1 });
    database.close();
  });

  it('refuses a store of another version, and does not touch it', () => {
    open().close();
    const other = raw();
    other.exec('PRAGMA user_version = 99');
    other.close();
    const before = readFileSync(file());
    expect(() => openDatabase(file())).toThrow(unreadable(/another version \(99\)/));
    expect(() => openDatabaseToRead(file())).toThrow(unreadable(/another version \(99\)/));
    expect(readFileSync(file())).toEqual(before);
  });

  it('refuses a store of the version before, in words for whoever runs the service', () => {
    open().close();
    const before = raw();
    before.exec(`PRAGMA user_version = ${SCHEMA_VERSION - 1}`);
    before.close();
    const why = `it has the form of another version (${SCHEMA_VERSION - 1})`;
    expect(() => openDatabase(file())).toThrow(`The store ${file()} cannot be opened: ${why}.`);
  });

  it("refuses someone else's database and does not put its tables there", () => {
    mkdirSync(dirname(file()));
    const theirs = new DatabaseSync(file());
    theirs.exec('CREATE TABLE theirs (a)');
    theirs.close();
    expect(() => openDatabase(file())).toThrow(unreadable(/another version \(0\)/));
    expect(raw().prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'theirs' }]);
  });

  it('refuses what is no database, what is a folder, and what is not there', () => {
    expect(() => openDatabaseToRead(file())).toThrow(unreadable(/./));
    mkdirSync(dirname(file()));
    expect(() => openDatabaseToRead(file())).toThrow(unreadable(/./));
    writeFileSync(file(), 'not a database, but long enough to be looked at as one '.repeat(40));
    expect(() => openDatabase(file())).toThrow(unreadable(/not a database/));
    expect(() => openDatabase(dirname(file()))).toThrow(/cannot be opened/);
  });
});
