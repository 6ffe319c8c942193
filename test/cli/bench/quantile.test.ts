import { quantile } from '../../../src/cli/bench/quantile.ts';

describe('a quantile', () => {
  const oneToTwenty = Array.from({ length: 20 }, (_, place) => 20 - place);

  it('is one of the values that were measured, whatever their order', () => {
    expect(quantile(oneToTwenty, 0.5)).toBe(10);
    expect(quantile(oneToTwenty, 0.95)).toBe(19);
    expect(quantile([9, 100], 0.5)).toBe(9);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('of the whole is the largest, and of nothing is no number', () => {
    expect(quantile(oneToTwenty, 1)).toBe(20);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
