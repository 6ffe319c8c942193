import { AREAS } from '../../survey/answers.ts';
import { leadWaves } from '../../survey/lead-waves.ts';
import { questionSetOf, questionsOfWave } from '../../survey/questions-of-wave.ts';
import type { WavePlan } from '../../survey/wave-step.ts';
import { surveyCards } from '../../words/survey-cards.ts';
import { surveyWaves } from '../../words/survey-pages.ts';
import { areas, whyAndKept } from '../../words/survey.ts';
import type { PageView } from './draw-page.ts';
import { pageView } from './survey-page/page-view.ts';
import type { WavesViewParts } from './survey-waves-view.ts';

const words = surveyWaves.preview;

/** A wave as people would get it, as a card and as a page, with nothing that can be sent; null where there is no such wave. */
export async function drawPreview(id: string, { surveys }: Pick<WavesViewParts, 'surveys'>): Promise<PageView | null> {
  const wave = (await leadWaves(surveys)).find((each) => each.wave === id);
  if (wave === undefined) return null;
  const { plan } = wave;
  return {
    template: 'survey-answer',
    heading: words.heading(plan.title),
    view: {
      ...pageView(plan, surveys.groups(), surveys.questionSets),
      action: null,
      seal: null,
      preview: {
        own: words,
        title: plan.title,
        noPage: !plan.page,
        paragraphs: [surveyCards.subheading, questionSetOf(plan, surveys.questionSets).why, whyAndKept.kept],
        questions: [...cardQuestions(plan, surveys.questionSets), areaQuestion()],
      },
    },
  };
}

function cardQuestions(plan: WavePlan, sets: WavesViewParts['surveys']['questionSets']) {
  return questionsOfWave(plan, sets).map(({ words: asked, kind, most = 1, answers }, index) => ({
    words: `${index + 1}. ${asked}`,
    hint: kind === 'some' ? surveyCards.upTo(most) : surveyCards.choose,
    answers: answers.map((answer) => answer.words),
  }));
}

function areaQuestion() {
  return { words: surveyCards.area, hint: surveyCards.choose, answers: AREAS.map((area) => areas[area]) };
}
