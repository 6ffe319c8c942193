import { ownActions } from '../../escalation/own-actions.ts';
import { forms } from '../../words/forms.ts';
import { choiceInput } from '../inputs.ts';
import type { Reading } from '../reading.ts';
import { textOf } from '../texts-of.ts';
import type { Fields } from './fields.ts';
import type { Form } from './form.ts';

/** How one of this side's actions goes. Where there is only one, it stands there chosen. */
export function reportActionForm({ file }: Reading, fields: Fields): Form {
  const { heading, action: which, numbered, as, reason } = forms.reportAction;
  const { side } = file.place.standing;
  const own = side === null ? [] : ownActions(file.state, side);
  // Their words are quoted, and the choices only number them: a choice's title may be drawn with Markdown.
  const quotes = own.map(({ what, proposedBy }, place) => ({
    label: numbered(place + 1),
    text: textOf(file, what, proposedBy),
  }));
  const choices = own.map(({ action }, place) => ({ title: numbered(place + 1), value: action }));
  const { value = own.length === 1 ? own[0]?.action : undefined, flaw } = fields.returned('action');
  const accepting = own.some(({ stands }) => stands === 'asked-for') ? (['accepted'] as const) : [];
  return {
    heading,
    paragraphs: [],
    quotes,
    inputs: [
      choiceInput('action', which, choices, { value, flaw, style: 'expanded' }),
      fields.oneOf('as', as, [...accepting, 'done', 'not-done']),
      fields.words('reason', reason, false),
    ],
  };
}

/** Has what was agreed happened for the child? */
export function followUpForm(fields: Fields): Form {
  const { heading, happened } = forms.followUp;
  return {
    heading,
    paragraphs: [],
    quotes: [],
    inputs: [fields.oneOf('happened', happened, ['yes', 'partly', 'no', 'cannot-tell'])],
  };
}

/** What each side is asked once, at the end. */
export function closingForm(fields: Fields): Form {
  const { heading, intro, policyUnclear, learning, onFile, yes, no } = forms.closing;
  return {
    heading,
    paragraphs: [intro],
    quotes: [],
    inputs: [
      fields.oneOf('onFile', onFile, ['yes', 'not-yet']),
      fields.oneOf('policyUnclear', { ...policyUnclear, yes, no }, ['yes', 'no']),
      fields.oneOf('learning', { ...learning, yes, no }, ['yes', 'no']),
    ],
  };
}
