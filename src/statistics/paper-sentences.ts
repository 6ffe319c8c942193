import { groupPaperWords as words, tableWords } from '../words/statistics.ts';
import type { Duration } from './durations.ts';
import type { Paper } from './paper.ts';
import { sayPeriod } from './period.ts';

/** Fewer than these are not drawn as a table: it would be a row of "fewer than 3". */
export const LEAST_FOR_A_TABLE = 8;

/** The paper's figures, a sentence for each; none says whether a figure is good. */
export function sentencesOf(paper: Paper, durations: readonly Duration[], startMonth: number): readonly string[] {
  const { total, period, cut, tables } = paper;
  return [
    words.total(total, sayPeriod(period, startMonth)),
    ...(total < LEAST_FOR_A_TABLE ? [words.tooSmall(LEAST_FOR_A_TABLE)] : []),
    ...(total < LEAST_FOR_A_TABLE && period.quarters === 1 ? [words.seeYear] : []),
    ...tables.map(({ table, rows }) => {
      const said = rows.map(({ label, count }) =>
        count === null ? words.rowUnder(label, cut) : words.row(label, count),
      );
      return words.table(titleOf(table), said);
    }),
    ...durations.map(({ wait, of, quarter, half, threeQuarters }) =>
      words.days[wait](of, quarter, half, threeQuarters),
    ),
  ];
}

/** What changed for children, as far as the paper shows it: something changed, what was agreed had happened, it waited. */
export function forChildren(paper: Paper): readonly string[] {
  const told = [
    { table: 'changed', row: 'yes', say: words.child.changed },
    { table: 'followed-up', row: 'yes', say: words.child.happened },
    { table: 'meanwhile', row: 'held', say: words.child.held },
  ];
  return told.flatMap(({ table, row, say }) => {
    const rows = paper.tables.find((each) => each.table === table)?.rows ?? [];
    const count = rows.find(({ codes }) => codes.includes(row))?.count;
    return count === undefined || count === null ? [] : [say(count, sizeOf(rows))];
  });
}

/** The size of a table's base; null where a row is hidden, which it would give away. */
function sizeOf(rows: readonly { readonly count: number | null }[]): number | null {
  return rows.reduce<number | null>((sum, { count }) => (sum === null || count === null ? null : sum + count), 0);
}

function titleOf(table: string): string {
  const titles: Readonly<Record<string, { readonly title: string }>> = tableWords;
  return titles[table]?.title ?? table;
}
