import { LONGEST, type Texts } from '../casework/request.ts';
import type { WhomChoice } from '../directory/whom-to-ask.ts';
import type { WordsField } from '../escalation/events.ts';
import { outcomeLabel } from '../policy/look-up.ts';
import { buttons } from '../words/buttons.ts';
import { forms } from '../words/forms.ts';
import { timelineWords } from '../words/timeline.ts';
import { acceptForm } from './accept-form.ts';
import type { Card } from './card.ts';
import { draw } from './draw.ts';
import { firstFitting } from './fit.ts';
import type { Form } from './form.ts';
import { requested, settled } from './form-quotes.ts';
import { frameOf } from './frame.ts';
import { handOverForm } from './hand-over-form.ts';
import { choiceInput, dateInput, textInput } from './inputs.ts';
import type { Reading } from './reading.ts';
import { textOf } from './texts-of.ts';
import type { InputView } from './views.ts';
import { fewerToAsk, type ToAsk, whomChoice } from './whom-choices.ts';

/** The small forms an escalation's buttons open. Each asks for one decision. */
export const FORM_NAMES = [
  'agree',
  'propose',
  'maintain',
  'ask',
  'reply',
  'redirect',
  'hand-over',
  'note',
  'log-settled',
  'dispute-settled',
  'accept',
  'withdraw',
] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** What is given back after something was wrong: what was typed and chosen, and what to mend where. */
export interface Filled {
  readonly texts: Texts;
  readonly choices: Readonly<Record<string, string>>;
  readonly flaws: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

export const UNFILLED: Filled = { texts: {}, choices: {}, flaws: {}, problems: [] };

/** How many choices are drawn, most first: with very long names not all of them fit. */
const CHOICES = [40, 30, 20, 10] as const;

/** Draws a form of this escalation, with what was typed before where it comes back. `whom` is for passing it on. */
export function formCard(name: FormName, reading: Reading, filled: Filled, whom: readonly WhomChoice[] = []): Card {
  return firstFitting(CHOICES, (most) => drawForm(name, reading, filled, fewerToAsk({ choices: whom, more: 0 }, most)));
}

function drawForm(name: FormName, reading: Reading, filled: Filled, whom: ToAsk): Card {
  const { escalation, turn } = reading.file.state;
  const { heading, paragraphs, quotes, inputs } = formOf(name, reading, filled, whom);
  const text = (line: string) => ({ text: line });
  return draw(
    'form',
    frameOf(reading.inForce, heading, escalation),
    {
      problems: filled.problems.map(text),
      paragraphs: paragraphs.map(text),
      actions: [],
      after: [],
      quotes: [...quotes],
      inputs: [...inputs],
    },
    [
      ...(inputs.length === 0
        ? []
        : [{ title: buttons.send, press: { verb: `send-${name}`, escalation, turn }, sendsInputs: true, main: true }]),
      { title: buttons.back, press: { verb: 'show', escalation } },
    ],
    reading.drawing,
  );
}

function formOf(name: FormName, reading: Reading, filled: Filled, whom: ToAsk): Form {
  const words = wordsInput(filled);
  const choice = (id: string) => ({ value: filled.choices[id], flaw: filled.flaws[id] });
  const { state } = reading.file;
  switch (name) {
    case 'agree':
    case 'propose': {
      const { heading, answer } = forms[name];
      const inputs = [words('answer', answer), ...actionInputs(filled)];
      return { heading, paragraphs: [], quotes: requested(reading), inputs };
    }
    case 'maintain': {
      const { heading, answer, whatWouldChange } = forms.maintain;
      const options = (['new-information', 'change-for-child', 'nothing-further'] as const).map((value) => ({
        title: whatWouldChange[value],
        value,
      }));
      const change = choiceInput('whatWouldChange', whatWouldChange, options, {
        ...choice('whatWouldChange'),
        required: false,
      });
      return { heading, paragraphs: [], quotes: requested(reading), inputs: [words('answer', answer), change] };
    }
    case 'ask':
      return {
        heading: forms.ask.heading,
        paragraphs: [forms.ask.intro],
        quotes: requested(reading),
        inputs: [words('question', forms.ask.question)],
      };
    case 'reply': {
      const { situation } = state;
      const quotes =
        situation.name === 'questioned'
          ? [{ label: timelineWords.fields.question, text: textOf(reading.file, situation.question, 'asked') }]
          : [];
      return { heading: forms.reply.heading, paragraphs: [], quotes, inputs: [words('reply', forms.reply.reply)] };
    }
    case 'redirect':
      if (whom.choices.length === 0) {
        return { heading: forms.redirect.heading, paragraphs: [forms.redirect.nobody], quotes: [], inputs: [] };
      }
      return {
        heading: forms.redirect.heading,
        paragraphs: [forms.redirect.intro, ...(whom.more > 0 ? [forms.redirect.more] : [])],
        quotes: [],
        inputs: [
          choiceInput('whom', forms.redirect.whom, whom.choices.map(whomChoice), choice('whom')),
          words('reason', forms.redirect.reason, false),
        ],
      };
    case 'hand-over':
      return handOverForm(reading, choice('to'), choice('why'));
    case 'note':
      return { heading: forms.note.heading, paragraphs: [], quotes: [], inputs: [words('note', forms.note.note)] };
    case 'log-settled': {
      const outcomes = (['agreed', 'partly-agreed', 'no-change'] as const).map((value) => ({
        title: outcomeLabel(reading.policy, value),
        value,
      }));
      return {
        heading: forms.logSettled.heading,
        paragraphs: [forms.logSettled.intro],
        quotes: [],
        inputs: [
          words('agreed', forms.logSettled.agreed),
          choiceInput('outcome', forms.logSettled.outcome, outcomes, { ...choice('outcome'), style: 'expanded' }),
        ],
      };
    }
    case 'dispute-settled':
      return {
        heading: forms.disputeSettled.heading,
        paragraphs: [],
        quotes: settled(reading),
        inputs: [words('reason', forms.disputeSettled.reason, false)],
      };
    case 'accept':
      return acceptForm(reading, choice('how'), choice('actions'));
    case 'withdraw': {
      const { code, reason, heading, intro } = forms.withdraw;
      const codes = (
        ['events-moved-on', 'no-longer-disagree', 'raised-by-mistake', 'other-route', 'other'] as const
      ).map((value) => ({ title: code[value], value }));
      return {
        heading,
        paragraphs: [intro],
        quotes: [],
        inputs: [choiceInput('code', code, codes, choice('code')), words('reason', reason, false)],
      };
    }
    default: {
      const never: never = name;
      return never;
    }
  }
}

function wordsInput(filled: Filled) {
  return (field: WordsField, words: { label: string; hint: string }, required = true): InputView =>
    textInput(field, words, LONGEST[field], { value: filled.texts[field], flaw: filled.flaws[field], required });
}

/** Actions may come with an answer: what we will do, and what we ask of the other side. */
function actionInputs(filled: Filled): InputView[] {
  const words = wordsInput(filled);
  const date = (id: string) => ({ value: filled.choices[id], flaw: filled.flaws[id] });
  return [
    words('ourAction', forms.ourAction, false),
    dateInput('ourActionBy', forms.ourActionBy, date('ourActionBy')),
    words('theirAction', forms.theirAction, false),
    dateInput('theirActionBy', forms.theirActionBy, date('theirActionBy')),
  ];
}
