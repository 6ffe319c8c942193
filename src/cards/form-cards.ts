import { LONGEST, type Texts } from '../casework/request.ts';
import { colleaguesOf } from '../directory/colleagues.ts';
import type { WhomChoice } from '../directory/whom-to-ask.ts';
import type { WordsField } from '../escalation/events.ts';
import { partyOn } from '../escalation/state.ts';
import { outcomeLabel } from '../policy/look-up.ts';
import { buttons } from '../words/buttons.ts';
import { forms } from '../words/forms.ts';
import type { Card } from './card.ts';
import { draw } from './draw.ts';
import { frameOf } from './frame.ts';
import { choiceInput, dateInput, textInput } from './inputs.ts';
import { whomChoice } from './raise-card.ts';
import type { Reading } from './reading.ts';
import { textOf } from './texts-of.ts';
import type { InputView, Quote } from './views.ts';

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

interface Form {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly quotes: readonly Quote[];
  readonly inputs: readonly InputView[];
}

/** Draws a form of this escalation, with what was typed before where it comes back. `whom` is for passing it on. */
export function formCard(name: FormName, reading: Reading, filled: Filled, whom: readonly WhomChoice[] = []): Card {
  const { escalation, turn } = reading.file.state;
  const { heading, paragraphs, quotes, inputs } = formOf(name, reading, filled, whom);
  const text = (line: string) => ({ text: line });
  return draw(
    'form',
    frameOf(reading.inForce, heading, escalation),
    {
      problems: filled.problems.map(text),
      paragraphs: paragraphs.map(text),
      quotes: [...quotes],
      inputs: [...inputs],
    },
    [
      { title: buttons.send, press: { verb: `send-${name}`, escalation, turn }, sendsInputs: true, main: true },
      { title: buttons.back, press: { verb: 'show', escalation } },
    ],
    reading.drawing,
  );
}

function formOf(name: FormName, reading: Reading, filled: Filled, whom: readonly WhomChoice[]): Form {
  const words = wordsInput(filled);
  const choice = (id: string) => ({ value: filled.choices[id], flaw: filled.flaws[id] });
  const { state, place } = reading.file;
  switch (name) {
    case 'agree':
    case 'propose': {
      const { heading, answer } = forms[name];
      return { heading, paragraphs: [], quotes: [], inputs: [words('answer', answer), ...actionInputs(filled)] };
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
      return { heading, paragraphs: [], quotes: [], inputs: [words('answer', answer), change] };
    }
    case 'ask':
      return {
        heading: forms.ask.heading,
        paragraphs: [forms.ask.intro],
        quotes: [],
        inputs: [words('question', forms.ask.question)],
      };
    case 'reply': {
      const { situation } = state;
      const quotes =
        situation.name === 'questioned'
          ? [{ label: forms.ask.question.label, text: textOf(reading.file, situation.question, 'asked') }]
          : [];
      return { heading: forms.reply.heading, paragraphs: [], quotes, inputs: [words('reply', forms.reply.reply)] };
    }
    case 'redirect':
      return {
        heading: forms.redirect.heading,
        paragraphs: [forms.redirect.intro],
        quotes: [],
        inputs: [
          choiceInput('whom', forms.redirect.whom, whom.map(whomChoice), choice('whom')),
          words('reason', forms.redirect.reason, false),
        ],
      };
    case 'hand-over':
      return handOver(reading, choice('to'), choice('why'));
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
        quotes: [],
        inputs: [words('reason', forms.disputeSettled.reason, false)],
      };
    case 'accept':
      return accept(reading, choice('how'), choice('actions'));
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
      return never ?? place;
    }
  }
}

function wordsInput(filled: Filled) {
  return (field: WordsField, words: { label: string; hint: string }, required = true): InputView =>
    textInput(field, { ...words, hint: `${words.hint} ${forms.noNames}` }, LONGEST[field], {
      value: filled.texts[field],
      flaw: filled.flaws[field],
      required,
    });
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

type State = { readonly value: string | undefined; readonly flaw: string | undefined };

function handOver(reading: Reading, to: State, why: State): Form {
  const { state, place } = reading.file;
  const { heading, intro, nobody, reason } = forms.handOver;
  const from = partyOn(state, place.standing.side ?? 'asked');
  const colleagues = from.agency === null ? [] : colleaguesOf(reading.directory, from.agency, from.person);
  if (colleagues.length === 0) return { heading, paragraphs: [nobody], quotes: [], inputs: [] };
  const reasons = (['not-my-team', 'away', 'knows-family', 'changed-role', 'other'] as const).map((value) => ({
    title: reason[value],
    value,
  }));
  return {
    heading,
    paragraphs: [intro],
    quotes: [],
    inputs: [
      choiceInput(
        'to',
        forms.handOver.to,
        colleagues.map((post) => ({ title: post.title, value: post.person })),
        to,
      ),
      choiceInput('why', reason, reasons, why),
    ],
  };
}

function accept(reading: Reading, how: State, actions: State): Form {
  const { file } = reading;
  const askedOfUs = file.state.actions.filter((action) => action.owner === 'raising' && !action.accepted);
  const { heading, how: words, actions: ask } = forms.accept;
  const ways = (['content', 'still-disagree'] as const).map((value) => ({ title: words[value], value }));
  return {
    heading,
    paragraphs: [],
    quotes: askedOfUs.map((action) => ({ label: ask.label, text: textOf(file, action.what, 'asked') })),
    inputs: [
      choiceInput('how', words, ways, { ...how, style: 'expanded' }),
      ...(askedOfUs.length === 0
        ? []
        : [
            choiceInput(
              'actions',
              { label: ask.label },
              [
                { title: ask.yes, value: 'yes' },
                { title: ask.no, value: 'no' },
              ],
              { ...actions, style: 'expanded' },
            ),
          ]),
    ],
  };
}
