import { aspectWords, baseWords, statisticsWords, tableWords } from '../words/statistics.ts';
import { contains, quarterAlone, sayPeriod } from './period.ts';
import type { Run } from './series.ts';
import type { Listed } from './table-definitions.ts';
import type { Under } from './under.ts';
import type { Region } from './what.ts';

/** What a table says of itself wherever it stands. */
export interface Described {
  readonly table: string;
  readonly title: string;
  readonly counts: string;
  readonly from: string;
  readonly base: string;
  readonly since: string;
  /** The policy versions and notification rules of what was counted in the region. */
  readonly under: string;
  readonly rows: readonly { readonly code: string; readonly label: string }[];
  /** What its figures may mean: never whether they are good. */
  readonly mayMean: string;
}

export function describeTable(listed: Listed, under: readonly Under[], { period, areas }: Region): Described {
  const { table, base, rows } = listed;
  const { title, counts, from, mayMean } = tableWords[table];
  const begun = under
    .filter(({ area, quarter, quarterBy }) => {
      return areas.includes(area) && contains(period, quarterAlone(quarter)) && quarterBy === base.quarterBy;
    })
    .flatMap(({ begunUnder }) => begunUnder);
  const versions = unique(begun.map(({ policy }) => `${policy.id} ${policy.version}`));
  return {
    table,
    title,
    counts,
    from,
    base: statisticsWords.base(baseWords[base.code]),
    since: statisticsWords.since,
    under: statisticsWords.under(versions, unique(begun.map(({ notificationRule }) => notificationRule))),
    rows: rows.map((code) => ({ code, label: rowLabel(listed, code) })),
    mayMean,
  };
}

/** What a row is called. */
export function rowLabel({ table }: Pick<Listed, 'table'>, row: string): string {
  const labels: Readonly<Record<string, string>> = tableWords[table].rows;
  return labels[row] ?? row;
}

/** A line for each break of a series: from when, and what changed. */
export function sayBreaks(runs: readonly Run[], startMonth: number): readonly string[] {
  return runs
    .filter(({ why }) => why.length > 0)
    .map(({ period, why }) =>
      statisticsWords.breaks(
        sayPeriod(quarterAlone(period.from), startMonth),
        why.map((aspect) => aspectWords[aspect]),
      ),
    );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted();
}
