import { DEFAULT_RULE, parseDisclosureRule } from '../../src/statistics/disclosure-rule.ts';

describe('The disclosure rule', () => {
  it('that a partnership begins with is a rule, and names what it assumes', () => {
    expect(parseDisclosureRule('rule.json', DEFAULT_RULE)).toEqual(DEFAULT_RULE);
    expect(DEFAULT_RULE.assumptions.join(' ')).toContain('April');
  });

  it.each([
    ['leastFeasible', { leastFeasible: 3 }],
    ['bandTo', { bandTo: 2 }],
    ['roundTo', { roundTo: 10 }],
    ['dropOrder', { dropOrder: ['total', 'total', 'two-way', 'single-tables'] }],
    ['geography.areas', { geography: { code: 'kent', areas: [] } }],
    ['roundTo', { bandTo: 11, roundTo: 5 }],
    ['timeBudgetMs', { timeBudgetMs: undefined }],
  ])('says where it cannot be used: %s', (place, change) => {
    expect(() => parseDisclosureRule('rule.json', { ...DEFAULT_RULE, ...change })).toThrow(`at ${place},`);
  });
});
