import type { Card } from '../cards/card.ts';
import { choicesIn } from '../cards/inputs.ts';
import { fits } from '../cards/fit.ts';
import { NOTHING_FILLED, surveyCard } from '../cards/survey-card.ts';
import { planCard, setIn } from '../cards/survey-plan-card.ts';
import { plainDate } from '../calendar/plain-date.ts';
import type { PlainDate } from '../calendar/instant.ts';
import type { PersonId } from '../escalation/ids.ts';
import { flawInPlan } from '../survey/flaw-in-plan.ts';
import { planWave } from '../survey/plan-wave.ts';
import type { QuestionSet } from '../survey/question-set.ts';
import { questionSetOf, questionsOfWave } from '../survey/questions-of-wave.ts';
import { stageOf, type Wave } from '../survey/wave.ts';
import type { WavePlan } from '../survey/wave-step.ts';
import { readWave } from '../survey/waves.ts';
import { surveyLead } from '../words/survey-cards.ts';
import { planReasons, whyAndKept } from '../words/survey.ts';
import type { Desk, SurveyDesk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import type { PressIn } from './press.ts';
import { onlyCard, type Reply } from './reply.ts';

/** Somebody who looks after surveys, at their desk. */
export interface Leading {
  readonly person: PersonId;
  readonly desk: Desk;
  readonly surveys: SurveyDesk;
}

/** The form for a wave, with what was filled in. */
export async function showPlan(
  filled: PressIn['inputs'],
  problem: string | null,
  { person, desk, surveys }: Leading,
): Promise<Reply> {
  const form = { questionSets: coreSets(surveys), groups: surveys.groups(), filled, problem };
  return onlyCard(planCard(form, await homePolicy(person, desk), desk.drawing));
}

/** Plans a wave from the form and shows its card; what keeps it from being planned comes back on the form. */
export async function planSurvey({ inputs }: PressIn, at: Leading): Promise<Reply> {
  const { form, tooLarge } = surveyLead;
  const { person, surveys } = at;
  const plan = planIn(inputs, coreSets(surveys));
  if (plan === null) return showPlan(inputs, form.cannot(planReasons['dates-invalid']), at);
  const flaw = await flawInPlan(plan, surveys);
  if (flaw !== null) return showPlan(inputs, form.cannot(planReasons[flaw]), at);
  if (!fits(await cardOf(plan, '', at))) return showPlan(inputs, tooLarge, at);
  const wave = await planWave(plan, person, surveys);
  return onlyCard(await previewFace(await readWave(wave, surveys.store), at));
}

/** The card as people get it, with buttons that send nothing. */
export async function previewFace(wave: Wave, at: Leading): Promise<Card> {
  return cardOf(wave.plan, wave.wave, at, stageOf(wave, at.surveys.now()) === 'planned');
}

async function cardOf(plan: WavePlan, place: string, at: Leading, canLaunch = true): Promise<Card> {
  const { person, desk, surveys } = at;
  const { preview, buttons } = surveyLead;
  const launch = { title: buttons.launch, press: { verb: 'survey-launch', place }, main: true };
  return surveyCard(
    {
      inForce: await homePolicy(person, desk),
      title: plan.title,
      paragraphs: [preview.line, questionSetOf(plan, surveys.questionSets).why, whyAndKept.kept],
      questions: questionsOfWave(plan, surveys.questionSets),
      asksArea: true,
      filled: NOTHING_FILLED,
      buttons: [...(canLaunch ? [launch] : []), { title: buttons.back, press: { verb: 'survey-wave', place } }],
    },
    desk.drawing,
  );
}

/** The plan a form asks for; null where a day is none. What else is wrong with it, `flawInPlan` says. */
function planIn(inputs: PressIn['inputs'], sets: readonly QuestionSet[]): WavePlan | null {
  const [opens, closes] = [dateIn(inputs['opens']), dateIn(inputs['closes'])];
  if (opens === null || closes === null) return null;
  const set = setIn(inputs['questionSet'], sets);
  return {
    title: inputs['title'] ?? '',
    questionSet: { id: set?.id ?? '', version: set?.version ?? '' },
    modules: inputs['challenged'] === 'yes' ? ['core', 'challenged'] : ['core'],
    without: choicesIn(inputs['without']),
    opens,
    closes,
    groups: choicesIn(inputs['groups']),
    page: inputs['page'] === 'yes',
  };
}

function dateIn(text: string | undefined): PlainDate | null {
  try {
    return text === undefined || text === '' ? null : plainDate(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The sets a wave can be made of: what is asked after an outcome is asked then, and by itself. */
function coreSets({ questionSets }: SurveyDesk): readonly QuestionSet[] {
  return questionSets.filter(({ questions }) => questions.some(({ module }) => module === 'core'));
}
