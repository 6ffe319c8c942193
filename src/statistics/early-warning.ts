import { warningWords } from '../words/statistics.ts';
import type { DisclosureRule } from './disclosure-rule.ts';
import { type Quarter, quarterAfter, quarterAlone } from './period.ts';
import { type MeaningOf, runOf, seriesOf } from './series.ts';
import { type Sign, SIGNS } from './signs.ts';
import type { Counted } from './truths-of.ts';
import { trueCount } from './what.ts';

/** Fewer than these are not compared. */
export const LEAST_TO_COMPARE = 8;
/** Earlier quarters a quarter is compared with: the newest of those that can be. */
const COMPARED = 4;
/** How far back they are looked for: two years, so that what is compared is not another time. */
const LOOK_BACK = 8;
/**
 * How far outside their range a share must lie, in hundredths. Chosen by trying steady made-up quarters: with 10 to count
 * in each, 3 to 11 in 100 quarters bring up a line by chance; with 30, up to 3; with 75, hardly any (docs/statistics.md).
 */
const MARGIN = 15;

/** How a sign stands beside the partnership's own quarters before. No figures: those that may be shown stand in the tables. */
export interface Warning {
  readonly sign: Sign;
  readonly stands: 'above' | 'below' | 'within' | 'too-few' | 'nothing-before';
  readonly sentence: string;
}

/** The rule in words; it stands above the warnings. */
export const WARNING_RULE = warningWords.rule(COMPARED, MARGIN, LEAST_TO_COMPARE);

/**
 * The early warning of a quarter, for the group paper alone: each sign against the partnership's own earlier quarters, as
 * far as they mean the same (series.ts). Nothing is compared with another group or area, and no line calls anything good or
 * bad. `counted` holds the eight quarters before as well.
 */
export function earlyWarning(
  { truths, under }: Counted,
  meanings: readonly MeaningOf[],
  quarter: Quarter,
  rule: DisclosureRule,
): readonly Warning[] {
  const { areas } = rule.geography;
  const longest = { from: quarterAfter(quarter, -LOOK_BACK), quarters: LOOK_BACK + 1 };
  return SIGNS.map((sign) => {
    const shareIn = (each: Quarter): number | null => {
      const region = { period: quarterAlone(each), areas };
      const sum = (whats: Sign['of']) =>
        whats.reduce((total, what) => total + (trueCount(truths, what, region) ?? 0), 0);
      const of = sum(sign.of);
      return of < LEAST_TO_COMPARE ? null : (100 * sum(sign.part)) / of;
    };
    const run = runOf(seriesOf(sign, longest, under, meanings), quarter);
    const before = earlierQuarters(quarter, run?.period.from ?? quarter).flatMap((each) => shareIn(each) ?? []);
    const stands = standing(shareIn(quarter), before.slice(0, COMPARED));
    return { sign, stands, sentence: warningWords[stands](sign.name) };
  });
}

/** The quarters before, newest first. */
function earlierQuarters(quarter: Quarter, from: Quarter): readonly Quarter[] {
  return Array.from({ length: quarter - from }, (_, back) => quarterAfter(quarter, -1 - back));
}

function standing(now: number | null, before: readonly number[]): Warning['stands'] {
  if (now === null) return 'too-few';
  if (before.length < COMPARED) return 'nothing-before';
  if (now > Math.max(...before) + MARGIN) return 'above';
  return now < Math.min(...before) - MARGIN ? 'below' : 'within';
}
