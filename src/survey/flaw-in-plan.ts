import { daysBetween } from '../calendar/days-between.ts';
import type { PlainDate } from '../calendar/instant.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { londonDate } from '../calendar/say-date.ts';
import { findIdentifiers } from '../identifiers/find-identifiers.ts';
import { findNames } from '../identifiers/find-names.ts';
import { plainCharacters } from '../identifiers/plain-characters.ts';
import { referencesIn } from '../statistics/learning-notes/dates-and-references.ts';
import { countedText } from './counted.ts';
import { AREAS } from './answers.ts';
import type { SurveyParts } from './parts.ts';
import { MOST_QUESTIONS, type Question, type QuestionSet, questionsOf } from './question-set.ts';
import { LONGEST_TEXT } from './waiting-slots.ts';
import type { WavePlan } from './wave-step.ts';

/** Why a wave cannot be planned so. */
export type PlanFlaw =
  | 'title-missing'
  | 'title-too-long'
  | 'title-says-too-much'
  | 'dates-invalid'
  | 'opens-in-the-past'
  | 'closes-before-it-opens'
  | 'open-too-long'
  | 'question-set-unknown'
  | 'module-unknown'
  | 'core-missing'
  | 'measure-unknown'
  | 'no-questions'
  | 'too-many-questions'
  | 'answers-too-long'
  | 'group-unknown';

/** In UTF-16 units. */
export const LONGEST_TITLE = 80;
/** Days, the first and the last among them. */
export const LONGEST_WAVE = 60;

/** The first thing that keeps a wave from being planned; null where nothing does. */
export async function flawInPlan(
  plan: WavePlan,
  parts: Pick<SurveyParts, 'now' | 'questionSets' | 'groups' | 'english'>,
): Promise<PlanFlaw | null> {
  return (
    (await flawInTitle(plan.title, parts)) ??
    flawInDates(plan, londonDate(parts.now())) ??
    flawInQuestions(plan, parts.questionSets) ??
    (plan.groups.every((group) => parts.groups().includes(group)) ? null : 'group-unknown')
  );
}

/** A title is read by everybody who is asked, so nothing that could be of a case may stand in it, and nothing can be confirmed. */
async function flawInTitle(title: string, { english }: Pick<SurveyParts, 'english'>): Promise<PlanFlaw | null> {
  if (title.trim() === '') return 'title-missing';
  if (title.trim().length > LONGEST_TITLE) return 'title-too-long';
  const found = [
    ...findIdentifiers(title),
    ...referencesIn(plainCharacters(title).plain),
    ...findNames(title, await english()),
  ];
  return found.length > 0 ? 'title-says-too-much' : null;
}

function flawInDates({ opens, closes }: WavePlan, today: PlainDate): PlanFlaw | null {
  if (!isDate(opens) || !isDate(closes)) return 'dates-invalid';
  if (opens < today) return 'opens-in-the-past';
  if (closes < opens) return 'closes-before-it-opens';
  return daysBetween(opens, closes) + 1 > LONGEST_WAVE ? 'open-too-long' : null;
}

function flawInQuestions(
  { questionSet: { id, version }, modules, without }: WavePlan,
  sets: readonly QuestionSet[],
): PlanFlaw | null {
  const set = sets.find((each) => each.id === id && each.version === version);
  if (set === undefined) return 'question-set-unknown';
  // What is asked after an outcome is asked then, and by itself.
  const modulesThere = new Set(set.questions.map(({ module }) => module));
  if (!modules.every((module) => module !== 'after-outcome' && modulesThere.has(module))) return 'module-unknown';
  if (!modules.includes('core')) return 'core-missing';
  const all = questionsOf(set, modules);
  if (!without.every((measure) => all.some((question) => question.measure === measure))) return 'measure-unknown';
  const asked = questionsOf(set, modules, without);
  if (asked.length === 0) return 'no-questions';
  if (asked.length > MOST_QUESTIONS) return 'too-many-questions';
  return longestText(asked) > LONGEST_TEXT ? 'answers-too-long' : null;
}

/** The bytes of the longest answer anybody can give. */
function longestText(questions: readonly Question[]): number {
  const longest = questions.map(({ measure, answers, most = 1 }): [string, string[]] => {
    const codes = answers.map(({ code }) => code).sort((one, other) => other.length - one.length);
    return [measure, codes.slice(0, most)];
  });
  const area = [...AREAS].sort((one, other) => other.length - one.length)[0] ?? null;
  return Buffer.byteLength(countedText({ area, answers: Object.fromEntries(longest) }), 'utf8');
}

function isDate(text: string): boolean {
  try {
    return plainDate(text) === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
