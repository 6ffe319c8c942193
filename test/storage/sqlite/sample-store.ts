import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { instantOf } from '../../../src/calendar/instant.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import type { Entry } from '../../../src/record/entry.ts';
import { openStore, type SqliteStore as Store } from '../../../src/storage/sqlite/open-store.ts';
import type { Summary } from '../../../src/worklist/summary.ts';

/** A folder of its own for each test, gone with what was opened in it when the test ends. */
export function storeInTemporaryFolder(): { file: () => string; open: () => Store; raw: () => DatabaseSync } {
  let folder = '';
  let opened: (() => void)[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'escalations-'));
  });
  afterEach(() => {
    for (const close of opened) close();
    opened = [];
    rmSync(folder, { recursive: true, force: true });
  });
  const file = () => join(folder, 'data', 'escalations.sqlite');
  return {
    file,
    open: () => {
      const store = openStore(file());
      opened.push(() => store.close());
      return store;
    },
    /** What someone with the file and a SQL prompt has. */
    raw: () => {
      const database = new DatabaseSync(file());
      opened.push(() => {
        if (database.isOpen) database.close();
      });
      return database;
    },
  };
}

/** A worklist line that fits an entry. */
export function lineOf(entry: Entry, change: Partial<Summary> = {}): Summary {
  return {
    escalation: entry.escalationId,
    partnership: 'kent',
    version: entry.version,
    stage: 'stage-1',
    situation: 'asked',
    raisedAt: instantOf(Date.UTC(2026, 10, 20, 16, 30)),
    dueAt: instantOf(Date.UTC(2026, 10, 24, 17)),
    urgent: false,
    raising: ['tenant:practitioner' as PersonId],
    raisingAgencyName: 'Oak School',
    askedAgencyName: 'Assessment team',
    waitingOn: ['tenant:manager' as PersonId],
    participants: ['tenant:practitioner' as PersonId, 'tenant:manager' as PersonId],
    hiddenFrom: [],
    link: null,
    nextAttentionAt: instantOf(Date.UTC(2026, 10, 23, 9)),
    ...change,
  };
}

/** Lifts the guards, as the owner of a file can, so that a test can do what the guards refuse. */
export function withoutGuards(database: DatabaseSync): DatabaseSync {
  for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) {
    database.exec(`DROP TRIGGER ${String(name)}`);
  }
  database.exec('PRAGMA ignore_check_constraints = ON');
  return database;
}
