import type { Card } from '../cards/card.ts';
import { answerButtons, NOTHING_FILLED, surveyCard, type SurveyFilled } from '../cards/survey-card.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Round } from '../survey/asking/rounds.ts';
import { questionSetOf, questionsOfWave } from '../survey/questions-of-wave.ts';
import { surveyCards } from '../words/survey-cards.ts';
import { whyAndKept } from '../words/survey.ts';
import type { Desk, SurveyDesk } from './desk.ts';
import { homePolicy } from './home-policy.ts';
import { type SurveyPlace, writeSurveyPlace } from './survey-place.ts';

/** How the card is drawn, other than new and for the first time. */
interface Drawn {
  readonly filled?: SurveyFilled;
  readonly round?: Round;
}

/** The card this person answers on. Throws Fault `question-set-unknown`. */
export async function surveyFace(
  at: SurveyPlace,
  person: PersonId,
  desk: Desk,
  surveys: SurveyDesk,
  { filled = NOTHING_FILLED, round = 'first' }: Drawn = {},
): Promise<Card> {
  const { wave, ticket } = at;
  const { why } = questionSetOf(wave.plan, surveys.questionSets);
  const kept = ticket === null ? whyAndKept.kept : surveyCards.keptAfterOutcome;
  return surveyCard(
    {
      inForce: await homePolicy(person, desk),
      title: wave.plan.title,
      paragraphs: [...(round === 'reminder' ? [surveyCards.reminder] : []), why, kept],
      questions: questionsOfWave(wave.plan, surveys.questionSets),
      asksArea: ticket === null,
      filled,
      buttons: answerButtons(writeSurveyPlace(at)),
    },
    desk.drawing,
  );
}
