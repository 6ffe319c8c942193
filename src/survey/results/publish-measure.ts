import type { Truths } from '../../statistics/counts.ts';
import type { DisclosureRule } from '../../statistics/disclosure-rule.ts';
import type { TableSpec } from '../../statistics/layout.ts';
import { publish } from '../../statistics/publish.ts';
import type { Published } from '../../statistics/published.ts';
import type { Question } from '../question-set.ts';
import { MOMENT } from './count-measure.ts';
import { baseOf } from './measure-tables.ts';

/** What is shown of a measure: settled by how many answered, then made smaller by the gate. */
export interface MeasureLayout {
  /** How many answered the measure, in the whole wave. */
  readonly base: boolean;
  /** The most important first. */
  readonly tables: readonly TableSpec[];
  /** The merged groups that have figures of their own. */
  readonly groups: readonly string[];
}

/** The figures of a measure: of the whole wave, and of each group that has its own. */
export interface PublishedMeasure {
  readonly whole: Published;
  readonly groups: readonly Published[];
}

/**
 * The figures a layout asks for, shown as the rule says. No table stands on a base in the band (under 8): there it is the base
 * alone, as `[c]`. Throws Fault `counts-disagree`.
 */
export function publishMeasure(
  question: Question,
  { base, tables, groups }: MeasureLayout,
  truths: Truths,
  rule: DisclosureRule,
): PublishedMeasure {
  const over = (areas: readonly string[], total: boolean, shown: readonly TableSpec[]): Published => {
    const geography = { code: 'wave', areas: [...areas] };
    const layout = {
      period: MOMENT,
      tables: shown,
      counted: baseOf(question),
      total,
      quarterTotals: false,
      twoWay: null,
    };
    return publish(layout, truths, { ...rule, geography });
  };
  const unlessSmall = (areas: readonly string[], total: boolean): Published => {
    const alone = over(areas, true, []);
    return alone.total?.kind === 'band' ? alone : over(areas, total, tables);
  };
  const all = truths.map(({ area }) => area);
  return { whole: unlessSmall(all, base), groups: groups.map((group) => unlessSmall([group], true)) };
}
