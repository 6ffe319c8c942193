import { isDeepStrictEqual } from 'node:util';
import { fits } from '../../cards/fit.ts';
import type { Drawing } from '../../cards/draw.ts';
import { answerButtons, NOTHING_FILLED, surveyCard } from '../../cards/survey-card.ts';
import type { PlainDate } from '../../calendar/instant.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import { londonDate } from '../../calendar/say-date.ts';
import type { Policies } from '../../policy/policies.ts';
import { flawInPlan, type PlanFlaw } from '../../survey/flaw-in-plan.ts';
import { leadWaves } from '../../survey/lead-waves.ts';
import type { SurveyParts } from '../../survey/parts.ts';
import { planWave } from '../../survey/plan-wave.ts';
import { type Module, type QuestionSet, questionsOf } from '../../survey/question-set.ts';
import { questionSetOf, questionsOfWave } from '../../survey/questions-of-wave.ts';
import type { WavePlan } from '../../survey/wave-step.ts';
import { surveyLead } from '../../words/survey-cards.ts';
import { surveyWaves } from '../../words/survey-pages.ts';
import { planReasons, whyAndKept } from '../../words/survey.ts';
import type { Visit } from './page.ts';

export interface PlanParts {
  readonly surveys: SurveyParts;
  readonly policies: Policies;
  /** What cards are drawn with: a wave whose card is too large for Teams cannot be sent. */
  readonly drawing: Drawing;
}

/** The fields of the form for a wave; a flaw stands at one of them. */
export type PlanField = 'title' | 'questionSet' | 'without' | 'opens' | 'closes' | 'groups';

/** What became of the form. `already`: there is a wave of this very plan that is not launched yet. */
export type PlanOutcome =
  { readonly kind: 'planned' | 'already' } | { readonly kind: 'flawed'; readonly flaws: readonly FieldFlaw[] };

export interface FieldFlaw {
  readonly field: PlanField;
  readonly why: string;
}

const DAY = /^\d{1,2}$/;
const YEAR = /^\d{4}$/;

/** The sets a wave can be made of: what is asked after an outcome is asked then, and by itself. */
export function coreSets({ questionSets }: Pick<SurveyParts, 'questionSets'>): readonly QuestionSet[] {
  return questionSets.filter(({ questions }) => questions.some(({ module }) => module === 'core'));
}

/** How a choice of the form names a question set. */
export function valueOf({ id, version }: Pick<QuestionSet, 'id' | 'version'>): string {
  return `${id} ${version}`;
}

/** Plans the wave that the form asks for. Throws the store's Faults. */
export async function plan({ form, session }: Visit, parts: PlanParts): Promise<PlanOutcome> {
  const { surveys } = parts;
  const [opens, closes] = [dateIn(form, 'opens'), dateIn(form, 'closes')];
  const today = londonDate(surveys.now());
  // What is wrong beside a day that is none is said at once, so that nobody mends twice.
  const asked = planIn(form, coreSets(surveys), opens ?? today, closes ?? opens ?? today);
  const flaw = await flawInPlan(asked, surveys);
  const flaws: readonly FieldFlaw[] = [
    ...(flaw === null ? [] : [flawAt(fieldOf(flaw), flaw)]),
    ...(opens === null ? [noDay('opens')] : []),
    ...(closes === null ? [noDay('closes')] : []),
  ];
  if (flaws.length > 0) return { kind: 'flawed', flaws };
  if (!cardFits(asked, parts)) return { kind: 'flawed', flaws: [{ field: 'without', why: surveyLead.tooLarge }] };
  const kept = { ...asked, title: asked.title.trim() };
  const waiting = (await leadWaves(surveys)).filter(({ launched, abandoned }) => launched === null && !abandoned);
  if (waiting.some((wave) => isDeepStrictEqual(wave.plan, kept))) return { kind: 'already' };
  await planWave(kept, session.person, surveys);
  return { kind: 'planned' };
}

function planIn(form: URLSearchParams, sets: readonly QuestionSet[], opens: PlainDate, closes: PlainDate): WavePlan {
  const set = sets.find((each) => valueOf(each) === form.get('questionSet'));
  const modules: readonly Module[] = form.get('challenged') === null ? ['core'] : ['core', 'challenged'];
  return {
    title: form.get('title') ?? '',
    questionSet: { id: set?.id ?? '', version: set?.version ?? '' },
    modules,
    without: leftOut(form.getAll('without'), set, modules),
    opens,
    closes,
    groups: form.getAll('groups'),
    page: form.get('page') !== null,
  };
}

/** To leave out what is not asked anyway is no mistake: the form lists the questions of every part. */
function leftOut(
  measures: readonly string[],
  set: QuestionSet | undefined,
  modules: readonly Module[],
): readonly string[] {
  if (set === undefined) return measures;
  const asked = questionsOf(set, modules).map(({ measure }) => measure);
  const known = set.questions.map(({ measure }) => measure);
  return measures.filter((measure) => asked.includes(measure) || !known.includes(measure));
}

/** Day, month and year as they were typed; null where there is no such day. */
function dateIn(form: URLSearchParams, field: 'opens' | 'closes'): PlainDate | null {
  const part = (name: string) => (form.get(`${field}-${name}`) ?? '').trim();
  const [day, month, year] = [part('day'), part('month'), part('year')];
  if (!DAY.test(day) || !DAY.test(month) || !YEAR.test(year)) return null;
  try {
    return plainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Drawn as the largest of the policies in force draws it. */
function cardFits(asked: WavePlan, { surveys, policies, drawing }: PlanParts): boolean {
  const inForce = policies.inForce(londonDate(surveys.now()));
  return inForce.every((policy) =>
    fits(
      surveyCard(
        {
          inForce: policy,
          title: asked.title,
          paragraphs: [questionSetOf(asked, surveys.questionSets).why, whyAndKept.kept],
          questions: questionsOfWave(asked, surveys.questionSets),
          asksArea: true,
          filled: NOTHING_FILLED,
          buttons: answerButtons(''),
        },
        drawing,
      ),
    ),
  );
}

function noDay(field: 'opens' | 'closes'): FieldFlaw {
  return { field, why: surveyWaves.flaws.day(surveyLead.form[field].label) };
}

function flawAt(field: PlanField, flaw: PlanFlaw): FieldFlaw {
  return { field, why: surveyLead.form.cannot(planReasons[flaw]) };
}

function fieldOf(flaw: PlanFlaw): PlanField {
  switch (flaw) {
    case 'title-missing':
    case 'title-too-long':
    case 'title-says-too-much':
      return 'title';
    case 'dates-invalid':
    case 'opens-in-the-past':
      return 'opens';
    case 'closes-before-it-opens':
    case 'open-too-long':
      return 'closes';
    case 'question-set-unknown':
    case 'module-unknown':
    case 'core-missing':
      return 'questionSet';
    case 'measure-unknown':
    case 'no-questions':
    case 'too-many-questions':
    case 'answers-too-long':
      return 'without';
    case 'group-unknown':
      return 'groups';
    default:
      return flaw satisfies never;
  }
}
