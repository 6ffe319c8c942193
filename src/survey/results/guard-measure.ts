import { baseTotal, type Truths } from '../../statistics/counts.ts';
import { type Derivable, derivableFrom } from '../../statistics/derivable.ts';
import { drawnBy, type Drawn, editionsOf } from '../../statistics/editions.ts';
import { type GateParts, type GateResult, tooNarrowIn } from '../../statistics/gate.ts';
import type { Statement } from '../../statistics/statement.ts';
import { CEILING, type Told } from '../../statistics/system.ts';
import { trueCount } from '../../statistics/what.ts';
import type { Question } from '../question-set.ts';
import { MOMENT } from './count-measure.ts';
import { ANSWERED, NOT_CHOSEN } from './measure-tables.ts';
import type { PublishedMeasure } from './publish-measure.ts';

/**
 * Whether the figures of a measure may be shown: every count of 1 to 7 who gave an answer, shown or derivable, in the wave, in
 * a group or in some groups together, must be able to have 4 values for a reader who knows exactly how many took part in each
 * group. Those who run a wave do, from its response rates. To that reader no measure says anything about another, so each is
 * decided by itself.
 *
 * Not protected is how many skipped the measure, which is nobody's answer, and what such a reader could say without any
 * figure: of two people at most two chose something.
 */
export async function guardMeasure(
  { kind }: Pick<Question, 'kind'>,
  { whole, groups }: PublishedMeasure,
  truths: Truths,
  parts: GateParts,
): Promise<GateResult> {
  const drawn = [whole, ...groups].map((published): Drawn => {
    const { statements } = drawnBy({ published, truths });
    return { truths, statements: kind === 'some' ? statements.map(unlessNotChosen) : statements };
  });
  const asked = answersIn(editionsOf(drawn).told, truths);
  const found = await tooNarrowIn(editionsOf([knownOf(truths), ...drawn]), parts, asked);
  const tooNarrow = found.tooNarrow.filter(({ values, region }) => {
    const answered = trueCount(truths, { kind: 'total', base: ANSWERED }, region) ?? 0;
    return values < Math.min(parts.rule.leastFeasible, answered + 1);
  });
  return { ...found, tooNarrow, passes: tooNarrow.length === 0 && found.undecided === null };
}

/** Every count of an answer that is told or derivable; what is told of the whole can be asked of each group. */
function answersIn(told: readonly Told[], truths: Truths): readonly Derivable[] {
  const ofEach = told.flatMap((each) => truths.map(({ area }): Told => ({ ...each, areas: [area] })));
  return derivableFrom([...told, ...ofEach]).filter(({ what }) => what.kind === 'cells');
}

/** Where some answers may be chosen, how many did not choose one is shown nowhere: a reader knows that there are such people, and no more. */
function unlessNotChosen(statement: Statement): Statement {
  const { what } = statement;
  const isShown = what.kind !== 'cells' || !what.codes.includes(NOT_CHOSEN);
  return isShown ? statement : { ...statement, banded: false, least: 0, most: CEILING };
}

/** How many took part in each group, exactly. */
function knownOf(truths: Truths): Drawn {
  const statements = truths.map((counts): Statement => {
    const answered = baseTotal(counts, ANSWERED.code) ?? 0;
    return {
      what: { kind: 'total', base: ANSWERED },
      period: MOMENT,
      areas: [counts.area],
      banded: false,
      least: answered,
      most: answered,
    };
  });
  return { statements, truths };
}
