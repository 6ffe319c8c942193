import { describeTable, type Described, rowLabel, sayBreaks } from './describe-table.ts';
import type { DisclosureRule } from './disclosure-rule.ts';
import { type Duration, durationsOf } from './durations.ts';
import { earlyWarning, WARNING_RULE, type Warning } from './early-warning.ts';
import { drawPaper, type MergedTable, type Paper } from './paper.ts';
import { forChildren, LEAST_FOR_A_TABLE, sentencesOf } from './paper-sentences.ts';
import { type Period, type Quarter, quarterAfter, quarterAlone } from './period.ts';
import { type MeaningOf, seriesOf } from './series.ts';
import { COUNTED, EVERY_TABLE } from './table-definitions.ts';
import type { Counted } from './truths-of.ts';
import { trueCount } from './what.ts';

/** One period of the group paper: its figures, and a sentence for each. */
export interface PaperPart {
  readonly paper: Paper;
  readonly durations: readonly Duration[];
  /** The total, then that there are too few for tables, or a sentence for each table, then the days. */
  readonly sentences: readonly string[];
  /** What changed for children, as far as there is enough to say it. */
  readonly forChildren: readonly string[];
}

/** What the Scrutiny & Challenge Group reads each quarter, signed in and by name. Nothing of it is for anybody else. */
export interface GroupPaper {
  readonly quarter: PaperPart;
  /** The year up to the end of the quarter. */
  readonly rollingYear: PaperPart;
  readonly warningRule: string;
  readonly warnings: readonly Warning[];
  /** What each table of the year counts, and where its series breaks. */
  readonly tables: readonly (Described & { readonly breaks: readonly string[] })[];
}

/**
 * The group paper of a quarter. `counted` holds its rolling year, and the eight quarters before it for the early warning,
 * as far as they exist. Exact totals; one-way tables with counts under the rule's lower cut hidden, each where its base has
 * at least 8; no pairs, no area, no free text. Throws Fault `counts-disagree` where a quarter of the year is missing.
 */
export function groupPaper(
  quarter: Quarter,
  counted: Counted,
  meanings: readonly MeaningOf[],
  rule: DisclosureRule,
): GroupPaper {
  const year: Period = { from: quarterAfter(quarter, -3), quarters: 4 };
  const rollingYear = partOf(year, counted, rule);
  const shown = EVERY_TABLE.filter(({ table }) => rollingYear.paper.tables.some((each) => each.table === table));
  const region = { period: year, areas: rule.geography.areas };
  return {
    quarter: partOf(quarterAlone(quarter), counted, rule),
    rollingYear,
    warningRule: WARNING_RULE,
    warnings: earlyWarning(counted, meanings, quarter, rule),
    tables: shown.map((listed) => ({
      ...describeTable(listed, counted.under, region),
      breaks: sayBreaks(seriesOf(listed, year, counted.under, meanings), rule.yearStartsInMonth),
    })),
  };
}

function partOf(period: Period, { truths, days }: Counted, rule: DisclosureRule): PaperPart {
  const region = { period, areas: rule.geography.areas };
  const tables = TABLES.filter(({ base }) => {
    return (trueCount(truths, { kind: 'total', base }, region) ?? 0) >= LEAST_FOR_A_TABLE;
  });
  const paper = drawPaper({ period, counted: COUNTED, tables }, truths, rule);
  const durations = durationsOf(days, region);
  return {
    paper,
    durations,
    sentences: sentencesOf(paper, durations, rule.yearStartsInMonth),
    forChildren: forChildren(paper),
  };
}

/** The paper's rows are the tables' own: they are merged already. */
const TABLES: readonly MergedTable[] = EVERY_TABLE.map((listed) => {
  const { table, base, rows } = listed;
  return {
    table,
    base: { code: base.code, within: base.within },
    rows: rows.map((code) => ({ label: rowLabel(listed, code), codes: [code] })),
  };
});
