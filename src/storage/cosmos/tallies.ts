import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../errors/fault.ts';
import type { DoorCount, Tallies } from '../../statistics/tallies.ts';
import { storedTally } from '../stored-tally.ts';
import { itemId } from './item-id.ts';
import { createIn, type Items } from './items.ts';
import { kept } from './kept.ts';

const OF_ONE = 'SELECT * FROM c WHERE c.partnership = @partnership';

/** How often others may count in between before it is given up; each round lets at least one of them through. */
const ROUNDS = 20;
/** Milliseconds: those who were overtaken must not come back at the same moment. */
const LONGEST_PAUSE = 50;

/**
 * Tallies in Cosmos DB: one item for each door and quarter, replaced only under the ETag it was read with. A replace whose
 * answer was lost is tried again, and may count twice. The store itself notes when an item was last written (`_ts`).
 */
export function cosmosTallies(items: Items): Tallies {
  /** Whether it was counted; it was not where someone else counted at the same moment. */
  async function tryAdd(partnership: string, { door, quarter }: Omit<DoorCount, 'count'>): Promise<boolean> {
    const id = itemId(`${quarter}.${door}`);
    const there = await items.read(partnership, id);
    const count = there === null ? 1 : kept(storedTally, 'tally', there).count + 1;
    const item = { id, partnership, door, quarter, count };
    if (there === null) return (await createIn(items, item)) === 'created';
    return (await items.replace(partnership, item, there.etag)) === 'replaced';
  }

  return {
    async add(partnership, door, quarter) {
      for (let round = 1; round <= ROUNDS; round += 1) {
        if (await tryAdd(partnership, { door, quarter })) return;
        await sleep(Math.random() * LONGEST_PAUSE);
      }
      throw new Fault('store-busy', { container: 'tally', action: 'items/replace', status: '412' });
    },
    async of(partnership) {
      const parameters = [{ name: '@partnership', value: partnership }];
      const found = await items.query(partnership, { query: OF_ONE, parameters });
      return found.map((item) => kept(storedTally, 'tally', item)).sort(inOrder);
    },
  };
}

function inOrder(one: DoorCount, other: DoorCount): number {
  const [left, right] = [`${one.quarter}.${one.door}`, `${other.quarter}.${other.door}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
