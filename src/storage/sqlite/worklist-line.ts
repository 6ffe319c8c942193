import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Summary } from '../../worklist/summary.ts';

/**
 * Puts a line of the worklist in place, unless one of a newer version stands there. To be called within a transaction:
 * the line and who it waits on are two tables.
 */
export function lineWriter(database: DatabaseSync): (summary: Summary) => void {
  const put = database.prepare(`
    INSERT INTO worklist (escalation, line) VALUES (?, ?)
    ON CONFLICT (escalation) DO UPDATE SET line = excluded.line
    WHERE (excluded.line ->> '$.version') >= worklist.version`);
  const nobodyWaits = database.prepare('DELETE FROM waiting WHERE escalation = ?');
  const waits = database.prepare('INSERT OR IGNORE INTO waiting (person, escalation) VALUES (?, ?)');
  return (summary) => {
    if (put.run(summary.escalation, canonicalJson(summary)).changes === 0) return;
    nobodyWaits.run(summary.escalation);
    for (const person of summary.waitingOn) waits.run(person, summary.escalation);
  };
}
