import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { z } from 'zod';
import type { Summary } from '../../worklist/summary.ts';
import type { Worklist } from '../../worklist/worklist.ts';
import { storedSummary } from '../stored-summary.ts';
import { json, stored, storedOrNull } from './stored.ts';
import { inTransaction } from './transaction.ts';
import { lineWriter } from './worklist-line.ts';

const lineRow = z.object({ line: json.pipe(storedSummary) }).transform((row) => row.line);

// The reference breaks ties, so that a list stands still between two looks.
const SOONEST_FIRST = 'ORDER BY due_at IS NULL, due_at, escalation';

export function sqliteWorklist(database: DatabaseSync): Worklist {
  const query = (sql: string) => {
    const statement = database.prepare(`SELECT line FROM worklist WHERE ${sql}`);
    return async (...values: SQLInputValue[]): Promise<readonly Summary[]> =>
      statement.all(...values).map((row) => stored(lineRow, 'worklist', row));
  };
  const waitingOn = query(
    `partnership = ? AND escalation IN (SELECT escalation FROM waiting WHERE person = ?) ${SOONEST_FIRST}`,
  );
  const raisedBy = query(
    `partnership = ? AND escalation IN (SELECT escalation FROM raising WHERE person = ?)
     ORDER BY raised_at DESC, escalation`,
  );
  const linkedTo = query('partnership = ? AND linked_to = ? ORDER BY raised_at, escalation');
  const open = query(`partnership = ? AND situation <> 'closed' ${SOONEST_FIRST}`);
  const due = query('partnership = ? AND attention_at <= ? ORDER BY attention_at, escalation LIMIT ?');
  const one = database.prepare('SELECT line FROM worklist WHERE escalation = ?');
  const putLine = lineWriter(database);

  return {
    waitingOn,
    raisedBy,
    linkedTo,
    open,
    dueForAttention: due,
    async put(summary) {
      inTransaction(database, () => putLine(summary));
    },
    async clear() {
      inTransaction(database, () => database.exec('DELETE FROM worklist; DELETE FROM waiting; DELETE FROM raising'));
    },
    async find(escalation) {
      return storedOrNull(lineRow, 'worklist', one.get(escalation));
    },
  };
}
