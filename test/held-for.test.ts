import { setTimeout as wait } from 'node:timers/promises';
import { heldFor } from '../src/held-for.ts';

describe('An answer that is held', () => {
  it('is asked for once while it is held, and again afterwards', async () => {
    let asked = 0;
    const held = heldFor(40, async () => (asked += 1));
    expect(await Promise.all([held(), held(), held()])).toEqual([1, 1, 1]);
    await wait(60);
    expect(await held()).toBe(2);
  });
});
