import { decideRelease } from '../../src/statistics/decide-release.ts';
import { yearOf } from '../../src/statistics/period.ts';
import type { Published } from '../../src/statistics/published.ts';
import { layoutFor, layoutOf } from '../../src/statistics/layout.ts';
import { countsIn, layoutOver, parts, Q1, RULE } from './release-by-hand.ts';
import { RAISED } from './sample-counts.ts';

/** St Helens 2015-16 as reconstructed from a slide (nine escalations); every breakdown adds up to 9. */
const ST_HELENS = countsIn(Q1, {
  'raised-by': { health: 6, school: 2, gp: 1 },
  'raised-against': { 'social-care': 9, other: 0 },
  'highest-stage': { 'stage-1': 7, 'stage-2': 1, 'stage-3': 1 },
  need: { 'level-2': 1, 'level-3': 2, 'level-4': 6 },
  reason: { concern: 3, communication: 3, obesity: 2, threshold: 1 },
});

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

  it('St Helens comes out nearly empty, which is why so small a year is its total alone', async () => {
    const decision = await decideRelease(layoutOver(ST_HELENS), [ST_HELENS], [], parts);
    if (decision.kind !== 'may-be-signed') throw new Error('nothing to show');
    expect(decision.taken).toEqual([]);
    expect(printed(decision.published)).toEqual([
      'total 10',
      'raised-by [c] [c] [c]',
      'raised-against 10 [c]',
      'highest-stage [c] [c] [c]',
      'need [c] [c] [c]',
      'reason [c] [c] [c] [c]',
    ]);
    const next = layoutFor(yearOf(2026), layoutOf(decision.published).tables, RAISED, decision.published, RULE);
    expect(next).toMatchObject({ tables: [], total: true, quarterTotals: false });
  });
});
