import { gate } from '../../src/statistics/gate.ts';
import { quarter, quarterAlone } from '../../src/statistics/period.ts';
import { countsIn, layoutOver, parts, Q1, released, RULE } from './release-by-hand.ts';

const Q2 = quarterAlone(quarter(2025, 2));

describe('The gate', () => {
  it('lets a table and its total through where every small count keeps room', async () => {
    const counts = countsIn(Q1, { who: { school: 100, gp: 3, police: 2 } });
    expect(await gate(released(layoutOver(counts), [counts]), [], parts)).toEqual({
      passes: true,
      tooNarrow: [],
      undecided: null,
    });
  });

  it('stops a total whose rounding gives a lone hidden count away: 100 and [c] of 110 is 6 or 7', async () => {
    const counts = countsIn(Q1, { who: { school: 102, gp: 6 } });
    const { passes, tooNarrow } = await gate(released(layoutOver(counts), [counts]), [], parts);
    expect(passes).toBe(false);
    expect(tooNarrow).toEqual([
      expect.objectContaining({
        what: expect.objectContaining({ table: 'who', codes: ['gp'] }) as unknown,
        feasible: { least: 6, most: 7 },
        values: 2,
      }),
    ]);
  });

  it('has nothing to protect in the same figures where the hidden count is none, and lets them through', async () => {
    const counts = countsIn(Q1, { who: { school: 108, gp: 0 } });
    expect((await gate(released(layoutOver(counts), [counts]), [], parts)).passes).toBe(true);
  });

  it('lets a half-year through beside its first quarter: two rounded figures leave their difference room', async () => {
    const [one, two] = [countsIn(Q1, { who: { all: 102 } }), countsIn(Q2, { who: { all: 6 } })];
    const before = released(layoutOver(one, Q1, { tables: [] }), [one]);
    const after = released(layoutOver(one, { from: Q1.from, quarters: 2 }, { tables: [] }), [one, two]);
    expect((await gate(after, [before], parts)).passes).toBe(true);
  });

  it('stops a period whose rounding gives the last quarter away: 100 and 105 of 200 leave 0 or 1', async () => {
    const quarters = [98, 103, 1].map((all, index) =>
      countsIn(quarterAlone((Q1.from + index) as typeof Q1.from), { who: { all } }),
    );
    const period = { from: Q1.from, quarters: 3 };
    const layout = layoutOver(countsIn(Q1, { who: { all: 0 } }), period, { tables: [], quarterTotals: true });
    const { passes, tooNarrow } = await gate(released(layout, quarters), [], parts);
    expect(passes).toBe(false);
    expect(tooNarrow[0]).toMatchObject({ what: { kind: 'total' }, feasible: { least: 0, most: 1 }, values: 2 });
  });

  it('stops one area where both together give the other away', async () => {
    const both = { ...RULE, geography: { code: 'both', areas: ['kent', 'medway'] } };
    const [kent, medway] = [countsIn(Q1, { who: { a: 98, b: 103 } }), countsIn(Q1, { who: { a: 1, b: 0 } }, 'medway')];
    const joint = released(layoutOver(kent, Q1, { tables: [] }), [kent, medway], 1, both);
    const alone = released(layoutOver(kent, Q1, { total: false }), [kent]);
    expect((await gate(joint, [], parts)).passes).toBe(true);
    expect((await gate(alone, [], parts)).passes).toBe(true);
    const { passes, tooNarrow } = await gate(alone, [joint], parts);
    expect(passes).toBe(false);
    expect(tooNarrow).toContainEqual(
      expect.objectContaining({ region: { period: Q1, areas: ['medway'] }, feasible: { least: 0, most: 1 } }),
    );
  });

  it('is not troubled by releases of other years', async () => {
    const [now, then] = [countsIn(Q1, { who: { a: 102, b: 6 } }), countsIn(quarterAlone(quarter(2024, 1)), { who: { a: 102, b: 6 } })]; // prettier-ignore
    const past = released(layoutOver(then, quarterAlone(then.quarter)), [then]); // would not pass today
    expect((await gate(released(layoutOver(now, Q1, { total: false }), [now]), [past], parts)).passes).toBe(true);
  });

  it('looks at what a wider base has beyond a narrower one: raised, but not answered', async () => {
    const raised = countsIn(Q1, { who: { a: 98, b: 104 } });
    const base = { code: 'answered', within: 'raised' };
    const cells = [98, 103].map((count, index) => ({ code: `c${index}`, count }));
    const counts = { ...raised, tables: [...raised.tables, { table: 'answer', base, cells }] };
    const layout = layoutOver(raised, Q1);
    const answers = { table: 'answer', base, categories: ['c0', 'c1'] };
    const { tooNarrow } = await gate(released({ ...layout, tables: [answers] }, [counts]), [], parts);
    expect(tooNarrow).toContainEqual(expect.objectContaining({ what: { kind: 'rest', base }, feasible: { least: 0, most: 1 } })); // prettier-ignore
  });

  it('does not pass what it could not decide in time, and says so', async () => {
    const counts = countsIn(Q1, { who: { school: 100, gp: 3, police: 2 } });
    let time = 0;
    const slow = { ...parts, now: () => (time += RULE.timeBudgetMs) };
    const { passes, undecided } = await gate(released(layoutOver(counts), [counts]), [], slow);
    expect({ passes, undecided }).toEqual({ passes: false, undecided: 'out-of-time' });
  });

  it('does not pass what is too large to work out', async () => {
    const codes = Array.from({ length: 70 }, (_, index) => [`c${index}`, 9] as const);
    const counts = countsIn(Q1, { one: Object.fromEntries(codes), two: Object.fromEntries(codes) });
    const cells = codes.flatMap(([row]) => codes.map(([column]) => ({ codes: [row, column] as const, count: row === column ? 9 : 0 }))); // prettier-ignore
    const tables = ['one', 'two'] as const;
    const truths = [{ ...counts, twoWay: [{ tables, base: { code: 'raised', within: null }, cells }] }];
    const { passes, undecided } = await gate(released(layoutOver(counts, Q1, { twoWay: tables }), truths), [], parts);
    expect({ passes, undecided }).toEqual({ passes: false, undecided: 'too-large' });
  });
});

