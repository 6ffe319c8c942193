import { messageCard } from '../cards/message-card.ts';
import { placeOf } from '../directory/who-is.ts';
import type { PersonId } from '../escalation/ids.ts';
import { isAfterOutcome } from '../survey/after-outcome/quarter-wave.ts';
import { wasAsked } from '../survey/asked.ts';
import { codeOf, keysOf } from '../survey/keys.ts';
import { stageOf, wavesOf } from '../survey/wave.ts';
import { surveyCards } from '../words/survey-cards.ts';
import type { Desk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import { onlyCard, type Reply } from './reply.ts';
import { answeredBefore } from './survey-answering.ts';
import { surveyFace } from './survey-face.ts';

/** The survey this person was asked to answer and has not; a plain card where there is none. */
export async function openOwnSurvey(person: PersonId, desk: Desk): Promise<Reply> {
  const { surveys } = desk;
  // Nobody else was asked, and to make sure of that is dear.
  const isListed = placeOf(await desk.directory.current(), person) !== null;
  const waves = surveys === null || !isListed ? [] : wavesOf(await surveys.store.steps());
  for (const wave of waves) {
    if (surveys === null || isAfterOutcome(wave) || stageOf(wave, surveys.now()) !== 'open') continue;
    const keys = await keysOf(wave.wave, surveys);
    const at = { wave, ticket: null };
    if (keys === null || !(await wasAsked(wave.wave, codeOf(person, keys.asks), surveys.store))) continue;
    if (await answeredBefore(at, person, surveys)) continue;
    return { ...onlyCard(await surveyFace(at, person, desk, surveys)), leavesNothing: true };
  }
  const { heading, lines } = surveyCards.none;
  return onlyCard(messageCard(await homePolicy(person, desk), desk.drawing, { heading, lines }));
}
