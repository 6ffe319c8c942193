import { annualReportWords as words } from '../../words/annual-report.ts';
import type { DisclosureRule } from '../disclosure-rule.ts';
import type { GroupPaper } from '../group-paper.ts';
import type { Paper } from '../paper.ts';
import { sayPeriod } from '../period.ts';
import { show } from '../shown.ts';

/** The statutory guidance a paper names: a setting, because a newer edition comes out now and then. */
export interface Guidance {
  readonly title: string;
  readonly edition: string;
}

type Rows = Paper['tables'][number]['rows'];

/**
 * A paragraph for the partnership's annual report to begin from, over the year up to the end of a group paper's quarter.
 * An annual report is read by everybody, so nothing in it is exact: figures are rounded, and small ones left out, as in a
 * release. No sentence says whether a figure is good.
 */
export function draftParagraph(
  { rollingYear: { paper } }: GroupPaper,
  guidance: Guidance,
  rule: DisclosureRule,
): string {
  const rowsOf = (table: string): Rows => paper.tables.find((each) => each.table === table)?.rows ?? [];
  const one = (table: string, code: string, say: (share: string) => string) => {
    const rows = rowsOf(table);
    return sayRow(
      rows.find(({ codes }) => codes.includes(code)),
      rows,
      rule,
      (_, share) => say(share),
    );
  };
  const most = (table: string, say: (row: string, share: string) => string) => {
    const rows = rowsOf(table);
    return sayRow(largest(rows), rows, rule, say);
  };
  const total = show(paper.total, rule);
  return [
    `${words.opening(guidance.title, guidance.edition)} ${words.ours(sayPeriod(paper.period, rule.yearStartsInMonth))}`,
    words.impact(
      joined([
        ...(total.kind === 'band' ? [] : [words.raised(total.to)]),
        ...one('changed', 'yes', words.changed),
        ...one('followed-up', 'yes', words.happened),
        ...one('meanwhile', 'held', words.held),
      ]),
    ),
    words.learning(joined([...most('theme', words.theme), ...most('case-point', words.casePoint)])),
    words.progress(
      joined([
        ...one('outcome', 'no-change', words.noChange),
        ...one('followed-up', 'no', words.notHappened),
        ...one('nobody-available', 'yes', words.nobody),
      ]),
    ),
  ].join('\n\n');
}

/** A sentence on a row, where its count may be shown to everybody; none otherwise. */
function sayRow(
  row: Rows[number] | undefined,
  rows: Rows,
  rule: DisclosureRule,
  say: (row: string, share: string) => string,
): readonly string[] {
  const count = row?.count ?? null;
  if (row === undefined || count === null) return [];
  const part = show(count, rule);
  if (part.kind === 'band') return [];
  const base = show(
    rows.reduce((sum, each) => sum + (each.count ?? 0), 0),
    rule,
  );
  const isKnown = rows.every((each) => each.count !== null) && base.kind === 'rounded' && base.to >= part.to;
  return [say(row.label, words.share(part.to, isKnown ? base.to : null))];
}

/** The row with more than any other; none where two have the same. A hidden row is never the largest. */
function largest(rows: Rows): Rows[number] | undefined {
  const [first, second] = rows.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0));
  return first !== undefined && first.count !== null && first.count !== second?.count ? first : undefined;
}

function joined(sentences: readonly string[]): string {
  return sentences.length === 0 ? words.tooFew : sentences.join(' ');
}
