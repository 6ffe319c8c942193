import type { Facts } from '../../escalation/facts.ts';
import type { DisclosureRule } from '../disclosure-rule.ts';
import { groupPaper } from '../group-paper.ts';
import { type Period, quarterAfter, quartersOf } from '../period.ts';
import type { PaperIssue } from '../readers.ts';
import type { MeaningOf } from '../series.ts';
import { COUNTED, TABLE_SPECS } from '../table-definitions.ts';
import type { DoorTally } from '../tables/doors.ts';
import { truthsOf } from '../truths-of.ts';
import type { Readers } from './audit-draft.ts';
import type { Material } from './draft.ts';
import type { PoliciesIn } from './policies-in.ts';
import { storyOf } from './story.ts';

/** Everything statistics read, as the record stands now. */
export interface Source {
  readonly facts: readonly Facts[];
  readonly doors: readonly DoorTally[];
  readonly meanings: readonly MeaningOf[];
  readonly policiesIn: PoliciesIn;
}

/** What a release of the period is drawn from. Throws Fault `counts-disagree`. */
export async function materialOf(
  { facts, doors, policiesIn }: Source,
  period: Period,
  rule: DisclosureRule,
): Promise<Material> {
  const { truths, under } = await truthsOf(facts, doors, rule, period);
  const { areas } = rule.geography;
  const story = storyOf(under, policiesIn(areas, period), { period, areas });
  return { truths, tables: TABLE_SPECS, counted: COUNTED, story };
}

/**
 * Who could know more of the period than a release says: each group with the cases it had a part in, and the readers of its
 * group papers. Nobody keeps which papers were handed out, so every one that could have been is read: each quarter's, and
 * the rolling year at its end.
 */
export async function readersOf(source: Source, period: Period, rule: DisclosureRule): Promise<Readers> {
  const { facts, doors } = source;
  const groups = new Set(facts.flatMap(({ raisingGroup, receivingGroup }) => [raisingGroup, receivingGroup]));
  const insiders: Readers['insiders'][number][] = [];
  for (const group of [...groups].toSorted()) {
    const theirs = facts.filter(({ raisingGroup, receivingGroup }) => [raisingGroup, receivingGroup].includes(group));
    insiders.push({ group, own: (await truthsOf(theirs, [], rule, period)).truths });
  }
  const span: Period = { from: quarterAfter(period.from, -3), quarters: period.quarters + 3 };
  const counted = await truthsOf(facts, doors, rule, span);
  const papers = quartersOf(period).flatMap((quarter): PaperIssue[] => {
    const issued = groupPaper(quarter, counted, source.meanings, rule);
    return [issued.quarter, issued.rollingYear].map(({ paper }) => ({ paper, truths: counted.truths }));
  });
  return { insiders, papers };
}
