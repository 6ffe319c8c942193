import { DEFAULT_RULE } from '../../../src/statistics/disclosure-rule.ts';
import { groupPaper, type GroupPaper } from '../../../src/statistics/group-paper.ts';
import { quarter } from '../../../src/statistics/period.ts';
import { meaningOf } from '../../../src/statistics/series.ts';
import { truthsOf } from '../../../src/statistics/truths-of.ts';
import { shipped } from '../../policy/shipped-policies.ts';
import { sampleTallies, sampleYearOfFacts } from '../sample-facts.ts';

const QUARTERS = Array.from({ length: 9 }, (_, at) => quarter(2024, 3) + at);

/** The group paper of 2026-27 Q2 over made-up facts of so many in a year. */
export async function samplePaper(volume: number, seed = 5): Promise<GroupPaper> {
  const facts = [...sampleYearOfFacts(volume, QUARTERS, seed)];
  const doors = [...sampleTallies(Math.ceil(volume / 2), QUARTERS, seed)];
  const last = quarter(2026, 2);
  const truths = await truthsOf(facts, doors, DEFAULT_RULE, { from: quarter(2024, 2), quarters: 9 });
  return groupPaper(last, truths, [meaningOf(shipped('kent.draft-1.json'))], DEFAULT_RULE);
}
