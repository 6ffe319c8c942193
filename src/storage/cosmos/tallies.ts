import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../errors/fault.ts';
import type { CarriedTallies, DoorCount, PartnershipTally } from '../../statistics/tallies.ts';
import { storedPartnershipTally, storedTally } from '../stored-tally.ts';
import { itemId } from './item-id.ts';
import { createIn, type Items } from './items.ts';
import { kept } from './kept.ts';

const OF_ONE = 'SELECT * FROM c WHERE c.partnership = @partnership';

/** How often others may count in between before it is given up; each round lets at least one of them through. */
const ROUNDS = 20;
/** Milliseconds: those who were overtaken must not come back at the same moment. */
const LONGEST_PAUSE = 50;

type Place = Omit<PartnershipTally, 'count'>;
type Counted = 'raised' | 'stands';

/**
 * Tallies in Cosmos DB: one item for each door and quarter, replaced only under the ETag it was read with. A replace whose
 * answer was lost is tried again, and may count twice. The store itself notes when an item was last written (`_ts`).
 */
export function cosmosTallies(items: Items): CarriedTallies {
  /** What it is now, by `countAfter` what it was (0: there was none); `overtaken` where someone else counted at the same moment. */
  async function tryCount(tally: Place, countAfter: (before: number) => number): Promise<Counted | 'overtaken'> {
    const { partnership, quarter, door } = tally;
    const id = itemId(`${quarter}.${door}`);
    const there = await items.read(partnership, id);
    const before = there === null ? 0 : kept(storedTally, 'tally', there).count;
    const count = countAfter(before);
    if (count === before) return 'stands';
    const item = { id, partnership, door, quarter, count };
    if (there === null) return (await createIn(items, item)) === 'created' ? 'raised' : 'overtaken';
    return (await items.replace(partnership, item, there.etag)) === 'replaced' ? 'raised' : 'overtaken';
  }
  async function counted(tally: Place, countAfter: (before: number) => number): Promise<Counted> {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const outcome = await tryCount(tally, countAfter);
      if (outcome !== 'overtaken') return outcome;
      await sleep(Math.random() * LONGEST_PAUSE);
    }
    throw new Fault('store-busy', { container: 'tally', action: 'items/replace', status: '412' });
  }

  return {
    async add(partnership, door, quarter) {
      await counted({ partnership, door, quarter }, (before) => before + 1);
    },
    async of(partnership) {
      const parameters = [{ name: '@partnership', value: partnership }];
      const found = await items.query(partnership, { query: OF_ONE, parameters });
      return found.map((item) => kept(storedTally, 'tally', item)).sort(inOrder);
    },
    async all() {
      const found: PartnershipTally[] = [];
      for await (const item of items.everywhere({ query: 'SELECT * FROM c' })) {
        found.push(kept(storedPartnershipTally, 'tally', item));
      }
      return found;
    },
    atLeast: (tally) => counted(tally, (before) => Math.max(before, tally.count)),
  };
}

function inOrder(one: DoorCount, other: DoorCount): number {
  const [left, right] = [`${one.quarter}.${one.door}`, `${other.quarter}.${other.door}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
