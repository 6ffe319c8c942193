import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Deliveries } from '../../notices/deliveries.ts';
import { deliveryId } from '../../notices/delivery.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { storedDelivery } from '../stored-delivery.ts';
import { json, stored } from './stored.ts';
import { inTransaction } from './transaction.ts';

const deliveryRow = z.object({ body: json.pipe(storedDelivery) }).transform((row) => row.body);

/** Deliveries in SQLite. `created` means on disk: only then may a message be sent. */
export function sqliteDeliveries(database: DatabaseSync): Deliveries {
  const taken = database.prepare('SELECT 1 FROM delivery WHERE escalation = ? AND id = ?');
  const insert = database.prepare('INSERT INTO delivery (escalation, id, body) VALUES (?, ?, ?)');
  const ofOne = database.prepare('SELECT body FROM delivery WHERE escalation = ? ORDER BY sequence');
  return {
    async create(delivery) {
      const id = deliveryId(delivery);
      return inTransaction(database, () => {
        if (taken.get(delivery.escalation, id) !== undefined) return 'exists';
        insert.run(delivery.escalation, id, canonicalJson(delivery));
        return 'created';
      });
    },
    async of(escalation) {
      return ofOne.all(escalation).map((row) => stored(deliveryRow, 'delivery', row));
    },
  };
}
