import type { PlainDate } from '../../calendar/instant.ts';
import { surveyResults as words } from '../../words/survey-results.ts';
import { daysOf, isAfterOutcome } from '../after-outcome/quarter-wave.ts';
import type { Question, QuestionSet } from '../question-set.ts';
import { questionsOfWave } from '../questions-of-wave.ts';
import { type Responses, responsesOf } from '../responses.ts';
import type { SurveyStore } from '../survey-store.ts';
import { type Wave, wavesOf } from '../wave.ts';
import { wordsOf } from './same-words.ts';
import { WHERE } from './where.ts';

/** Something that has results: a closed wave, or a year of what was asked after outcomes. */
export interface ToDraw {
  /** The wave its results are kept with. */
  readonly wave: Wave;
  /** Throws Fault `question-set-unknown`. */
  readonly questions: () => readonly Question[];
  readonly responses: () => Promise<Responses>;
}

interface Parts {
  readonly store: SurveyStore;
  readonly questionSets: readonly QuestionSet[];
  /** Today, in London. */
  readonly today: () => PlainDate;
}

/**
 * Everything that may be drawn. Of what is asked after outcomes no quarter is ever drawn alone, because three outcomes of a week
 * name people: a calendar year together, once it is over and every wave of it is closed.
 */
export async function everythingToDraw(parts: Parts): Promise<readonly ToDraw[]> {
  const waves = wavesOf(await parts.store.steps());
  const planned = waves.filter((wave) => wave.closed !== null && !isAfterOutcome(wave));
  const afterOutcome = waves.filter(isAfterOutcome);
  const years = new Set(afterOutcome.map(yearOf));
  return [
    ...planned.map((wave) => waveToDraw(wave, parts)),
    ...[...years].flatMap((year) =>
      yearToDraw(
        year,
        afterOutcome.filter((wave) => yearOf(wave) === year),
        parts,
      ),
    ),
  ];
}

/** A closed wave, with where people work beside its questions. */
export function waveToDraw(wave: Wave, { store, questionSets }: Omit<Parts, 'today'>): ToDraw {
  return {
    wave,
    questions: () => [...questionsOfWave(wave.plan, questionSets), WHERE],
    responses: () => responsesOf(wave, store),
  };
}

function yearToDraw(year: number, waves: readonly Wave[], { store, questionSets, today }: Parts): readonly ToDraw[] {
  const inOrder = waves.toSorted((one, other) => (one.plan.opens < other.plan.opens ? -1 : 1));
  const last = inOrder.at(-1);
  const isOver = today() > daysOf({ year, quarter: 4 }).closes && waves.every(({ closed }) => closed !== null);
  if (last === undefined || !isOver) return [];
  const opens = daysOf({ year, quarter: 1 }).opens;
  const title = words.afterOutcome(year);
  return [
    {
      wave: { ...last, plan: { ...last.plan, title, opens } },
      questions: () => askedInAll(inOrder, questionSets),
      async responses() {
        const each = await Promise.all(inOrder.map((wave) => responsesOf(wave, store)));
        return { asked: each.flatMap(({ asked }) => asked), link: each.flatMap(({ link }) => link) };
      },
    },
  ];
}

function yearOf({ plan }: Wave): number {
  return Number(plan.opens.slice(0, 4));
}

/** The questions that were asked in the same words all year: what had other words in one quarter cannot be added up. */
function askedInAll(waves: readonly Wave[], sets: readonly QuestionSet[]): readonly Question[] {
  const asked = waves.map(({ plan }) => questionsOfWave(plan, sets));
  const isInAll = (question: Question) =>
    asked.every((questions) =>
      questions.some((each) => each.measure === question.measure && wordsOf(each) === wordsOf(question)),
    );
  return (asked.at(-1) ?? []).filter(isInAll);
}
