import type { Policy } from '../policy/policy.ts';
import { AREAS, type Answers } from '../survey/answers.ts';
import type { AnswerFlaw } from '../survey/flaws-in.ts';
import type { Question } from '../survey/question-set.ts';
import { answerFlaws, areas } from '../words/survey.ts';
import { surveyCards } from '../words/survey-cards.ts';
import type { Button, Card } from './card.ts';
import { draw, type Drawing } from './draw.ts';
import { frameOf } from './frame.ts';
import { choiceInput, severalInput } from './inputs.ts';
import { AREA_INPUT, inputOf, LEFT_OUT } from './survey-inputs.ts';
import { plainTitle } from './survey-title.ts';
import type { InputView } from './views.ts';

/** The card people answer on. It carries which survey it is, and neither who answers nor what. */
export interface SurveyCard {
  readonly inForce: Policy;
  readonly title: string;
  /** What is said before the first question. */
  readonly paragraphs: readonly string[];
  readonly questions: readonly Question[];
  /** Whether they are asked where they work. */
  readonly asksArea: boolean;
  readonly filled: SurveyFilled;
  readonly buttons: readonly Button[];
}

/** A card as it comes back: what was chosen stays. */
export interface SurveyFilled {
  readonly area: string | null;
  readonly answers: Answers;
  readonly flaws: Readonly<Record<string, AnswerFlaw>>;
  /** What is to mend on the card as a whole; null where nothing is. */
  readonly problem: string | null;
}

export const NOTHING_FILLED: SurveyFilled = { area: null, answers: {}, flaws: {}, problem: null };

/** Draws it. Nothing in it is required: every question can be left out, and the card can be closed. */
export function surveyCard(
  { inForce, title, paragraphs, questions, asksArea, filled, buttons }: SurveyCard,
  drawing: Drawing,
): Card {
  const text = (line: string) => ({ text: line });
  return draw(
    'form',
    frameOf(inForce, plainTitle(title), surveyCards.subheading),
    {
      problems: filled.problem === null ? [] : [text(filled.problem)],
      paragraphs: paragraphs.map(text),
      actions: [],
      after: [],
      quotes: [],
      inputs: [
        ...questions.map((question, number) => inputFor(question, number, filled)),
        ...(asksArea ? [areaInput(filled)] : []),
      ],
    },
    buttons,
    drawing,
  );
}

/** The two buttons people answer with. `place`: which survey it is. */
export function answerButtons(place: string): readonly Button[] {
  return [
    { title: surveyCards.send, press: { verb: 'survey-send', place }, sendsInputs: true, main: true },
    { title: surveyCards.notThisTime, press: { verb: 'survey-not-now', place } },
  ];
}

function inputFor(question: Question, number: number, { answers, flaws }: SurveyFilled): InputView {
  const { measure, words, most = 1 } = question;
  const id = inputOf(number);
  const label = `${number + 1}. ${words}`;
  const choices = question.answers.map((answer) => ({ title: answer.words, value: answer.code }));
  const chosen = answers[measure] ?? [];
  const flaw = flaws[measure];
  const said = flaw === undefined ? undefined : answerFlaws[flaw];
  if (question.kind === 'some')
    return severalInput(id, { label, hint: surveyCards.upTo(most) }, choices, { chosen, flaw: said });
  return choiceInput(
    id,
    { label, hint: surveyCards.choose },
    // A choice of a folded list cannot be taken back: leaving it out is one of its choices.
    [...choices, { title: surveyCards.leaveOut, value: LEFT_OUT }],
    { value: chosen[0], flaw: said, required: false },
  );
}

function areaInput({ area }: SurveyFilled): InputView {
  return choiceInput(
    AREA_INPUT,
    { label: surveyCards.area, hint: surveyCards.choose },
    [...AREAS.map((value) => ({ title: areas[value], value })), { title: surveyCards.leaveOut, value: LEFT_OUT }],
    { value: area ?? undefined, required: false },
  );
}
