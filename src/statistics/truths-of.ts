import { plainDate } from '../calendar/plain-date.ts';
import type { Facts } from '../escalation/facts.ts';
import { Fault } from '../errors/fault.ts';
import { type CountTable, type QuarterCounts, type Truths, type TwoWayTable } from './counts.ts';
import type { DaysIn } from './durations.ts';
import type { DisclosureRule } from './disclosure-rule.ts';
import { type Period, type Quarter, quarterOf, quartersOf } from './period.ts';
import { FACT_TABLES, TABLE_SPECS } from './table-definitions.ts';
import { DOORS, type DoorTally } from './tables/doors.ts';
import { type PlaceCounts, placeCounts } from './place-counts.ts';
import type { QuarterCode } from './tallies.ts';
import type { Under } from './under.ts';

/** Everything statistics know of a span of quarters. Secret: the true counts are kept like the record. */
export interface Counted {
  readonly truths: Truths;
  /** Working days until things were done, for the group paper (durations.ts). */
  readonly days: readonly DaysIn[];
  /** What the counts rest on (series.ts). */
  readonly under: readonly Under[];
}

/** The pair the early warning reads; a rule may name another one. */
const ALWAYS_TOGETHER = ['receiving', 'stage'] as const;

/**
 * Counts facts and door tallies into the tables, for each area of the rule and each quarter of `span`, the empty ones too.
 * Facts come one by one and none is kept, so memory does not grow with their number. What lies outside the span or the
 * areas is left out. Throws Fault `counts-disagree` where the rule's year does not begin with a calendar quarter (facts know
 * no finer date) or its two-way table cannot be counted.
 */
export async function truthsOf(
  facts: Iterable<Facts> | AsyncIterable<Facts>,
  tallies: Iterable<DoorTally> | AsyncIterable<DoorTally>,
  rule: DisclosureRule,
  span: Period,
): Promise<Counted> {
  const { yearStartsInMonth: startMonth } = rule;
  if (startMonth % 3 !== 1) throw wrong('facts know calendar quarters, and the year does not begin with one');
  const pairs = pairsOf(rule);
  const places = new Map<string, PlaceCounts>();
  for (const area of rule.geography.areas) {
    for (const quarter of quartersOf(span)) places.set(placeKey(area, quarter), placeCounts(pairs));
  }
  const placeOf = (area: string, when: Facts['quarterRaised']) =>
    places.get(placeKey(area, toQuarter(when, startMonth)));
  for await (const each of facts) {
    placeOf(each.partnership, each.quarterRaised)?.add(each, 'raised');
    if (each.quarterClosed !== null) placeOf(each.partnership, each.quarterClosed)?.add(each, 'closed');
  }
  for await (const { partnership, quarter, door, count } of tallies) {
    placeOf(partnership, calendarQuarter(quarter))?.addDoors(DOORS.rowOf(door), count);
  }
  const all = rule.geography.areas.flatMap((area) =>
    quartersOf(span).flatMap((quarter) => {
      const counts = places.get(placeKey(area, quarter));
      return counts === undefined ? [] : [{ area, quarter, counts }];
    }),
  );
  return {
    truths: all.map((place) => countsIn(place, pairs)),
    days: all.flatMap(({ area, quarter, counts }) => counts.days().map((days) => ({ area, quarter, ...days }))),
    under: all.flatMap(({ area, quarter, counts }) => counts.under().map((under) => ({ area, quarter, ...under }))),
  };
}

interface Place {
  readonly area: string;
  readonly quarter: Quarter;
  readonly counts: PlaceCounts;
}

function countsIn({ area, quarter, counts }: Place, pairs: readonly (readonly [string, string])[]): QuarterCounts {
  const tables = TABLE_SPECS.map(({ table, base, categories }): CountTable => ({
    table,
    base,
    cells: categories.map((code) => ({ code, count: counts.count(table, code) })),
  }));
  const rowsOf = (name: string) => TABLE_SPECS.find(({ table }) => table === name)?.categories ?? [];
  const twoWay = pairs.map(([rows, columns]): TwoWayTable => ({
    tables: [rows, columns],
    base: specOf(rows).base,
    cells: rowsOf(rows).flatMap((row) =>
      rowsOf(columns).map((column) => ({ codes: [row, column], count: counts.pair([rows, columns], [row, column]) })),
    ),
  }));
  return { area, quarter, tables, twoWay };
}

function pairsOf({ layout: { twoWay } }: DisclosureRule): readonly (readonly [string, string])[] {
  if (twoWay === null || twoWay.tables.join() === ALWAYS_TOGETHER.join()) return [ALWAYS_TOGETHER];
  const [rows, columns] = twoWay.tables.map(specOf);
  const counted = FACT_TABLES.map(({ table }): string => table);
  if (rows?.base.code !== columns?.base.code || !twoWay.tables.every((table) => counted.includes(table)))
    throw wrong(`${twoWay.tables.join(' by ')} have no base in common`);
  return [ALWAYS_TOGETHER, twoWay.tables];
}

function specOf(name: string) {
  const spec = TABLE_SPECS.find(({ table }) => table === name);
  if (spec === undefined) throw wrong(`there is no table ${name}`);
  return spec;
}

function toQuarter({ year, quarter }: Facts['quarterRaised'], startMonth: number): Quarter {
  return quarterOf(plainDate(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`), startMonth);
}

function calendarQuarter(code: QuarterCode): Facts['quarterRaised'] {
  const [year, quarter] = code.split('-Q').map(Number);
  if (year === undefined || (quarter !== 1 && quarter !== 2 && quarter !== 3 && quarter !== 4))
    throw wrong(`${code} is no quarter of a tally`);
  return { year, quarter };
}

function placeKey(area: string, quarter: Quarter): string {
  return `${area} ${quarter}`;
}

function wrong(why: string): Fault {
  return new Fault('counts-disagree', { quarter: 'every quarter', why });
}
