import type { ReleaseDocument } from '../statistics/release/release-document.ts';
import type { TableCode } from '../statistics/tables/definition.ts';
import { aboutWords, dashboardWords, overviewWords as words } from '../words/dashboard.ts';
import { baseWords } from '../words/statistics.ts';
import { figureIn, sayFigure, saySize, sizeIn, tableIn } from './figure.ts';
import { sayRaised, sayRaisedBeside, sayRaisedMeaning } from './say-raised.ts';
import { sayBefore, sayTable } from './say-table.ts';
import { beforeOf, columnsOf, columnsOfTotals, explain, isUntold } from './series-of.ts';

/** One of the figures at the top: how many or what share, and out of what. */
export interface OverviewFigure {
  readonly code: keyof typeof words.figures;
  readonly label: string;
  readonly figure: string;
  readonly note: string;
}

/** What the first page says. */
export interface Overview {
  /** Three: how many were raised, how answers came by their times, what came of it. Each beside the year before, and what it may mean. */
  readonly changed: readonly string[];
  /** Six. */
  readonly figures: readonly OverviewFigure[];
  readonly notes: readonly string[];
}

/** The shares at the top: a row of a table each. */
const SHARES: readonly {
  readonly code: Exclude<OverviewFigure['code'], 'raised'>;
  readonly table: TableCode;
  readonly row: string;
}[] = [
  { code: 'answered', table: 'answer-first', row: 'in-time' },
  { code: 'past-second', table: 'stage', row: 'third-up' },
  { code: 'changed', table: 'changed', row: 'yes' },
  { code: 'happened', table: 'followed-up', row: 'yes' },
  { code: 'waited', table: 'meanwhile', row: 'held' },
];

/** What the newest year says in three sentences and six figures; empty where nothing was released. `years` comes from `yearsOn`. */
export async function overviewOf(years: readonly ReleaseDocument[]): Promise<Overview> {
  const newest = years.at(-1);
  if (newest === undefined) return { changed: [], figures: [], notes: [] };
  const totals = columnsOfTotals(years);
  const figures = [newest.total, ...SHARES.map(({ table, row }) => figureIn(tableIn(newest, table), row))];
  return {
    changed: [
      dashboardWords.joined([
        sayRaised(newest),
        ...(newest.total === null ? [dashboardWords.whyMissing] : sayRaisedBeside(totals)),
        sayRaisedMeaning(totals),
      ]),
      sayShare(years, newest, 'answer-first', words.mayMean.answered),
      sayShare(years, newest, 'changed', words.mayMean.changed),
    ],
    figures: [
      {
        code: 'raised',
        label: words.figures.raised,
        figure: typeof newest.total === 'number' ? aboutWords.count(newest.total) : sayFigure(newest.total),
        note: newest.total === null ? words.missing(newest.period.words) : words.inAll(newest.period.words),
      },
      ...SHARES.map((share) => figureOf(newest, share)),
    ],
    notes: [
      ...explain([{ document: newest, figures }]),
      ...(totals.length > 1 ? [words.differences] : []),
      ...(totals.slice(-2).length > 1 && totals.slice(-2).some(({ document }) => isUntold(document))
        ? [dashboardWords.untold]
        : []),
    ],
  };
}

function sayShare(
  years: readonly ReleaseDocument[],
  newest: ReleaseDocument,
  code: TableCode,
  mayMean: string,
): string {
  const [sentence = ''] = sayTable(newest, code);
  if (tableIn(newest, code) === null) return dashboardWords.joined([sentence, dashboardWords.whyMissing]);
  const columns = columnsOf(years, code);
  const [column] = columns.slice(-1);
  if (column === undefined) return sentence;
  const before = beforeOf(columns, column);
  const beside =
    before.kind === 'comparable' ? sayBefore(newest, before.column.document, code) : dashboardWords.before[before.kind];
  return dashboardWords.joined([sentence, beside, mayMean]);
}

function figureOf(document: ReleaseDocument, { code, table: tableCode, row }: (typeof SHARES)[number]): OverviewFigure {
  const table = tableIn(document, tableCode);
  const size = sizeIn(document, table, row);
  const label = words.figures[code];
  if (table === null || size === null) {
    return { code, label, figure: dashboardWords.notShown, note: words.missing(document.period.words) };
  }
  const base = baseIn(table.base.code);
  return {
    code,
    label,
    figure: size.kind === 'band' ? '[c]' : saySize(size, document),
    note: size.kind === 'count' ? words.partOf(base) : words.outOf(base),
  };
}

const BASES: Readonly<Record<string, string>> = baseWords;

/** A base in words; a release of another edition may have one that has none here. */
function baseIn(code: string): string {
  return BASES[code] ?? code;
}
