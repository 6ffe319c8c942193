import { Fault } from '../errors/fault.ts';
import { checkTruths } from './counts.ts';
import type { Truths } from './counts.ts';
import type { DisclosureRule } from './disclosure-rule.ts';
import type { Layout, TableSpec } from './layout.ts';
import { type Period, type Quarter, quarterAlone, quartersOf } from './period.ts';
import type { Published } from './published.ts';
import { show, type Shown } from './shown.ts';
import { type Region, trueCount, type What } from './what.ts';

/**
 * The figures of a release: what the layout asks for, out of the true counts, shown as the rule says. Nothing else of
 * `truths` is in it. Throws Fault `counts-disagree` where counts are missing or cannot be.
 */
export function publish(layout: Layout, truths: Truths, rule: DisclosureRule, version = 1): Published {
  checkTruths(truths);
  const { areas } = rule.geography;
  const shown = (what: What, period: Period = layout.period): Shown => {
    const count = trueCount(truths, what, { period, areas });
    if (count === null) throw missing(layout, what);
    return show(count, rule);
  };
  const total: What = { kind: 'total', base: layout.counted };
  layout.tables.forEach((spec) => checkWhole(spec, truths, { period: layout.period, areas }));
  return {
    period: layout.period,
    areas,
    version,
    rule: { version: rule.version, bandTo: rule.bandTo, roundTo: rule.roundTo },
    counted: layout.counted,
    total: layout.total ? shown(total) : null,
    quarterTotals: layout.quarterTotals
      ? quartersOf(layout.period).map((quarter: Quarter) => ({ quarter, value: shown(total, quarterAlone(quarter)) }))
      : [],
    tables: layout.tables.map(({ table, base, categories }) => ({
      table,
      base,
      cells: categories.map((code) => ({ code, value: shown({ kind: 'cells', base, table, codes: [code] }) })),
    })),
    twoWay: layout.twoWay === null ? null : twoWay(layout.twoWay, layout, shown),
  };
}

/** A table with a category left out would add up to less than its total, and the gate would reason from a falsehood. */
function checkWhole({ table, base, categories }: TableSpec, truths: Truths, region: Region): void {
  const cells = trueCount(truths, { kind: 'cells', base, table, codes: categories }, region);
  if (cells === trueCount(truths, { kind: 'total', base }, region)) return;
  throw new Fault('counts-disagree', { quarter: String(region.period.from), why: `${table} lacks a category` });
}

function twoWay(
  tables: readonly [string, string],
  layout: Layout,
  shown: (what: What) => Shown,
): NonNullable<Published['twoWay']> {
  const [rows, columns] = [specOf(layout, tables[0]), specOf(layout, tables[1])];
  const { base } = rows;
  return {
    tables,
    base,
    cells: rows.categories.flatMap((row) =>
      columns.categories.map((column) => {
        const codes = [row, column] as const;
        return { codes, value: shown({ kind: 'pair', base, tables, codes }) };
      }),
    ),
  };
}

function specOf(layout: Layout, name: string): TableSpec {
  const spec = layout.tables.find(({ table }) => table === name);
  if (spec === undefined) throw new Fault('counts-disagree', { quarter: '-', why: `there is no table ${name}` });
  return spec;
}

function missing(layout: Layout, what: What): Fault {
  const why = `there is no count for ${what.kind} of ${what.base.code}`;
  return new Fault('counts-disagree', { quarter: String(layout.period.from), why });
}
