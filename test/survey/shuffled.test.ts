import { shuffled } from '../../src/survey/shuffled.ts';
import { seeded } from './bench.ts';

describe('What is shuffled', () => {
  it('has everything it had, and every order as often as every other', () => {
    const random = seeded('shuffle');
    const orders = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    // A thousand each; five standard deviations.
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });

  it('is nothing where there is nothing', () => {
    expect(shuffled([], seeded('none'))).toEqual([]);
  });
});
