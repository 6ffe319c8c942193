import { ahead } from '../../../src/cli/data/ahead.ts';

/** Work that ends when it is told to, in any order. */
function works() {
  const begun: number[] = [];
  const endings = new Map<number, (error?: Error) => void>();
  const work = (item: number) => {
    begun.push(item);
    return new Promise<number>((resolve, reject) => {
      endings.set(item, (error) => (error === undefined ? resolve(item * 10) : reject(error)));
    });
  };
  return { begun, work, end: (item: number, error?: Error) => endings.get(item)?.(error) };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('working ahead', () => {
  it('gives what was made in the order of the items, whichever is ready first', async () => {
    const { work, end, begun } = works();
    const made: number[] = [];
    const all = (async () => {
      for await (const each of ahead([1, 2, 3, 4], 3, work)) made.push(each);
    })();
    await settle();
    end(3);
    end(2);
    await settle();
    expect(made).toEqual([]);
    end(1);
    await settle();
    end(4);
    await all;
    expect({ made, begun }).toEqual({ made: [10, 20, 30, 40], begun: [1, 2, 3, 4] });
  });

  it('has no more under way than it was told', async () => {
    const { work, begun } = works();
    void ahead([1, 2, 3, 4, 5], 2, work).next();
    await settle();
    expect(begun).toEqual([1, 2]);
  });

  it('begins nothing more after a failure, and waits for what was begun', async () => {
    const { work, end, begun } = works();
    const broken = new Error('broken');
    let over = false;
    const all = (async () => {
      for await (const _each of ahead([1, 2, 3, 4], 2, work)) void _each;
    })().catch((error: unknown) => {
      over = true;
      return error;
    });
    await settle();
    end(1, broken);
    await settle();
    expect(over).toBe(false);
    end(2);
    expect(await all).toBe(broken);
    expect(begun).toEqual([1, 2]);
  });
});
