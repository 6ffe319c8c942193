import { buttons } from '../words/buttons.ts';
import { forms } from '../words/forms.ts';
import type { WhomChoice } from '../directory/whom-to-ask.ts';
import type { Card } from './card.ts';
import { draw } from './draw.ts';
import { firstFitting } from './fit.ts';
import { acceptForm } from './forms/accept.ts';
import { closingForm, followUpForm, reportActionForm } from './forms/afterwards.ts';
import { agreeForm, askForm, maintainForm, proposeForm, replyForm } from './forms/answering.ts';
import { fieldsOf, type Fields, type Filled } from './forms/fields.ts';
import type { Form } from './forms/form.ts';
import { adviseForm, doNotTakeOnForm, escalateForm, seekHelpForm } from './forms/going-further.ts';
import { handOverForm } from './forms/hand-over.ts';
import { holdForm, restrictForm, seriousIncidentForm } from './forms/overseeing.ts';
import { giveViewForm, recordDecisionForm } from './forms/panel.ts';
import { redirectForm } from './forms/redirect.ts';
import { disputeSettledForm, logSettledForm, talkForm } from './forms/talking.ts';
import { withdrawForm } from './forms/withdraw.ts';
import { frameOf } from './frame.ts';
import { confirmInputs } from './inputs.ts';
import type { Reading } from './reading.ts';
import { fewerToAsk, type ToAsk } from './whom-choices.ts';

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
  'talk',
  'escalate',
  'do-not-take-on',
  'seek-help',
  'advise',
  'give-view',
  'record-decision',
  'report-action',
  'answer-closing',
  'answer-follow-up',
  'restrict',
  'report-serious-incident',
  'hold',
] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** How many choices are drawn, most first: with very long names not all of them fit. */
const CHOICES = [40, 30, 20, 10] as const;

/** Draws a form of this escalation, with what was typed before where it comes back. `whom` is for passing it on. */
export function formCard(name: FormName, reading: Reading, filled: Filled, whom: readonly WhomChoice[] = []): Card {
  return firstFitting(CHOICES, (most) => drawForm(name, reading, filled, fewerToAsk({ choices: whom, more: 0 }, most)));
}

function drawForm(name: FormName, reading: Reading, filled: Filled, whom: ToAsk): Card {
  const { escalation, turn } = reading.file.state;
  const { heading, paragraphs, quotes, inputs } = formOf(name, reading, fieldsOf(filled), whom);
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
      inputs: [...inputs, ...confirmInputs(filled.marked)],
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

function formOf(name: FormName, reading: Reading, fields: Fields, whom: ToAsk): Form {
  switch (name) {
    case 'agree':
      return agreeForm(reading, fields);
    case 'propose':
      return proposeForm(reading, fields);
    case 'maintain':
      return maintainForm(reading, fields);
    case 'ask':
      return askForm(reading, fields);
    case 'reply':
      return replyForm(reading, fields);
    case 'redirect':
      return redirectForm(whom, fields);
    case 'hand-over':
      return handOverForm(reading, fields);
    case 'note':
      return {
        heading: forms.note.heading,
        paragraphs: [],
        quotes: [],
        inputs: [fields.words('note', forms.note.note)],
      };
    case 'talk':
      return talkForm(fields);
    case 'log-settled':
      return logSettledForm(reading, fields);
    case 'dispute-settled':
      return disputeSettledForm(reading, fields);
    case 'accept':
      return acceptForm(reading, fields);
    case 'withdraw':
      return withdrawForm(fields);
    case 'escalate':
      return escalateForm(reading, fields);
    case 'do-not-take-on':
      return doNotTakeOnForm(reading, fields);
    case 'seek-help':
      return seekHelpForm(reading, fields);
    case 'advise':
      return adviseForm(fields);
    case 'give-view':
      return giveViewForm(reading, fields);
    case 'record-decision':
      return recordDecisionForm(reading, fields);
    case 'report-action':
      return reportActionForm(reading, fields);
    case 'answer-closing':
      return closingForm(fields);
    case 'answer-follow-up':
      return followUpForm(fields);
    case 'restrict':
      return restrictForm(fields);
    case 'report-serious-incident':
      return seriousIncidentForm(fields);
    case 'hold':
      return holdForm(fields);
    default: {
      const never: never = name;
      return never;
    }
  }
}
