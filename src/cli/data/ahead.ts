/**
 * What `work` makes of each item, in the order of the items, with at most `atOnce` under way: a store across a network
 * would otherwise wait out every answer. The first failure is thrown in its turn and nothing more is begun.
 */
export async function* ahead<Item, Made>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Made>,
): AsyncGenerator<Made> {
  const underWay: Promise<Made>[] = [];
  try {
    for await (const item of items) {
      const making = work(item);
      // It is awaited in its turn; until then a failure is not yet unhandled.
      making.catch(() => undefined);
      underWay.push(making);
      const first = underWay.length >= atOnce ? underWay.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (let first = underWay.shift(); first !== undefined; first = underWay.shift()) yield await first;
  } finally {
    // What was begun is waited for, so that nobody closes the store under it.
    await Promise.allSettled(underWay);
  }
}
