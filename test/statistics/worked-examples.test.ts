import { decideRelease } from '../../src/statistics/decide-release.ts';
import type { Published } from '../../src/statistics/published.ts';
import { countsIn, layoutOver, parts, Q1 } from './release-by-hand.ts';

function printed({ total, tables }: Published): readonly string[] {
  const say = (value: NonNullable<Published['total']>): string => (value.kind === 'band' ? '[c]' : String(value.to));
  return [
    `total ${total === null ? '-' : say(total)}`,
    ...tables.map(({ table, cells }) => `${table} ${cells.map(({ value }) => say(value)).join(' ')}`),
  ];
}

describe('The examples in docs/disclosure.md', () => {
  it('102 and 6 come out as 100, [c] and no total', async () => {
    const counts = countsIn(Q1, { who: { school: 102, gp: 6 } });
    const decision = await decideRelease(layoutOver(counts), [counts], [], parts);
    expect(decision.kind === 'may-be-signed' ? printed(decision.published) : []).toEqual(['total -', 'who 100 [c]']);
  });
});
