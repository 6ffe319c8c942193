import { Fault } from '../../errors/fault.ts';
import type { CountTable, QuarterCounts, Truths } from '../../statistics/counts.ts';
import { quarter, quarterAlone } from '../../statistics/period.ts';
import type { Response } from '../answers.ts';
import type { Question } from '../question-set.ts';
import { ANSWERED, baseOf, NOT_CHOSEN, specsOf } from './measure-tables.ts';
import { WHERE } from './where.ts';

/**
 * A wave has no quarters: all of it is one moment, and its merged groups are its areas. So the statistics' own gate reads it
 * as it reads a release, and sees what the whole less some groups gives away.
 */
export const MOMENT = quarterAlone(quarter(0, 1));

/**
 * The true counts of one measure in each merged group, out of its answers and nothing else of a response. Secret. What is no
 * answer of the question, or more than it takes, counts as skipped. Throws Fault `counts-disagree` for a response of a group
 * the wave does not have: a count that leaves it out would be wrong without a sign.
 */
export function countMeasure(question: Question, responses: readonly Response[], groups: readonly string[]): Truths {
  refuseStrangers(responses, groups);
  return groups.map((group): QuarterCounts => {
    const theirs = responses.filter((response) => response.group === group);
    const chosen = theirs.map((response) => chosenOf(question, response)).filter((codes) => codes.length > 0);
    return inGroup(group, [everybody(theirs.length), ...tablesOf(question, chosen)]);
  });
}

/** How many answered anything in each merged group: the counts that say who took part, and nothing of what they said. */
export function countAnswered(responses: readonly Response[], groups: readonly string[]): Truths {
  refuseStrangers(responses, groups);
  return groups.map((group) =>
    inGroup(group, [everybody(responses.filter((response) => response.group === group).length)]),
  );
}

/** The answers of a response to a question, each once; empty where it was skipped. */
export function chosenOf(question: Question, { answers, area }: Response): readonly string[] {
  const known = new Set(question.answers.map(({ code }) => code));
  const said = question === WHERE ? [area ?? ''] : (answers[question.measure] ?? []);
  const chosen = [...new Set(said)].filter((code) => known.has(code));
  return chosen.length > (question.most ?? 1) ? [] : chosen;
}

function tablesOf(question: Question, chosen: readonly (readonly string[])[]): readonly CountTable[] {
  const base = baseOf(question);
  return specsOf(question).map(({ table, categories }, index) => {
    const answer = question.answers[index]?.code ?? '';
    const those = chosen.filter((codes) => codes.includes(answer)).length;
    const count = (row: string): number => {
      if (question.kind === 'one') return chosen.filter((codes) => codes.includes(row)).length;
      return row === NOT_CHOSEN ? chosen.length - those : those;
    };
    return { table, base, cells: categories.map((code) => ({ code, count: count(code) })) };
  });
}

function everybody(count: number): CountTable {
  return { table: ANSWERED.code, base: ANSWERED, cells: [{ code: ANSWERED.code, count }] };
}

function inGroup(area: string, tables: readonly CountTable[]): QuarterCounts {
  return { area, quarter: MOMENT.from, tables, twoWay: [] };
}

function refuseStrangers(responses: readonly Response[], groups: readonly string[]): void {
  if (responses.every(({ group }) => groups.includes(group))) return;
  throw new Fault('counts-disagree', { quarter: '-', why: 'an answer is of a group that the wave does not have' });
}
