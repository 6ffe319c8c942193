import type { PersonId } from '../escalation/ids.ts';
import type { Desk } from './desk.ts';
import type { PressIn } from './press.ts';
import type { Reply } from './reply.ts';
import { notThisTime, openSurvey, sendAnswers } from './survey-answering.ts';
import { answerLeadPress } from './survey-lead.ts';

/** Whether a button belongs to the survey. */
export function isSurveyVerb(verb: string): boolean {
  return verb === 'survey' || verb.startsWith('survey-');
}

/** Answers a press on a card of the survey: anybody's answers, or what the project lead does. */
export async function answerSurveyPress(press: PressIn, person: PersonId, desk: Desk): Promise<Reply> {
  switch (press.verb) {
    case 'survey-send':
      return sendAnswers(press, person, desk);
    case 'survey-not-now':
      return notThisTime(press, person, desk);
    case 'survey-open':
      return openSurvey(press, person, desk);
    default:
      return answerLeadPress(press, person, desk);
  }
}
