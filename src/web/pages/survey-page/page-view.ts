import { sayGroups } from '../../../cards/survey-lead-cards.ts';
import { AREAS } from '../../../survey/answers.ts';
import type { AnswerFlaw } from '../../../survey/flaws-in.ts';
import type { Question, QuestionSet } from '../../../survey/question-set.ts';
import { questionSetOf, questionsOfWave } from '../../../survey/questions-of-wave.ts';
import type { WavePlan } from '../../../survey/wave-step.ts';
import { surveyPage as words } from '../../../words/survey-pages.ts';
import { answerFlaws, areas, whyAndKept } from '../../../words/survey.ts';
import { FIELDS, type FilledPage, LEFT_OUT, NOTHING_FILLED } from './read-answers.ts';

interface Item {
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
}

/** A question as a page asks it. */
export interface QuestionView {
  readonly name: string;
  readonly words: string;
  readonly hint: string | null;
  readonly kind: Question['kind'];
  readonly items: readonly Item[];
  readonly flaw: string | null;
}

/** What the page is drawn with, beside the plan. */
export interface PageState {
  readonly filled: FilledPage;
  readonly flaws: Readonly<Record<string, AnswerFlaw>>;
  /** What is to mend on the page as a whole; null where nothing is. */
  readonly problem: string | null;
}

export const FRESH: PageState = { filled: NOTHING_FILLED, flaws: {}, problem: null };

/** The page of a plan, without where it is sent to: also what a project lead looks at before. Throws Fault `question-set-unknown`. */
export function pageView(
  plan: WavePlan,
  groups: readonly string[],
  sets: readonly QuestionSet[],
  { filled, flaws, problem }: PageState = FRESH,
) {
  const questions = questionsOfWave(plan, sets).map((question, index) => questionView(question, index, filled, flaws));
  const marked = questions.flatMap(({ name, flaw }) => (flaw === null ? [] : [{ text: flaw, href: `#${name}` }]));
  return {
    own: words,
    fields: FIELDS,
    why: questionSetOf(plan, sets).why,
    kept: whyAndKept.keptByLink,
    problem: problem === null ? null : { text: problem, marked },
    group: choice(
      FIELDS.group,
      words.group,
      codesAs(groups, (code) => sayGroups([code])),
      filled.group,
    ),
    area: choice(
      FIELDS.area,
      words.area,
      codesAs(AREAS, (code) => areas[code]),
      filled.area ?? '',
    ),
    questions,
  };
}

function questionView(
  { measure, words: asked, kind, most = 1, answers }: Question,
  index: number,
  filled: FilledPage,
  flaws: PageState['flaws'],
): QuestionView {
  const chosen = filled.answers[measure] ?? [];
  const items = answers.map(({ code, words: text }) => ({ value: code, text, checked: chosen.includes(code) }));
  const flaw = flaws[measure];
  return {
    name: measure,
    words: `${index + 1}. ${asked}`,
    hint: kind === 'some' ? words.upTo(most) : null,
    kind,
    items: kind === 'some' ? items : [...items, leftOut(chosen.includes(LEFT_OUT))],
    flaw: flaw === undefined ? null : answerFlaws[flaw],
  };
}

function choice(name: string, asked: string, items: readonly Omit<Item, 'checked'>[], chosen: string): QuestionView {
  const shown = items.map((item) => ({ ...item, checked: item.value === chosen }));
  return { name, words: asked, hint: null, kind: 'one', items: [...shown, leftOut(false)], flaw: null };
}

/** Without a script a radio that was pressed cannot be taken back. */
function leftOut(checked: boolean): Item {
  return { value: LEFT_OUT, text: words.leaveOut, checked };
}

function codesAs<Code extends string>(codes: readonly Code[], say: (code: Code) => string) {
  return codes.map((code) => ({ value: code, text: say(code) }));
}
