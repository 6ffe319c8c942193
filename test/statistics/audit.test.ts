import { audit } from '../../src/statistics/audit.ts';
import { countsIn, layoutOver, parts, Q1, released, RULE } from './release-by-hand.ts';

const counts = countsIn(Q1, { who: { school: 102, gp: 6 } });
const ledger = [released(layoutOver(counts), [counts])];

describe('An audit', () => {
  it('says of every count what a reader of everything can say of it', async () => {
    const audited = await audit(ledger, parts);
    expect(
      audited?.map(({ what, feasible }) => [what.kind === 'cells' ? what.codes.join() : what.kind, feasible]),
    ).toEqual([
      ['total', { least: 108, most: 109 }],
      ['school', { least: 101, most: 102 }],
      ['gp', { least: 6, most: 7 }],
    ]);
  });

  it('leaves open what was not worked out in time', async () => {
    let time = 0;
    const slow = { ...parts, now: () => (time += RULE.timeBudgetMs) };
    expect((await audit(ledger, slow))?.every(({ feasible }) => feasible === null)).toBe(true);
  });
});
