import { Fault } from '../../errors/fault.ts';
import type { DisclosureRule } from '../../statistics/disclosure-rule.ts';
import type { GateParts } from '../../statistics/gate.ts';
import type { Published } from '../../statistics/published.ts';
import { surveyResults as words } from '../../words/survey-results.ts';
import { ELSEWHERE } from '../answers.ts';
import type { Question } from '../question-set.ts';
import type { Responses } from '../responses.ts';
import type { Wave } from '../wave.ts';
import type { MergedGroup } from '../wave-step.ts';
import { countAnswered, countMeasure } from './count-measure.ts';
import { type DecidedMeasure, decideMeasure, type TakenFromMeasure } from './decide-measure.ts';
import { countedOf, figureFor, figureOf } from './figures.ts';
import { decideParticipation, type Participation } from './participation.ts';
import type { MeasureResults, WaveResults } from './results-document.ts';

/** What came of a wave: the results, and what the gate took from them, which is not in them. */
export interface DrawnResults {
  readonly results: WaveResults;
  readonly taken: readonly TakenFromWave[];
}

export interface TakenFromWave extends TakenFromMeasure {
  readonly reached: 'asked' | 'link';
}

/**
 * The results of a closed wave that asked these questions: counted, shown by the rule, and passed through the gate measure by measure. Those asked and
 * those who came by the link are two sets of people, and no figure adds them up. No figure of one wave is part of another's,
 * so no other wave is looked at. The whole takes no longer than the rule gives one decision: what is not decided by then is
 * not shown.
 *
 * Throws Faults `wave-not-closed`, and `counts-disagree` for a response of a group the wave does not have.
 */
export async function resultsOf(
  wave: Wave,
  questions: readonly Question[],
  { asked, link }: Responses,
  parts: GateParts,
): Promise<DrawnResults> {
  const { launched, closed } = wave;
  if (launched === null || closed === null) throw new Fault('wave-not-closed', { wave: wave.wave });
  const { rule } = parts;
  const until = parts.now() + rule.timeBudgetMs;
  const codes = launched.merged.map(({ code }) => code);
  const hasLink = launched.link !== null;
  const linkCodes = [...codes, ELSEWHERE];
  const participation = {
    asked: await decideParticipation(countAnswered(asked, codes), parts),
    link: hasLink ? await decideParticipation(countAnswered(link, linkCodes), parts) : null,
  };
  // One group alone would say what the whole says.
  const large = codes.filter((code) => participation.asked.groups.get(code)?.kind === 'rounded');
  const groups = large.length > 1 ? large : [];
  const taken: TakenFromWave[] = [];
  const decide = async (question: Question, reached: 'asked' | 'link'): Promise<DecidedMeasure['published']> => {
    const isAsked = reached === 'asked';
    const truths = isAsked ? countMeasure(question, asked, codes) : countMeasure(question, link, linkCodes);
    const decided = await decideMeasure(question, isAsked ? groups : [], truths, parts, until);
    taken.push(...decided.taken.map((each) => ({ ...each, reached })));
    return decided.published;
  };
  const measures: MeasureResults[] = [];
  for (const question of questions) {
    const over = ({ total, tables }: Published) => countedOf(question, total, tables);
    const theirs = await decide(question, 'asked');
    const others = hasLink ? await decide(question, 'link') : null;
    measures.push({
      measure: question.measure,
      words: question.words,
      kind: question.kind,
      most: question.most ?? null,
      module: question.module,
      answers: question.answers.map(({ code, words: text }) => ({ code, words: text })),
      asked: over(theirs.whole),
      groups: theirs.groups.map((published) => ({ group: published.areas[0] ?? '', ...over(published) })),
      link: others === null ? null : over(others.whole),
    });
  }
  const results: WaveResults = {
    ...headOf(wave, rule),
    reached: reachedOf(launched.merged, participation, rule),
    measures,
  };
  return { results, taken };
}

function headOf({ wave, plan }: Wave, { version, bandTo, roundTo }: DisclosureRule) {
  const { c, rounding, missing, share, reached } = words.explained;
  return {
    schemaVersion: 1,
    type: 'survey.results',
    wave,
    title: plan.title,
    questionSet: { id: plan.questionSet.id, version: plan.questionSet.version },
    opened: plan.opens,
    closed: plan.closes,
    rule: { version, bandTo, roundTo },
    explained: { c: c(bandTo), rounding: rounding(roundTo), missing, share, reached },
  } as const;
}

function reachedOf(
  merged: readonly MergedGroup[],
  { asked, link }: { readonly asked: Participation; readonly link: Participation | null },
  rule: DisclosureRule,
): WaveResults['reached'] {
  return {
    asked: askedFigure(
      merged.reduce((sum, group) => sum + group.asked, 0),
      rule,
    ),
    answered: figureOf(asked.total),
    groups: merged.map(({ code, groups, asked: count }) => ({
      code,
      words: groups.length === 0 ? words.sheets.everybody : sayGroups(groups),
      asked: askedFigure(count, rule),
      answered: figureOf(asked.groups.get(code) ?? null),
      link: figureOf(link?.groups.get(code) ?? null),
    })),
    link:
      link === null
        ? null
        : { answered: figureOf(link.total), elsewhere: figureOf(link.groups.get(ELSEWHERE) ?? null) },
  };
}

/** After outcomes nobody counts who is asked: 0 is not known there, and no wave of ours is asked of nobody. */
function askedFigure(count: number, rule: DisclosureRule) {
  return count === 0 ? null : figureFor(count, rule);
}

/** Merged groups as people read them. A group that a policy has and these words do not is said by its code. */
export function sayGroups(groups: readonly string[]): string {
  const known: Readonly<Record<string, string>> = words.groups;
  return words.merged(groups.map((group) => known[group] ?? group));
}
