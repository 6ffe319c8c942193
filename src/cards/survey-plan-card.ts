import type { Policy } from '../policy/policy.ts';
import { LONGEST_TITLE } from '../survey/flaw-in-plan.ts';
import type { QuestionSet } from '../survey/question-set.ts';
import { surveyLead } from '../words/survey-cards.ts';
import type { Card } from './card.ts';
import { cut } from './fit.ts';
import { draw, type Drawing } from './draw.ts';
import { frameOf } from './frame.ts';
import { choiceInput, choicesIn, dateInput, severalInput, textInput } from './inputs.ts';
import { sayGroups } from './survey-lead-cards.ts';

/** The inputs of the form for a wave. */
export type PlanField = 'title' | 'questionSet' | 'challenged' | 'without' | 'opens' | 'closes' | 'groups' | 'page';

export interface PlanForm {
  readonly questionSets: readonly QuestionSet[];
  /** Codes of the groups that may be asked. */
  readonly groups: readonly string[];
  readonly filled: Readonly<Partial<Record<PlanField, string>>>;
  /** What is to mend; null where nothing is. */
  readonly problem: string | null;
}

const YES_NO = ['yes', 'no'] as const;

/** The form a project lead plans a wave with. What was filled in comes back. */
export function planCard({ questionSets, groups, filled, problem }: PlanForm, inForce: Policy, drawing: Drawing): Card {
  const { form } = surveyLead;
  const sets = questionSets.map((set) => ({ title: `${set.title} (${set.version})`, value: valueOf(set) }));
  const yesNo = (field: 'challenged' | 'page') =>
    choiceInput(
      field,
      { label: form[field].label },
      YES_NO.map((value) => ({ title: form[field][value], value })),
      { value: filled[field] ?? 'no', style: 'expanded' },
    );
  return draw(
    'form',
    frameOf(inForce, form.heading),
    {
      problems: problem === null ? [] : [{ text: problem }],
      paragraphs: [{ text: form.intro }],
      actions: [],
      after: [],
      quotes: [],
      inputs: [
        textInput('title', form.title, LONGEST_TITLE, { value: filled.title, multiline: false }),
        choiceInput('questionSet', form.questionSet, sets, { value: filled.questionSet ?? sets.at(-1)?.value }),
        yesNo('challenged'),
        severalInput('without', form.without, measuresOf(questionSets), { chosen: choicesIn(filled.without) }),
        dateInput('opens', form.opens, { value: filled.opens }),
        dateInput('closes', form.closes, { value: filled.closes }),
        severalInput(
          'groups',
          form.groups,
          groups.map((code) => ({ title: sayGroups([code]), value: code })),
          { chosen: choicesIn(filled.groups) },
        ),
        yesNo('page'),
      ],
    },
    [
      { title: form.send, press: { verb: 'survey-plan' }, sendsInputs: true, main: true },
      { title: surveyLead.buttons.all, press: { verb: 'survey' } },
    ],
    drawing,
  );
}

/** The question set a choice names; undefined where it names none. */
export function setIn(value: string | undefined, sets: readonly QuestionSet[]): QuestionSet | undefined {
  return sets.find((set) => valueOf(set) === value);
}

function valueOf({ id, version }: QuestionSet): string {
  return `${id} ${version}`;
}

/** Long questions are cut: they are known by how they begin. */
const LONGEST_QUESTION = 120;

function measuresOf(sets: readonly QuestionSet[]): readonly { readonly title: string; readonly value: string }[] {
  const all = sets.flatMap(({ questions }) => questions);
  return all
    .filter(({ measure }, place) => all.findIndex((each) => each.measure === measure) === place)
    .map(({ measure, words }) => ({ title: cut(words, LONGEST_QUESTION, ' ...'), value: measure }));
}
