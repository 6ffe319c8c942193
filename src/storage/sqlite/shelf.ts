import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Shelf } from '../../dashboard/shelf.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { storedReceived } from '../stored-received.ts';
import { json, stored } from './stored.ts';
import { inTransaction } from './transaction.ts';

const row = z.object({ body: json.pipe(storedReceived) }).transform(({ body }) => body);

/** What the dashboard was sent, in SQLite. */
export function sqliteShelf(database: DatabaseSync): Shelf {
  const all = database.prepare('SELECT body FROM received_release ORDER BY number');
  const taken = database.prepare('SELECT 1 FROM received_release WHERE number = ?');
  const insert = database.prepare('INSERT INTO received_release (number, body) VALUES (?, ?)');
  return {
    async received() {
      return all.all().map((each) => stored(row, 'received_release', each));
    },
    async keep(received) {
      return inTransaction(database, () => {
        if (taken.get(received.number) !== undefined) return 'exists';
        insert.run(received.number, canonicalJson(received));
        return 'created';
      });
    },
  };
}
