import type { Truths } from './counts.ts';
import { derivableFrom } from './derivable.ts';
import { drawnBy, type Drawn, editionsOf } from './editions.ts';
import { type GateParts, type GateResult, tooNarrowIn } from './gate.ts';
import type { Ledger } from './ledger.ts';
import { type Paper, statementsOfPaper } from './paper.ts';
import type { Statement } from './statement.ts';
import { trueCount } from './what.ts';

/** A group paper and the true counts it was drawn from. */
export interface PaperIssue {
  readonly paper: Paper;
  readonly truths: Truths;
}

/**
 * What a reader of every group paper could add to the releases: the small counts the releases hide and the papers,
 * exact and signed in, narrow down. For the sign-off: a report, never a reason to stop a release.
 */
export async function readerOfPapers(
  papers: readonly PaperIssue[],
  ledger: Ledger,
  parts: GateParts,
): Promise<GateResult> {
  const releases = ledger.map(drawnBy);
  const issues = papers.map(({ paper, truths }): Drawn => ({ statements: statementsOfPaper(paper), truths }));
  return tooNarrowIn(editionsOf([...issues, ...releases]), parts, derivableFrom(editionsOf(releases).told));
}

/**
 * What an agency that knows all of its own cases could work out about the others': their small counts with too little
 * room. `own` are its own cases, counted like the rest. It cannot be met by hiding figures (one agency receives most of
 * them), so it is a warning in the sign-off and a matter of governance.
 */
export async function insiderAgency(own: Truths, ledger: Ledger, parts: GateParts): Promise<GateResult> {
  return tooNarrowIn(editionsOf(ledger.map((release) => withoutOwn(drawnBy(release), own))), parts);
}

/** The figures as they read once one's own cases are taken off them. */
function withoutOwn({ statements, truths }: Drawn, own: Truths): Drawn {
  return {
    statements: statements.map((statement): Statement => {
      const mine = trueCount(own, statement.what, statement) ?? 0;
      return { ...statement, least: Math.max(0, statement.least - mine), most: statement.most - mine };
    }),
    truths: truths.map((counts) => {
      const mine = own.find(({ area, quarter }) => area === counts.area && quarter === counts.quarter);
      if (mine === undefined) return counts;
      return {
        ...counts,
        tables: counts.tables.map(({ table, base, cells }) => ({
          table,
          base,
          cells: cells.map(({ code, count }) => ({ code, count: count - countIn(mine.tables, table, code) })),
        })),
        twoWay: counts.twoWay.map((each) => ({
          ...each,
          cells: each.cells.map(({ codes, count }) => ({
            codes,
            count: count - pairIn(mine.twoWay, each.tables, codes),
          })),
        })),
      };
    }),
  };
}

type Counts = Truths[number];

function countIn(tables: Counts['tables'], name: string, code: string): number {
  return tables.find(({ table }) => table === name)?.cells.find((cell) => cell.code === code)?.count ?? 0;
}

function pairIn(twoWay: Counts['twoWay'], names: readonly [string, string], pair: readonly [string, string]): number {
  const table = twoWay.find(({ tables }) => tables.join() === names.join());
  return table?.cells.find(({ codes }) => codes.join() === pair.join())?.count ?? 0;
}
