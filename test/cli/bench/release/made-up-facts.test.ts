import { randomFrom } from '../../../../src/cli/bench/identifiers/sentences.ts';
import { madeUpFacts } from '../../../../src/cli/bench/release/made-up-facts.ts';
import { DEFAULT_RULE } from '../../../../src/statistics/disclosure-rule.ts';
import { yearOf } from '../../../../src/statistics/period.ts';
import { materialOf } from '../../../../src/statistics/release/material-of.ts';
import { COUNTED } from '../../../../src/statistics/table-definitions.ts';
import { trueCount } from '../../../../src/statistics/what.ts';

describe('The facts of the bench', () => {
  it('are the same for the same seed, and all of them are counted in their year', async () => {
    const make = () => [...madeUpFacts(2024, 300, randomFrom(7))];
    expect(make()).toEqual(make());
    const source = { facts: make(), doors: [], meanings: [], policiesIn: () => [] };
    const { truths } = await materialOf(source, yearOf(2024), DEFAULT_RULE);
    const region = { period: yearOf(2024), areas: DEFAULT_RULE.geography.areas };
    expect(trueCount(truths, { kind: 'total', base: COUNTED }, region)).toBe(300);
  });
});