describe('The gate, for a correction', () => {
  const before = countsIn(Q1, { who: { school: 100, gp: 40, police: 7 } });
  const first = released(layoutOver(before, Q1, { total: false }), [before]);

  it('lets a change inside what was shown through', async () => {
    const after = countsIn(Q1, { who: { school: 101, gp: 40, police: 7 } });
    expect((await gate(released(layoutOver(after, Q1, { total: false }), [after], 2), [first], parts)).passes).toBe(
      true,
    );
  });

  it('lets a rounded figure move to the next', async () => {
    const after = countsIn(Q1, { who: { school: 103, gp: 40, police: 7 } });
    expect((await gate(released(layoutOver(after, Q1, { total: false }), [after], 2), [first], parts)).passes).toBe(
      true,
    );
  });

  it('stops a count that leaves the band: whoever supposes the least change reads 7, then 8', async () => {
    const after = countsIn(Q1, { who: { school: 100, gp: 40, police: 8 } });
    const { passes, tooNarrow } = await gate(
      released(layoutOver(after, Q1, { total: false }), [after], 2),
      [first],
      parts,
    );
    expect(passes).toBe(false);
    expect(tooNarrow[0]).toMatchObject({
      what: { codes: ['police'] },
      about: 'count',
      feasible: { least: 7, most: 7 },
    });
  });

  it('stops old and new that pin a count together, though each alone leaves it room', async () => {
    const truth = countsIn(Q1, { who: { school: 102, gp: 6 } });
    const withoutTotal = released(layoutOver(truth, Q1, { total: false }), [truth]);
    const totalAlone = released(layoutOver(truth, Q1, { tables: [] }), [truth], 2);
    expect((await gate(totalAlone, [], parts)).passes).toBe(true);
    expect((await gate(totalAlone, [withoutTotal], parts)).passes).toBe(false);
  });
});
