import type { Truths } from '../../statistics/counts.ts';
import { drawnBy, editionsOf } from '../../statistics/editions.ts';
import { type GateParts, tooNarrowIn } from '../../statistics/gate.ts';
import { publish } from '../../statistics/publish.ts';
import type { Published } from '../../statistics/published.ts';
import type { Shown } from '../../statistics/shown.ts';
import { MOMENT } from './count-measure.ts';
import { ANSWERED } from './measure-tables.ts';

/** How many answered, as it is shown; null: not shown. */
export interface Participation {
  readonly total: Shown | null;
  readonly groups: ReadonlyMap<string, Shown | null>;
}

/**
 * How many answered in each merged group and in all, by the rule. The gate reads it by itself: where groups and total together
 * give a small group away, the total goes, and then the groups. Throws Fault `counts-disagree`.
 */
export async function decideParticipation(truths: Truths, parts: GateParts): Promise<Participation> {
  const areas = truths.map(({ area }) => area);
  const over = (some: readonly string[]): Published => {
    const layout = { period: MOMENT, tables: [], counted: ANSWERED, total: true, quarterTotals: false, twoWay: null };
    return publish(layout, truths, { ...parts.rule, geography: { code: 'wave', areas: [...some] } });
  };
  const [whole, groups] = [over(areas), areas.map((area) => over([area]))];
  const figures = new Map(areas.map((area, index) => [area, groups[index]?.total ?? null]));
  const passes = async (shown: readonly Published[]): Promise<boolean> => {
    const drawn = shown.map((published) => drawnBy({ published, truths }));
    return (await tooNarrowIn(editionsOf(drawn), parts)).passes;
  };
  if (await passes([whole, ...groups])) return { total: whole.total, groups: figures };
  if (await passes(groups)) return { total: null, groups: figures };
  return { total: null, groups: new Map(areas.map((area) => [area, null])) };
}
