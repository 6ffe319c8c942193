import type { Statement } from './statement.ts';

/** A product of tables with more cells than this is not worked out: the gate then does not pass. */
const MOST_CELLS = 4_096;

/** What is known to exist in a plot of one base. */
export interface Structure {
  readonly within: string | null;
  /** The categories of each table. */
  readonly tables: Map<string, Set<string>>;
  /** The tables that a two-way table shows together. */
  readonly ties: (readonly [string, string])[];
}

/** What is known to exist in a plot: its bases, their tables, and which tables are tied by a two-way table. */
export function structuresOf(here: readonly Statement[]): ReadonlyMap<string, Structure> {
  const structures = new Map<string, Structure>();
  for (const { what } of here) {
    const { code, within } = what.base;
    const structure = structures.get(code) ?? { within, tables: new Map<string, Set<string>>(), ties: [] };
    structures.set(code, structure);
    const category = (table: string, each: string): void => {
      structure.tables.set(table, (structure.tables.get(table) ?? new Set()).add(each));
    };
    if (what.kind === 'cells') what.codes.forEach((each) => category(what.table, each));
    if (what.kind === 'pair') {
      what.tables.forEach((table, side) => category(table, what.codes[side] ?? ''));
      structure.ties.push(what.tables);
    }
  }
  return structures;
}

/** For each group of tied tables, every combination of their categories; one nameless cell where there is no table. */
export function groupsOf({ tables, ties }: Structure): readonly (readonly ReadonlyMap<string, string>[])[] | null {
  const groupOf = new Map([...tables.keys()].map((table) => [table, table]));
  for (const [one, other] of ties) {
    const [from, to] = [groupOf.get(other), groupOf.get(one) ?? one];
    for (const [table, group] of groupOf) if (group === from) groupOf.set(table, to);
  }
  const groups: ReadonlyMap<string, string>[][] = [];
  for (const group of new Set(groupOf.values())) {
    let cells: ReadonlyMap<string, string>[] = [new Map()];
    for (const [table, codes] of tables) {
      if (groupOf.get(table) !== group) continue;
      if (cells.length * codes.size > MOST_CELLS) return null;
      cells = cells.flatMap((cell) => [...codes].map((code) => new Map([...cell, [table, code]])));
    }
    groups.push(cells);
  }
  return groups.length === 0 ? [[new Map()]] : groups;
}
