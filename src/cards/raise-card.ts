import { LONGEST, type Texts } from '../casework/request.ts';
import type { Link } from '../escalation/events.ts';
import { SOMETHING_ELSE, otherThemes, themesFor } from '../policy/look-up.ts';
import type { Policy } from '../policy/policy.ts';
import { buttons } from '../words/buttons.ts';
import { raise } from '../words/raise.ts';
import { besidesInputs, hasBesides, type BesidesField } from './besides-inputs.ts';
import type { Card } from './card.ts';
import { draw, type Drawing } from './draw.ts';
import type { Marked } from './forms/fields.ts';
import { frameOf } from './frame.ts';
import { firstFitting } from './fit.ts';
import { choiceInput, confirmInputs, textInput } from './inputs.ts';
import { linkLine } from './links.ts';
import type { InputView } from './views.ts';
import { fewerToAsk, type ToAsk, whomChoice } from './whom-choices.ts';

export type SecondField =
  'whom' | 'namedRole' | 'namedEmail' | 'theme' | 'concern' | 'wanted' | 'canWait' | BesidesField;

export interface SecondCard {
  readonly escalation: string;
  readonly policy: Policy;
  readonly inForce: Policy;
  readonly casePoint: string;
  readonly whom: ToAsk;
  /** The escalation this one belongs to; null for one that stands by itself. */
  readonly link: Link | null;
  /** The day an answer is due, as people say it; null where the policy states no time. */
  readonly answerDay: string | null;
  /** What was typed before, given back after something was wrong. */
  readonly choices: Readonly<Partial<Record<SecondField, string>>>;
  readonly texts: Texts;
  readonly flaws: Readonly<Partial<Record<SecondField, string>>>;
  readonly problems: readonly string[];
  /** Likely names found in the texts. */
  readonly marked?: Marked;
}

/** How many are offered, most first: with very long names not all of them fit. */
const CHOICES = [40, 30, 20, 10] as const;

/** The longest role and email one may type for someone else. */
export const LONGEST_NAMED = { role: 60, email: 120 };

/** Card 2 of a raise: whom, about what, the words, and can it wait. */
export function raiseCard(card: SecondCard, drawing: Drawing): Card {
  return firstFitting(CHOICES, (most) => drawRaise({ ...card, whom: fewerToAsk(card.whom, most) }, drawing));
}

function drawRaise(card: SecondCard, drawing: Drawing): Card {
  const { escalation, whom } = card;
  return draw(
    'form',
    frameOf(card.inForce, raise.heading, raise.step(2)),
    {
      problems: card.problems.map((text) => ({ text })),
      paragraphs: [
        ...linkLine(card.link),
        whom.choices.length === 0 ? raise.whomNone : raise.draftKept,
        ...(whom.more > 0 ? [raise.whomMore(whom.more)] : []),
      ].map((text) => ({ text })),
      actions: [],
      after: [],
      quotes: [],
      ...(whom.choices.length === 0
        ? { inputs: [] }
        : {
            inputs: [...secondInputs(card), ...confirmInputs(card.marked)],
            besides: {
              title: raise.besides.heading,
              shown: hasBesides(card),
              inputs: besidesInputs(card, card.policy),
            },
          }),
    },
    [
      ...(whom.choices.length === 0
        ? []
        : [
            {
              title: buttons.send,
              press: { verb: offersRarerThemes(card) ? 'raise-send-rarer' : 'raise-send', escalation, turn: 0 },
              sendsInputs: true,
              main: true,
            },
          ]),
      { title: buttons.back, press: { verb: 'raise-back', escalation } },
    ],
    drawing,
  );
}

function secondInputs(card: SecondCard): InputView[] {
  const { choices, texts, flaws } = card;
  const state = (field: SecondField) => ({ value: choices[field], flaw: flaws[field] });
  const words = (field: 'concern' | 'wanted') => ({
    value: texts[field],
    flaw: flaws[field],
    marked: card.marked?.[field],
  });
  return [
    choiceInput('whom', raise.whom, card.whom.choices.map(whomChoice), state('whom')),
    ...namedInputs(card),
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

/** Whom they mean by "someone else": asked only of those who chose it, when the card comes back. */
function namedInputs({ choices, flaws }: SecondCard): InputView[] {
  if (choices.whom?.startsWith('named:') !== true) return [];
  const options = (field: 'namedRole' | 'namedEmail') => ({
    value: choices[field],
    flaw: flaws[field],
    // Not needed any more once they choose a team after all.
    required: false,
    multiline: false,
  });
  return [
    textInput('namedRole', raise.namedRole, LONGEST_NAMED.role, options('namedRole')),
    textInput('namedEmail', raise.namedEmail, LONGEST_NAMED.email, options('namedEmail')),
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
