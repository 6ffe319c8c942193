import { LONGEST, type Texts } from '../casework/request.ts';
import { SOMETHING_ELSE, otherThemes, themesFor } from '../policy/look-up.ts';
import type { Policy } from '../policy/policy.ts';
import type { WhomChoice } from '../directory/whom-to-ask.ts';
import { buttons } from '../words/buttons.ts';
import { raise } from '../words/raise.ts';
import type { Card } from './card.ts';
import { draw, type Drawing } from './draw.ts';
import { frameOf } from './frame.ts';
import { choiceInput, textInput } from './inputs.ts';
import type { InputView } from './views.ts';

export type SecondField = 'whom' | 'namedRole' | 'namedEmail' | 'theme' | 'concern' | 'wanted' | 'canWait';

export interface SecondCard {
  readonly escalation: string;
  readonly policy: Policy;
  readonly inForce: Policy;
  readonly casePoint: string;
  readonly whom: { readonly choices: readonly WhomChoice[]; readonly more: number };
  /** The day an answer is due, as people say it; null where the policy states no time. */
  readonly answerDay: string | null;
  /** What was typed before, given back after something was wrong. */
  readonly choices: Readonly<Partial<Record<SecondField, string>>>;
  readonly texts: Texts;
  readonly flaws: Readonly<Partial<Record<SecondField, string>>>;
  readonly problems: readonly string[];
}

/** The longest role and email one may type for someone else. */
export const LONGEST_NAMED = { role: 60, email: 120 };

/** Card 2 of a raise: whom, about what, the words, and can it wait. */
export function raiseCard(card: SecondCard, drawing: Drawing): Card {
  const { escalation, whom } = card;
  return draw(
    'form',
    frameOf(card.inForce, raise.heading, escalation),
    {
      problems: card.problems.map((text) => ({ text })),
      paragraphs: [
        raise.draftKept,
        ...(whom.choices.length === 0 ? [raise.whomNone] : []),
        ...(whom.more > 0 ? [raise.whomMore(whom.more)] : []),
      ].map((text) => ({ text })),
      quotes: [],
      inputs: whom.choices.length === 0 ? [] : secondInputs(card),
    },
    [
      ...(whom.choices.length === 0
        ? []
        : [{ title: buttons.send, press: { verb: offersRarerThemes(card) ? 'raise-send-rarer' : 'raise-send', escalation, turn: 0 }, sendsInputs: true, main: true }]),
      { title: buttons.back, press: { verb: 'raise-back', escalation } },
    ],
    drawing,
  );
}

function secondInputs(card: SecondCard): InputView[] {
  const { choices, texts, flaws } = card;
  const state = (field: SecondField) => ({ value: choices[field], flaw: flaws[field] });
  const words = (field: 'concern' | 'wanted') => ({ value: texts[field], flaw: flaws[field] });
  return [
    choiceInput('whom', raise.whom, card.whom.choices.map(whomChoice), state('whom')),
    textInput('namedRole', raise.namedRole, LONGEST_NAMED.role, {
      ...state('namedRole'),
      required: false,
      multiline: false,
    }),
    textInput('namedEmail', raise.namedEmail, LONGEST_NAMED.email, {
      ...state('namedEmail'),
      required: false,
      multiline: false,
    }),
    themeInput(card),
    textInput('concern', raise.concern, LONGEST.concern, words('concern')),
    textInput('wanted', raise.wanted, LONGEST.wanted, words('wanted')),
    choiceInput(
      'canWait',
      {
        label: card.answerDay === null ? raise.canWait.labelNoTime : raise.canWait.label(card.answerDay),
        error: raise.canWait.error,
      },
      (['yes', 'no', 'not-sure'] as const).map((value) => ({ title: raise.canWait[value], value })),
      { ...state('canWait'), style: 'expanded' },
    ),
  ];
}

/** After "something else" the rarer themes are offered, in one more tap. */
function offersRarerThemes({ policy, casePoint, choices: { theme } }: SecondCard): boolean {
  return theme === SOMETHING_ELSE || otherThemes(policy, casePoint).some(({ code }) => code === theme);
}

/** At most eight themes, narrowed by where things are; or the others. */
function themeInput(card: SecondCard): InputView {
  const { policy, casePoint, choices, flaws } = card;
  const rarer = offersRarerThemes(card);
  const something = policy.themes.filter(({ code }) => code === SOMETHING_ELSE);
  const themes = rarer ? [...otherThemes(policy, casePoint), ...something] : themesFor(policy, casePoint);
  return choiceInput(
    'theme',
    rarer ? { ...raise.theme, label: raise.themeOnceMore } : raise.theme,
    themes.map(({ code, label }) => ({ title: label, value: code })),
    { value: choices.theme, flaw: flaws.theme },
  );
}

/** The words for one choice of the whom list. */
export function whomChoice(choice: WhomChoice): { title: string; value: string } {
  switch (choice.how) {
    case 'team':
      return { title: raise.whomTeam(choice.agencyName, choice.teamName ?? ''), value: choice.value };
    case 'point-of-contact':
      return { title: raise.whomUnknown(choice.agencyName), value: choice.value };
    case 'named':
      return { title: raise.whomNamed(choice.agencyName), value: choice.value };
    default: {
      const never: never = choice.how;
      return never;
    }
  }
}
