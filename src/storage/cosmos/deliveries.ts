import { randomUUID } from 'node:crypto';
import type { Deliveries } from '../../notices/deliveries.ts';
import { deliveryId, type Delivery } from '../../notices/delivery.ts';
import { storedDelivery } from '../stored-delivery.ts';
import { itemId } from './item-id.ts';
import type { Items, Standing } from './items.ts';
import { kept } from './kept.ts';

const OF_ONE = 'SELECT * FROM c WHERE c.escalation = @escalation';

/** Deliveries in Cosmos DB. `created` means kept, and by this call: only then may a message be sent. */
export function cosmosDeliveries(items: Items): Deliveries {
  return {
    async create(delivery) {
      // Two instances may begin the same send with the very same words; whose it is shows only in this.
      const by = randomUUID();
      const id = itemId(deliveryId(delivery));
      const created = await items.create({ ...delivery, id, by });
      if (created.outcome === 'lost') throw created.fault;
      if (created.outcome === 'created') return 'created';
      if (!created.doubtful) return 'exists';
      const there = await items.read(delivery.escalation, id);
      return there?.body['by'] === by ? 'created' : 'exists';
    },
    async of(escalation) {
      const parameters = [{ name: '@escalation', value: escalation }];
      const found = await items.query(escalation, { query: OF_ONE, parameters });
      return found
        .map((item) => ({ item, delivery: kept(storedDelivery, 'delivery', item) }))
        .sort(createdFirst)
        .map(({ delivery }) => delivery);
    },
  };
}

interface Found {
  readonly item: Standing;
  readonly delivery: Delivery;
}

/** The store's clock speaks in whole seconds; within one, the halves' own moments decide, and `begun` before `ended`. */
function createdFirst(one: Found, other: Found): number {
  return (
    one.item.writtenAt - other.item.writtenAt ||
    compare(one.delivery.at, other.delivery.at) ||
    one.delivery.attempt - other.delivery.attempt ||
    compare(one.delivery.phase, other.delivery.phase)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
