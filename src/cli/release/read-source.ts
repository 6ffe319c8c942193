import { type Facts, factsOf } from '../../escalation/facts.ts';
import type { Policies } from '../../policy/policies.ts';
import type { DisclosureRule } from '../../statistics/disclosure-rule.ts';
import type { Source } from '../../statistics/release/material-of.ts';
import { meaningOf } from '../../statistics/series.ts';
import type { DoorTally } from '../../statistics/tables/doors.ts';
import type { EitherStore } from '../data/either-store.ts';

/**
 * Reads the whole record into facts, and the tallies of doors: nothing else of a case goes into statistics. Throws Faults
 * `policy-unknown`, `bank-holidays-end` and the store's: a figure without one of its cases would be wrong.
 */
export async function readSource(
  { record, tallies }: Pick<EitherStore, 'record' | 'tallies'>,
  policies: Policies,
  rule: DisclosureRule,
): Promise<Source> {
  const facts: Facts[] = [];
  for await (const escalation of record.escalations()) {
    const entries = await record.read(escalation);
    const [first] = entries;
    const found = first === undefined ? null : factsOf(entries, policies.find(first.policy));
    if (found !== null) facts.push(found);
  }
  const doors: DoorTally[] = [];
  for (const partnership of rule.geography.areas) {
    for (const { door, quarter, count } of await tallies.of(partnership)) {
      doors.push({ partnership, quarter: calendarQuarter(quarter), door, count });
    }
  }
  return { facts, doors, meanings: policies.all.map(meaningOf) };
}

function calendarQuarter(code: string): DoorTally['quarter'] {
  const number = ([1, 2, 3, 4] as const).find((each) => each === Number(code.slice(-1))) ?? 1;
  return { year: Number(code.slice(0, 4)), quarter: number };
}
