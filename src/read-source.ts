import { setImmediate as breathe } from 'node:timers/promises';
import { type Facts, factsOf } from './escalation/facts.ts';
import type { Policies } from './policy/policies.ts';
import type { DisclosureRule } from './statistics/disclosure-rule.ts';
import type { Source } from './statistics/release/material-of.ts';
import { policiesInForce } from './statistics/release/policies-in.ts';
import { meaningOf } from './statistics/series.ts';
import type { DoorTally } from './statistics/tables/doors.ts';
import type { Store } from './storage/store.ts';

/** After so many escalations others have their turn: the service reads its record while people write to it. */
const IN_ONE_GO = 20;

/**
 * Reads the whole record into facts, and the tallies of doors: nothing else of a case goes into statistics. Throws Faults
 * `policy-unknown`, `bank-holidays-end` and the store's: a figure without one of its cases would be wrong.
 */
export async function readSource(
  { record, tallies }: Pick<Store, 'record' | 'tallies'>,
  policies: Policies,
  rule: DisclosureRule,
): Promise<Source> {
  const facts: Facts[] = [];
  let read = 0;
  for await (const entries of record.all()) {
    read += 1;
    if (read % IN_ONE_GO === 0) await breathe();
    const [first] = entries;
    const found = first === undefined ? null : factsOf(entries, policies.find(first.policy));
    if (found !== null) facts.push(found);
  }
  const doors: DoorTally[] = [];
  for (const partnership of rule.geography.areas) {
    for (const { door, quarter, count } of await tallies.of(partnership)) {
      doors.push({ partnership, quarter, door, count });
    }
  }
  const policiesIn = policiesInForce(policies, rule.yearStartsInMonth);
  return { facts, doors, meanings: policies.all.map(meaningOf), policiesIn };
}
