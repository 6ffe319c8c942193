import type { Described } from '../../statistics/describe-table.ts';
import type { GroupPaper, PaperPart } from '../../statistics/group-paper.ts';
import { sayPeriod } from '../../statistics/period.ts';
import { groupPaperPage as words } from '../../words/releases-page.ts';

/** A count that is not shown, as everywhere in statistics. */
const HIDDEN = '[c]';

/** The paper as the page and the Word document show it. */
export interface PaperView {
  /** The quarter, as people write it. */
  readonly period: string;
  /** What `[c]` stands for. */
  readonly hidden: string;
  readonly lead: readonly string[];
  readonly forChildren: readonly string[];
  readonly days: readonly string[];
  readonly warningRule: string;
  readonly warnings: readonly string[];
  readonly tables: readonly TableView[];
}

interface TableView extends Pick<Described, 'table' | 'title' | 'counts' | 'base' | 'under'> {
  readonly periods: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly string[] }[];
  readonly breaks: readonly string[];
  /** What the figures may mean, and what they rest on. */
  readonly notes: string;
}

/** The paper as it is shown: the quarter, and beside it the year up to its end. */
export function viewOf(
  { quarter, rollingYear, warningRule, warnings, tables }: GroupPaper,
  yearStartsInMonth: number,
): PaperView {
  const parts = [quarter, rollingYear];
  const say = ({ paper }: PaperPart) => sayPeriod(paper.period, yearStartsInMonth);
  return {
    period: say(quarter),
    hidden: words.hidden(quarter.paper.cut),
    lead: parts.flatMap((part) => split(part).lead),
    forChildren: parts.flatMap((part) => part.forChildren.map((line) => words.about(say(part), line))),
    days: parts.flatMap((part) => split(part).days.map((line) => words.about(say(part), line))),
    warningRule,
    warnings: warnings.map(({ sentence }) => sentence),
    tables: tables.map((described) => {
      const columns = parts.flatMap((part) => {
        const found = part.paper.tables.find(({ table }) => table === described.table);
        return found === undefined ? [] : [{ period: say(part), rows: found.rows }];
      });
      return {
        ...described,
        notes: [described.mayMean, described.from, described.since, described.under].join(' '),
        periods: columns.map(({ period }) => period),
        rows: described.rows.map(({ code, label }) => ({
          label,
          counts: columns.map(({ rows }) => {
            return String(rows.find(({ codes }) => codes.includes(code))?.count ?? HIDDEN);
          }),
        })),
      };
    }),
  };
}

/** The sentences of a part come as one list: first the total, then one for each table, which is drawn here, then the days. */
function split({ sentences, paper, durations }: PaperPart) {
  const days = sentences.length - durations.length;
  return { lead: sentences.slice(0, days - paper.tables.length), days: sentences.slice(days) };
}
