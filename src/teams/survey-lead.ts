import { surveyListCard } from '../cards/survey-lead-cards.ts';
import type { PersonId } from '../escalation/ids.ts';
import { leadWaves } from '../survey/lead-waves.ts';
import { stageOf } from '../survey/wave.ts';
import type { Desk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import type { PressIn } from './press.ts';
import { onlyCard, type Reply } from './reply.ts';
import { openOwnSurvey } from './survey-own.ts';
import { planSurvey, showPlan } from './survey-plan.ts';
import { leadsSurveys } from './survey-rights.ts';
import { answerWavePress } from './survey-wave.ts';

/** What "survey" leads to: the project lead's list; for anyone else the survey they may answer now, if there is one. */
export async function showSurveys(person: PersonId, desk: Desk): Promise<Reply> {
  const { surveys } = desk;
  if (surveys === null || !(await leadsSurveys(person, desk))) return openOwnSurvey(person, desk);
  const waves = (await leadWaves(surveys)).map((wave) => ({ wave, stage: stageOf(wave, surveys.now()) }));
  return onlyCard(surveyListCard(waves, surveys.pages, await homePolicy(person, desk), desk.drawing));
}

/** A press on one of the project lead's cards. Anyone else is answered as if they had asked for their own survey. */
export async function answerLeadPress(press: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  const { surveys } = desk;
  if (surveys === null || !(await leadsSurveys(person, desk))) return openOwnSurvey(person, desk);
  const at = { person, desk, surveys };
  if (press.verb === 'survey-make') return showPlan({}, null, at);
  if (press.verb === 'survey-plan') return planSurvey(press, at);
  const wave = (await leadWaves(surveys)).find((each) => each.wave === press.place);
  return wave === undefined ? showSurveys(person, desk) : answerWavePress(press.verb, wave, at);
}
