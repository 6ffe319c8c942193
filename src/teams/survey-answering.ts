import { sayDate } from '../calendar/say-date.ts';
import { messageCard } from '../cards/message-card.ts';
import { answersIn } from '../cards/survey-inputs.ts';
import type { SurveyFilled } from '../cards/survey-card.ts';
import type { PersonId } from '../escalation/ids.ts';
import { askedWith } from '../survey/after-outcome/ticket.ts';
import { groupOfPerson } from '../survey/asking/who-is-asked.ts';
import { flawsIn } from '../survey/flaws-in.ts';
import { hasAnswered } from '../survey/has-answered.ts';
import { questionsOfWave } from '../survey/questions-of-wave.ts';
import { takeIn, type TakenIn } from '../survey/take-in.ts';
import { stageOf } from '../survey/wave.ts';
import { surveyCards } from '../words/survey-cards.ts';
import { takenIn } from '../words/survey.ts';
import type { Button } from '../cards/card.ts';
import type { Desk, SurveyDesk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import type { PressIn } from './press.ts';
import { inForceToday } from './reading-of.ts';
import { onlyCard, type Reply } from './reply.ts';
import { surveyFace } from './survey-face.ts';
import { readSurveyPlace, type SurveyPlace, writeSurveyPlace } from './survey-place.ts';

/** Sends what was chosen. What is to be mended comes back on the same card with what was chosen; all else is a plain card. */
export async function sendAnswers({ place, inputs }: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  const found = await openAt(place, desk);
  if (found === null) return said('not-open', person, desk);
  const { at, surveys } = found;
  if (await answeredBefore(at, person, surveys)) return said('answered-already', person, desk);
  const questions = questionsOfWave(at.wave.plan, surveys.questionSets);
  const chosen = answersIn(questions, inputs);
  const flaws = flawsIn(questions, chosen.answers);
  const isEmpty = Object.keys(chosen.answers).length === 0;
  if (isEmpty || Object.keys(flaws).length > 0) {
    const problem = isEmpty ? surveyCards.nothingChosen : surveyCards.notSent;
    return comesBack(at, { ...chosen, flaws, problem }, person, desk, surveys);
  }
  const group = groupOfPerson(await desk.directory.current(), inForceToday(desk), person) ?? 'other';
  const from = { reached: 'asked', person: asAsked(at, person), group } as const;
  return said(await takeIn(at.wave, from, chosen, surveys), person, desk);
}

/** They do not want to answer now. Nothing is kept of it, so a reminder may reach them all the same. */
export async function notThisTime({ place }: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  const found = await openAt(place, desk);
  const { heading, lines, until } = surveyCards.closedByThem;
  const again: Button[] =
    found === null
      ? []
      : [
          {
            title: surveyCards.answerAfterAll,
            press: { verb: 'survey-open', place: writeSurveyPlace(found.at) },
          },
        ];
  return leavingNothing(
    onlyCard(
      messageCard(await homePolicy(person, desk), desk.drawing, {
        heading,
        lines: [...lines, ...(found === null ? [] : [until(sayDate(found.at.wave.plan.closes))])],
        buttons: again,
      }),
    ),
  );
}

/** The card again, empty. */
export async function openSurvey({ place }: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  const found = await openAt(place, desk);
  if (found === null) return said('not-open', person, desk);
  const { at, surveys } = found;
  if (await answeredBefore(at, person, surveys)) return said('answered-already', person, desk);
  return leavingNothing(onlyCard(await surveyFace(at, person, desk, surveys)));
}

/** The survey of a card, where it can be answered now. */
async function openAt(
  place: string | null,
  { surveys }: Desk,
): Promise<{ readonly at: SurveyPlace; readonly surveys: SurveyDesk } | null> {
  if (surveys === null) return null;
  const at = await readSurveyPlace(place, surveys);
  return at === null || stageOf(at.wave, surveys.now()) !== 'open' ? null : { at, surveys };
}

/** In whichever group they are counted: who moves between agencies answers no second time. */
export async function answeredBefore(at: SurveyPlace, person: PersonId, surveys: SurveyDesk): Promise<boolean> {
  for (const { code } of at.wave.launched?.merged ?? []) {
    if (await hasAnswered(at.wave, asAsked(at, person), code, surveys)) return true;
  }
  return false;
}

function asAsked({ ticket }: SurveyPlace, person: PersonId): PersonId {
  return ticket === null ? person : askedWith(ticket, person);
}

async function comesBack(
  at: SurveyPlace,
  filled: SurveyFilled,
  person: PersonId,
  desk: Desk,
  surveys: SurveyDesk,
): Promise<Reply> {
  return leavingNothing(onlyCard(await surveyFace(at, person, desk, surveys, { filled })));
}

/** The card in place of the one that was answered: nothing of what was chosen stands on it. */
async function said(became: TakenIn, person: PersonId, desk: Desk): Promise<Reply> {
  const { taken, answeredAlready, notTaken } = surveyCards;
  const { heading } = became === 'taken' ? taken : became === 'answered-already' ? answeredAlready : notTaken;
  const lines = [takenIn[became], ...(became === 'taken' ? [taken.noMore] : [])];
  return leavingNothing(onlyCard(messageCard(await homePolicy(person, desk), desk.drawing, { heading, lines })));
}

function leavingNothing(reply: Reply): Reply {
  return { ...reply, leavesNothing: true };
}
