import { Fault } from '../../errors/fault.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { ContainerName } from './containers.ts';
import { createIn, type Item, type Items } from './items.ts';

/** How often others may come in between before it is given up. */
const ROUNDS = 12;

/**
 * Puts the item in place, unless one of a newer `version` stands there; what stands there already is not written again.
 * Never blindly: a new item is created, an old one replaced under the ETag it was read with, and whoever was overtaken
 * looks again. Throws Fault `store-busy` where that never ends.
 */
export async function putUnlessNewer(
  items: Items,
  container: ContainerName,
  partition: string,
  item: Item & { readonly version: number },
): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const there = await items.read(partition, item.id);
    if (there === null) {
      if ((await createIn(items, item)) === 'created') return;
      continue;
    }
    if (Number(there.body['version']) > item.version || same(there.body, item)) return;
    if ((await items.replace(partition, item, there.etag)) === 'replaced') return;
  }
  throw new Fault('store-busy', { container, action: 'items/replace', status: '412' });
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
