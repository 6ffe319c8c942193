import type { Facts } from '../../src/escalation/facts.ts';
import { DEFAULT_RULE } from '../../src/statistics/disclosure-rule.ts';
import { type Period, yearOf } from '../../src/statistics/period.ts';
import type { DoorTally } from '../../src/statistics/tables/doors.ts';
import { type Counted, truthsOf } from '../../src/statistics/truths-of.ts';
import { trueCount } from '../../src/statistics/what.ts';
import { EVERY_TABLE } from '../../src/statistics/table-definitions.ts';

export const RULE = DEFAULT_RULE;
export const YEAR = yearOf(2025);

export function counted(
  facts: readonly Facts[],
  tallies: readonly DoorTally[] = [],
  span: Period = YEAR,
): Promise<Counted> {
  return truthsOf(facts, tallies, RULE, span);
}

/** The rows of a table over a period that are not empty. */
export function rowsOf({ truths }: Counted, table: string, period: Period = YEAR): Readonly<Record<string, number>> {
  const found = EVERY_TABLE.find((each) => each.table === table);
  const rows = (found?.rows ?? []).map((code) => {
    const what = { kind: 'cells', base: found?.base ?? { code: '', within: null }, table, codes: [code] } as const;
    return [code, trueCount(truths, what, { period, areas: RULE.geography.areas }) ?? 0] as const;
  });
  return Object.fromEntries(rows.filter(([, count]) => count > 0));
}

/** The same facts so many times. */
export function times(count: number, facts: Facts): readonly Facts[] {
  return Array.from({ length: count }, () => facts);
}
