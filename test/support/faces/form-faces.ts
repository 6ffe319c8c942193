import type { Card } from '../../../src/cards/card.ts';
import { FORM_NAMES, formCard, type FormName } from '../../../src/cards/form-cards.ts';
import { UNFILLED, type Filled } from '../../../src/cards/forms/fields.ts';
import type { Reading } from '../../../src/cards/reading.ts';
import { LONGEST } from '../../../src/casework/request.ts';
import { WORDS_FIELDS } from '../../../src/escalation/events.ts';
import { forms } from '../../../src/words/forms.ts';
import { names } from '../../../src/words/identifiers.ts';
import { sampleStories } from '../sample-stories.ts';
import { readAs } from './case-faces.ts';
import { manyToAsk, secondCard } from './raise-faces.ts';
import type { Setting } from './setting.ts';

/** Every small form: empty, given back with flaws, and with nobody to choose. */
export function formFaces(set: Setting): Readonly<Record<string, Card>> {
  const few = secondCard(set.world).whom.choices;
  const many = manyToAsk(set.world).choices;
  const drawn = FORM_NAMES.flatMap((name) => {
    const reading = formReading(name, set);
    return [
      [`form-${name}`, formCard(name, reading, UNFILLED, few)],
      [`form-${name}-with-flaws`, formCard(name, reading, filled(set), many)],
    ] as const;
  });
  const asked = formReading('redirect', set);
  const nobodyElse = { ...asked, directory: { ...asked.directory, posts: [] } };
  return {
    ...Object.fromEntries(drawn),
    'form-redirect-nobody': formCard('redirect', asked, UNFILLED, []),
    'form-hand-over-nobody': formCard('hand-over', nobodyElse, UNFILLED),
  };
}

/** A moment at which this form can be opened, as whoever may open it. */
export function formReading(name: FormName, set: Setting): Reading {
  const stories = sampleStories(set.world, set.write);
  const { raised, answered, questioned, settled, takesEffectFirst } = stories;
  switch (name) {
    case 'reply':
      return readAs('raiser', questioned, set);
    case 'accept':
      return readAs('raiser', answered, set);
    case 'withdraw':
    case 'log-settled':
      return readAs('raiser', raised, set);
    case 'dispute-settled':
      return readAs('asked', settled, set);
    case 'escalate':
      return readAs('raiser', answered, set);
    case 'do-not-take-on':
      return readAs('taking-up', stories.takingUp, set);
    case 'seek-help':
      return readAs('raiser', stories.stopped, set);
    case 'advise':
      return readAs('adviser', stories.adviceAsked, set);
    case 'give-view':
      return readAs('panel', stories.panelAsked, set);
    case 'record-decision':
      return readAs('asked', stories.viewed, set);
    case 'report-action':
      return readAs('asked', stories.talked, set);
    case 'answer-closing':
      return readAs('asked', stories.decided, set);
    case 'answer-follow-up':
      return readAs('raiser', stories.followUp, set);
    case 'report-serious-incident':
    case 'hold':
      return readAs('team', raised, set);
    case 'propose':
    case 'maintain':
      return readAs('asked', takesEffectFirst, set);
    case 'talk':
    case 'agree':
    case 'ask':
    case 'redirect':
    case 'hand-over':
    case 'note':
    case 'restrict':
      return readAs('asked', raised, set);
    default: {
      const never: never = name;
      return never;
    }
  }
}

const CHOICES = [
  'whom',
  'to',
  'why',
  'outcome',
  'how',
  'actions',
  'code',
  'whatWouldChange',
  'ourActionBy',
  'meanwhile',
  'actor',
  'from',
  'response',
  'action',
  'as',
  'onFile',
  'policyUnclear',
  'learning',
];

function filled({ write }: Setting): Filled {
  const flaws = [
    ...WORDS_FIELDS.map((field): [string, string] => [field, forms.tooLong(LONGEST[field])]),
    ...CHOICES.map((id): [string, string] => [id, forms.required]),
  ];
  return {
    texts: Object.fromEntries(WORDS_FIELDS.map((field) => [field, write(field)])),
    choices: { ourActionBy: '2026-12-01', whatWouldChange: 'new-information', why: 'away', how: 'content' },
    flaws: Object.fromEntries(flaws),
    problems: [forms.removed(forms.kinds.phone), names.found],
    marked: Object.fromEntries(
      WORDS_FIELDS.map((field) => [field, Array.from({ length: 12 }, (_, at) => `${at}${write(field)}`)]),
    ),
  };
}
