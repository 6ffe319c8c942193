import type { PersonId } from '../escalation/ids.ts';
import type { SendResult } from '../notices/messenger.ts';
import type { AfterOutcomeParts } from '../survey/after-outcome/after-outcome-pass.ts';
import { type Round, type RoundParts } from '../survey/asking/rounds.ts';
import { whoIsAsked } from '../survey/asking/who-is-asked.ts';
import type { Chat } from './chat.ts';
import type { Desk, SurveyDesk } from './desk.ts';
import { inForceToday } from './reading-of.ts';
import { surveyFace } from './survey-face.ts';
import type { SurveyPlace } from './survey-place.ts';

/** Nobody can be written to who never opened the chat, or took the app away. */
const NO_CHAT: SendResult = { outcome: 'refused', reason: 'no-conversation', retryAt: null };

/** Who is asked, and how the card gets to them. What is sent is noted nowhere but in the asks of the wave. */
export function surveySending(
  desk: Desk,
  surveys: SurveyDesk,
  chat: Chat,
): Pick<RoundParts, 'people' | 'send'> & Pick<AfterOutcomeParts, 'sendAfter'> {
  const send = async (at: SurveyPlace, person: PersonId, round: Round): Promise<SendResult> => {
    const address = await desk.people.address(person);
    if (address === null) return NO_CHAT;
    const { outcome, reason, retryAt } = await chat.send(
      address.reference,
      await surveyFace(at, person, desk, surveys, { round }),
    );
    return { outcome, reason, retryAt };
  };
  return {
    async people({ plan: { groups } }) {
      return whoIsAsked(await desk.directory.current(), inForceToday(desk), groups);
    },
    send: (person, wave, round) => send({ wave, ticket: null }, person, round),
    sendAfter: (person, wave, ticket) => send({ wave, ticket }, person, 'first'),
  };
}
