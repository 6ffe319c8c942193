import type { Truths } from '../../statistics/counts.ts';
import type { Drop } from '../../statistics/disclosure-rule.ts';
import type { GateParts, GateResult } from '../../statistics/gate.ts';
import type { Question } from '../question-set.ts';
import { guardMeasure } from './guard-measure.ts';
import { specsOf } from './measure-tables.ts';
import { type MeasureLayout, type PublishedMeasure, publishMeasure } from './publish-measure.ts';

/** One thing the gate took away from a measure. For whoever answers for the results, never for the results. */
export interface TakenFromMeasure {
  readonly measure: string;
  readonly drop: 'groups' | 'base' | 'table';
  /** The table that went, where it was a single one. */
  readonly table: string | null;
  readonly tooNarrow: number;
  readonly undecided: GateResult['undecided'];
}

export interface DecidedMeasure {
  readonly published: PublishedMeasure;
  readonly taken: readonly TakenFromMeasure[];
}

/**
 * Draws a measure and takes away what the rule names, in its order, until the gate passes: the figures by group (the rule's
 * two-way table), the base, then single tables. `groups` are those that may have figures of their own. `until` is when the
 * clock of `parts` says that the time for the whole wave is over: what is not decided by then is not shown.
 */
export async function decideMeasure(
  question: Question,
  groups: readonly string[],
  truths: Truths,
  parts: GateParts,
  until: number,
): Promise<DecidedMeasure> {
  const taken: TakenFromMeasure[] = [];
  let layout: MeasureLayout = {
    base: true,
    tables: specsOf(question),
    groups: question.wholeOnly ? [] : groups,
  };
  for (;;) {
    const published = publishMeasure(question, layout, truths, parts.rule);
    const timeBudgetMs = Math.min(parts.rule.timeBudgetMs, until - parts.now());
    const found = await guardMeasure(question, published, truths, { ...parts, rule: { ...parts.rule, timeBudgetMs } });
    if (found.passes) return { published, taken };
    const next = takeAway(layout, found, parts.rule.dropOrder);
    // With nothing left there is nothing to find: what is shown then are no figures at all.
    if (next === null) return { published: nothingOf(published), taken };
    taken.push({
      measure: question.measure,
      drop: next.drop,
      table: next.table,
      tooNarrow: found.tooNarrow.length,
      undecided: found.undecided,
    });
    layout = next.layout;
  }
}

interface Smaller {
  readonly layout: MeasureLayout;
  readonly drop: TakenFromMeasure['drop'];
  readonly table: string | null;
}

function takeAway(layout: MeasureLayout, { tooNarrow }: GateResult, order: readonly Drop[]): Smaller | null {
  const narrow = new Set(tooNarrow.flatMap(({ what }) => (what.kind === 'cells' ? [what.table] : [])));
  for (const drop of order) {
    const smaller = without(layout, drop, narrow);
    if (smaller !== null) return smaller;
  }
  return null;
}

function without(layout: MeasureLayout, drop: Drop, narrow: ReadonlySet<string>): Smaller | null {
  switch (drop) {
    case 'two-way':
      return layout.groups.length === 0 ? null : { layout: { ...layout, groups: [] }, drop: 'groups', table: null };
    case 'quarter-totals':
      return null;
    case 'total':
      return layout.base ? { layout: { ...layout, base: false }, drop: 'base', table: null } : null;
    case 'single-tables': {
      const last = layout.tables.findLast(({ table }) => narrow.has(table)) ?? layout.tables.at(-1);
      if (last === undefined) return null;
      const tables = layout.tables.filter((table) => table !== last);
      return { layout: { ...layout, tables }, drop: 'table', table: last.table };
    }
    default:
      return drop satisfies never;
  }
}

function nothingOf({ whole }: PublishedMeasure): PublishedMeasure {
  return { whole: { ...whole, total: null, tables: [] }, groups: [] };
}
