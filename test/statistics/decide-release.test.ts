import { decideRelease } from '../../src/statistics/decide-release.ts';
import { countsIn, layoutOver, parts, Q1, released, RULE } from './release-by-hand.ts';

const narrow = countsIn(Q1, { who: { school: 102, gp: 6 } });
const safe = countsIn(Q1, { who: { school: 100, gp: 3, police: 2 } });

describe('Deciding what a release may show', () => {
  it('takes nothing away where the gate passes', async () => {
    const decision = await decideRelease(layoutOver(safe), [safe], [], parts);
    expect(decision).toMatchObject({ kind: 'may-be-signed', taken: [], published: { version: 1, total: { to: 105 } } });
  });

  it('takes the total away before any table, and keeps for the sign-off what was found', async () => {
    const decision = await decideRelease(layoutOver(narrow), [narrow], [], parts);
    expect(decision).toMatchObject({
      kind: 'may-be-signed',
      published: { total: null, tables: [{ table: 'who' }] },
      taken: [{ drop: 'total', table: null, because: { passes: false } }],
    });
  });

  it('says nothing in the release of what was taken, or that anything was', async () => {
    const fired = await decideRelease(layoutOver(narrow), [narrow], [], parts);
    const asked = await decideRelease(layoutOver(narrow, Q1, { total: false }), [narrow], [], parts);
    if (fired.kind !== 'may-be-signed' || asked.kind !== 'may-be-signed') throw new Error('nothing to show');
    expect(JSON.stringify(fired.published)).toBe(JSON.stringify(asked.published));
  });

  it('takes the table in question, not its neighbours, when it comes to single tables', async () => {
    const counts = countsIn(Q1, { who: { school: 102, gp: 6 }, need: { high: 54, low: 54 } });
    const before = released(layoutOver(counts, Q1, { tables: [] }), [counts]);
    const decision = await decideRelease(layoutOver(counts), [counts], [before], parts, true);
    expect(decision).toMatchObject({
      kind: 'may-be-signed',
      published: { version: 2, total: null, tables: [{ table: 'need' }] },
      taken: [{ drop: 'total' }, { drop: 'single-tables', table: 'who' }],
    });
  });

  it('shows nothing rather than what it could not decide in time', async () => {
    let time = 0;
    const slow = { ...parts, now: () => (time += RULE.timeBudgetMs) };
    const decision = await decideRelease(layoutOver(safe), [safe], [], slow);
    expect(decision).toMatchObject({ kind: 'nothing-to-show', taken: [{ drop: 'total' }, { drop: 'single-tables' }] });
  });

  it('refuses a second release of a period that is not said to be a correction', async () => {
    const ledger = [released(layoutOver(safe), [safe])];
    await expect(decideRelease(layoutOver(safe), [safe], ledger, parts)).rejects.toMatchObject({
      code: 'release-exists',
    });
    expect(await decideRelease(layoutOver(safe), [safe], ledger, parts, true)).toMatchObject({
      published: { version: 2 },
    });
  });

  it('refuses a correction of what was never released', async () => {
    await expect(decideRelease(layoutOver(safe), [safe], [], parts, true)).rejects.toMatchObject({ code: 'release-missing' }); // prettier-ignore
  });

  it('refuses other categories for a table that was shown of the same period', async () => {
    const ledger = [released(layoutOver(safe), [safe])];
    const other = countsIn(Q1, { who: { school: 100, other: 5 } });
    await expect(decideRelease(layoutOver(other), [other], ledger, parts, true)).rejects.toMatchObject({
      code: 'release-tables-differ',
    });
  });
});
