import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { CarriedAccessLog } from '../../access/access-log.ts';
import type { Instant } from '../../calendar/instant.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { storedView } from '../stored-view.ts';
import { json, stored, storedOrNull } from './stored.ts';
import { inTransaction } from './transaction.ts';

const viewRow = z.object({ body: json.pipe(storedView) }).transform((row) => row.body);

export interface SqliteAccessLog extends CarriedAccessLog {
  /** Forgets the views whose time is past, by `now` and by the machine's clock; answers how many. */
  forgetPast(now: Instant): Promise<number>;
}

/** The access log in SQLite. */
export function sqliteAccessLog(database: DatabaseSync): SqliteAccessLog {
  const one = database.prepare('SELECT body FROM access_log WHERE id = ?');
  const insert = database.prepare('INSERT INTO access_log (id, body) VALUES (?, ?)');
  const ofOne = database.prepare('SELECT body FROM access_log WHERE escalation = ? ORDER BY id DESC LIMIT ?');
  const between = database.prepare('SELECT body FROM access_log WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT ?');
  // The guard on the table goes by the machine's clock alone and would refuse what is not past by both.
  const forget = database.prepare(
    "DELETE FROM access_log WHERE keep_until <= min(?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))",
  );
  return {
    async keep(view) {
      inTransaction(database, () => {
        if (one.get(view.id) === undefined) insert.run(view.id, canonicalJson(view));
      });
    },
    async bring(view) {
      return inTransaction(database, () => {
        const there = storedOrNull(viewRow, 'access_log', one.get(view.id));
        if (there !== null) return canonicalJson(there) === canonicalJson(view) ? 'exists' : 'other';
        insert.run(view.id, canonicalJson(view));
        return 'created';
      });
    },
    async ofEscalation(escalation, limit) {
      return ofOne.all(escalation, limit).map((row) => stored(viewRow, 'access_log', row));
    },
    async between(from, until, limit) {
      return between.all(from, until, limit).map((row) => stored(viewRow, 'access_log', row));
    },
    async forgetPast(now) {
      return Number(forget.run(now).changes);
    },
  };
}
