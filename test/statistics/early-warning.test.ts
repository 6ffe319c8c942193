import type { Facts } from '../../src/escalation/facts.ts';
import { earlyWarning, WARNING_RULE } from '../../src/statistics/early-warning.ts';
import { quarter } from '../../src/statistics/period.ts';
import { counted, RULE, times } from './counted-facts.ts';
import { sampleFacts, sampleYearOfFacts } from './sample-facts.ts';

const NOW = quarter(2026, 1);
const SPAN = { from: quarter(2024, 1), quarters: 9 };
// The calendar quarters from April 2025 to June 2026.
const QUARTERS = [8101, 8102, 8103, 8104, 8105].map((at) => {
  return { year: Math.floor(at / 4), quarter: ((at % 4) + 1) as 1 | 2 | 3 | 4 };
});

const silent = { nobodyAvailable: true, stages: [stage('passed')] };
const heard = { nobodyAvailable: false, stages: [stage('met')] };

function stage(respond: 'met' | 'passed') {
  return { stage: 'practitioner', number: 1, acknowledge: 'met', respond } as const;
}

/** `of` in each quarter, with nobody available for so many of them. */
const quarters = (of: number, nobody: readonly number[], but: (at: number) => Partial<Facts> = () => ({})) =>
  QUARTERS.flatMap((quarterRaised, at) => [
    ...times(nobody[at] ?? 0, sampleFacts({ ...silent, quarterRaised, ...but(at) })),
    ...times(of - (nobody[at] ?? 0), sampleFacts({ ...heard, quarterRaised, ...but(at) })),
  ]);

async function stands(facts: readonly Facts[], name = /nobody was available/) {
  const warnings = earlyWarning(await counted(facts, [], SPAN), [], NOW, RULE);
  return warnings.find(({ sign }) => name.test(sign.name))?.stands;
}

describe('The early warning', () => {
  it('says that a share is larger than in any of the last four quarters, by more than 15 in a hundred', async () => {
    expect(await stands(quarters(20, [2, 3, 2, 3, 7]))).toBe('above');
    expect(await stands(quarters(20, [2, 3, 2, 3, 6]))).toBe('within');
    expect(await stands(quarters(20, [10, 9, 9, 9, 5]))).toBe('below');
  });

  it('compares nothing on fewer than eight, this quarter or before', async () => {
    expect(await stands(quarters(7, [0, 0, 0, 0, 7]))).toBe('too-few');
    const fewBefore = quarters(20, [2, 3, 2, 3, 20]).filter(
      ({ quarterRaised }, index) => quarterRaised.year !== 2025 || quarterRaised.quarter !== 2 || index < 5,
    );
    expect(await stands(fewBefore)).toBe('nothing-before');
  });

  it('does not compare across a break of the series', async () => {
    const newRule = quarters(20, [2, 3, 2, 3, 20], (at) => ({ notificationRule: at < 4 ? 'practitioner' : 'manager' }));
    expect(await stands(newRule)).toBe('nothing-before');
  });

  it('looks at those put to each group by itself, where it has eight', async () => {
    const far = { highestStage: { stage: 'panel', number: 4 } };
    const facts = [
      ...quarters(10, [0, 0, 0, 0, 0], (at) => ({ receivingGroup: 'health', ...(at === 4 ? far : {}) })),
      ...quarters(3, [0, 0, 0, 0, 0], () => ({ receivingGroup: 'police', ...far })),
    ];
    expect(await stands(facts, /second stage, of those put to health/)).toBe('above');
    expect(await stands(facts, /second stage, of those put to other/)).toBe('too-few');
  });

  it('has no figure and no comparison of one with another in its lines', async () => {
    const all = await counted([...sampleYearOfFacts(300, [8101, 8102, 8103, 8104, 8105], 3)], [], SPAN);
    for (const { sentence } of earlyWarning(all, [], NOW, RULE)) {
      expect(sentence).not.toMatch(/\d|most|worst|best|better|worse|rank|than (health|social|police)/i);
    }
    expect(WARNING_RULE).toContain('15 in a hundred');
  });

  it('rarely speaks up by chance in steady quarters of about 30', async () => {
    let [lines, spoke] = [0, 0];
    for (let seed = 0; seed < 40; seed += 1) {
      const facts = [...sampleYearOfFacts(150, [8101, 8102, 8103, 8104, 8105], seed)];
      for (const each of earlyWarning(await counted(facts, [], SPAN), [], NOW, RULE)) {
        if (each.stands === 'too-few' || each.stands === 'nothing-before') continue;
        lines += 1;
        if (each.stands !== 'within') spoke += 1;
      }
    }
    process.stdout.write(`early warning in steady quarters: ${spoke} of ${lines} lines\n`);
    expect(spoke / lines).toBeLessThan(0.05);
  });
});
