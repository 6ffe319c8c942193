import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '../../errors/fault.ts';
import type { Entry } from '../../record/entry.ts';
import type { Commit, Ledger } from '../../worklist/worklist.ts';
import { rowOf } from './read-entry.ts';
import { inTransaction } from './transaction.ts';
import { lineWriter } from './worklist-line.ts';

/** Called right before a commit begins and right after it is on disk, so that a test can cut the power there. */
export type Failpoint = (point: 'before-commit' | 'after-commit') => void;

/**
 * The ledger in SQLite: entry and worklist line in one transaction. An entry that would leave a gap throws Fault
 * `record-broken`: the newest entries it was decided on have gone.
 */
export function sqliteLedger(database: DatabaseSync, at?: Failpoint): Ledger {
  const hashAt = database.prepare("SELECT body ->> '$.hash' AS hash FROM record WHERE escalation = ? AND version = ?");
  const insert = database.prepare('INSERT INTO record (escalation, version, body, words) VALUES (?, ?, ?, ?)');
  const putLine = lineWriter(database);

  function keep(entry: Entry): Commit | 'new' {
    const { escalationId, version } = entry;
    const taken = hashAt.get(escalationId, version);
    if (taken !== undefined) return taken['hash'] === entry.hash ? 'kept' : 'conflict';
    if (version > 1 && hashAt.get(escalationId, version - 1) === undefined) {
      const why = 'the entry before it is missing';
      throw new Fault('record-broken', { escalation: escalationId, version: String(version), why });
    }
    const row = rowOf(entry);
    insert.run(row.escalation, row.version, row.body, row.words);
    return 'new';
  }

  return {
    async commit(entry, summary) {
      at?.('before-commit');
      const outcome = inTransaction(database, () => {
        const kept = keep(entry);
        if (kept === 'new') putLine(summary);
        return kept;
      });
      if (outcome !== 'new') return outcome;
      at?.('after-commit');
      return 'kept';
    },
  };
}
