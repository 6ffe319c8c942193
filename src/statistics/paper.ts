import { Fault } from '../errors/fault.ts';
import type { Base, Truths } from './counts.ts';
import type { DisclosureRule } from './disclosure-rule.ts';
import type { Period } from './period.ts';
import type { Statement } from './statement.ts';
import { trueCount, type What } from './what.ts';

/** A one-way table of the group paper: rows that merge categories, the merging fixed beforehand. */
export interface MergedTable {
  readonly table: string;
  readonly base: Base;
  readonly rows: readonly { readonly label: string; readonly codes: readonly string[] }[];
}

/** What a group paper shows of a period: the exact total, and merged one-way tables. No pairs, no areas, no free text. */
export interface PaperLayout {
  readonly period: Period;
  readonly counted: Base;
  readonly tables: readonly MergedTable[];
}

/**
 * A group paper's figures, for its named readers. A count of null lies under the cut, or is hidden beside the one row that
 * does: the exact total would give a single hidden row away.
 */
export interface Paper {
  readonly period: Period;
  readonly areas: readonly string[];
  readonly cut: number;
  readonly counted: Base;
  readonly total: number;
  readonly tables: readonly {
    readonly table: string;
    readonly base: Base;
    readonly rows: readonly {
      readonly label: string;
      readonly codes: readonly string[];
      readonly count: number | null;
    }[];
  }[];
}

/** Draws a group paper out of the true counts. Throws Fault `counts-disagree` where counts are missing. */
export function drawPaper({ period, counted, tables }: PaperLayout, truths: Truths, rule: DisclosureRule): Paper {
  const { areas } = rule.geography;
  const exact = (what: What): number => {
    const count = trueCount(truths, what, { period, areas });
    if (count === null) throw new Fault('counts-disagree', { quarter: String(period.from), why: 'a count is missing' });
    return count;
  };
  for (const { table, base, rows } of tables) {
    const whole = exact({ kind: 'cells', base, table, codes: rows.flatMap(({ codes }) => codes) });
    if (whole === exact({ kind: 'total', base })) continue;
    throw new Fault('counts-disagree', { quarter: String(period.from), why: `${table} lacks a category` });
  }
  return {
    period,
    areas,
    cut: rule.paperCut,
    counted,
    total: exact({ kind: 'total', base: counted }),
    tables: tables.map(({ table, base, rows }) => ({
      table,
      base,
      rows: hideBeside(
        rows.map(({ label, codes }) => {
          const count = exact({ kind: 'cells', base, table, codes });
          return { label, codes, count: count < rule.paperCut ? null : count };
        }),
      ),
    })),
  };
}

/** Where one row alone lies under the cut, the smallest of the others is hidden with it. */
function hideBeside(rows: Paper['tables'][number]['rows']): Paper['tables'][number]['rows'] {
  if (rows.filter(({ count }) => count === null).length !== 1) return rows;
  const shown = rows.flatMap(({ count }) => (count === null ? [] : [count]));
  const beside = rows.find(({ count }) => count === Math.min(...shown));
  return rows.map((row) => (row === beside ? { ...row, count: null } : row));
}

/** Everything a group paper says, figure by figure. Of two hidden rows one may be any size; of more, all lie under the cut. */
export function statementsOfPaper({ period, areas, cut, counted, total, tables }: Paper): readonly Statement[] {
  const say = (what: What, count: number | null, most = cut - 1): Statement => ({
    what,
    period,
    areas,
    banded: count === null,
    least: count ?? 0,
    most: count ?? most,
  });
  return [
    say({ kind: 'total', base: counted }, total),
    ...tables.flatMap(({ table, base, rows }) => {
      const most = rows.filter(({ count }) => count === null).length === 2 ? total : cut - 1;
      return rows.map(({ codes, count }) => say({ kind: 'cells', base, table, codes }, count, most));
    }),
  ];
}
