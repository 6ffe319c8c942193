import type { Facts } from '../escalation/facts.ts';
import { type DaysIn, WAITS } from './durations.ts';
import { FACT_TABLES } from './table-definitions.ts';
import type { FactsBase } from './tables/bases.ts';
import { DOORS } from './tables/doors.ts';
import { type BegunUnder, type Under, underKey } from './under.ts';

/** The counts of one area and quarter while facts are being read. */
export interface PlaceCounts {
  /** Adds an escalation to the tables that count it in this quarter. */
  add(facts: Facts, quarterBy: FactsBase['quarterBy']): void;
  addDoors(row: string, count: number): void;
  count(table: string, row: string): number;
  pair(tables: readonly [string, string], rows: readonly [string, string]): number;
  days(): readonly Omit<DaysIn, 'area' | 'quarter'>[];
  under(): readonly Omit<Under, 'area' | 'quarter'>[];
}

/** Counts nothing yet. `pairs` are the tables that are also counted two by two. */
export function placeCounts(pairs: readonly (readonly [string, string])[]): PlaceCounts {
  const counts = new Map<string, number>();
  const begun = { raised: new Map<string, BegunUnder>(), closed: new Map<string, BegunUnder>() };
  const more = (key: readonly unknown[], by = 1): void => {
    const text = JSON.stringify(key);
    counts.set(text, (counts.get(text) ?? 0) + by);
  };
  const countOf = (...key: readonly unknown[]): number => counts.get(JSON.stringify(key)) ?? 0;
  const waited = WAITS.map(({ wait, quarterBy, daysOf }) => ({
    wait,
    quarterBy,
    daysOf,
    numbers: new Map<number, number>(),
  }));
  return {
    add(facts, quarterBy) {
      begun[quarterBy].set(underKey(facts), { policy: facts.policy, notificationRule: facts.notificationRule });
      const rows = new Map<string, string>();
      for (const { table, base, rowOf } of FACT_TABLES) {
        if (base.quarterBy === quarterBy && base.isIn(facts)) rows.set(table, rowOf(facts));
      }
      for (const [table, row] of rows) more([table, row]);
      for (const pair of pairs) {
        const [row, column] = pair.map((table) => rows.get(table));
        if (row !== undefined && column !== undefined) more([pair, [row, column]]);
      }
      for (const { quarterBy: by, daysOf, numbers } of waited) {
        const days = daysOf(facts);
        if (by === quarterBy && days !== null) numbers.set(days, (numbers.get(days) ?? 0) + 1);
      }
    },
    addDoors: (row, count) => more([DOORS.table, row], count),
    count: (table, row) => countOf(table, row),
    pair: (tables, rows) => countOf(tables, rows),
    days: () => waited.map(({ wait, numbers }) => ({ wait, numbers: [...numbers] })),
    under: () =>
      (['raised', 'closed'] as const).map((quarterBy) => ({ quarterBy, begunUnder: [...begun[quarterBy].values()] })),
  };
}
