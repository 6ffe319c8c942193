import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Summary } from '../../worklist/summary.ts';

/**
 * Puts a line of the worklist in place, unless one of a newer version stands there. To be called within a transaction:
 * the line, who it waits on and who raises it are three tables.
 */
export function lineWriter(database: DatabaseSync): (summary: Summary) => void {
  const put = database.prepare(`
    INSERT INTO worklist (escalation, line) VALUES (?, ?)
    ON CONFLICT (escalation) DO UPDATE SET line = excluded.line
    WHERE (excluded.line ->> '$.version') >= worklist.version`);
  const waiting = personWriter(database, 'waiting');
  const raising = personWriter(database, 'raising');
  return (summary) => {
    if (put.run(summary.escalation, canonicalJson(summary)).changes === 0) return;
    waiting(summary.escalation, summary.waitingOn);
    raising(summary.escalation, summary.raising);
  };
}

/** Replaces the people of an escalation in one of the two tables that lists are read by. */
function personWriter(
  database: DatabaseSync,
  table: 'waiting' | 'raising',
): (escalation: string, people: readonly string[]) => void {
  const nobody = database.prepare(`DELETE FROM ${table} WHERE escalation = ?`);
  const also = database.prepare(`INSERT OR IGNORE INTO ${table} (person, escalation) VALUES (?, ?)`);
  return (escalation, people) => {
    nobody.run(escalation);
    for (const person of people) also.run(person, escalation);
  };
}
