import type { Policy } from '../policy/policy.ts';
import { raise } from '../words/raise.ts';
import { choiceInput, dateInput } from './inputs.ts';
import type { InputView } from './views.ts';

/** What may be said besides. Not `talked`: that is the name of a text (src/escalation/events.ts), and these are codes. */
export const BESIDES = ['haveTalked', 'takesEffect', 'levelOfNeed', 'familyKnows', 'scope'] as const;
export type BesidesField = (typeof BESIDES)[number];

/** The codes in the order in which they are offered. */
export const TALKED = ['yes', 'tried', 'not-yet'] as const;
export const FAMILY_KNOWS = ['yes', 'not-yet', 'not-safe', 'does-not-apply'] as const;

export const SCOPES = ['child', 'thematic'] as const;

interface Filled {
  readonly choices: Readonly<Partial<Record<BesidesField, string>>>;
  readonly flaws: Readonly<Partial<Record<BesidesField, string>>>;
}

/** Whether something of it is filled in or to mend: then it is shown, and not folded away. */
export function hasBesides({ choices, flaws }: Filled): boolean {
  return BESIDES.some((field) => (choices[field] ?? '') !== '' || flaws[field] !== undefined);
}

/** What may be said besides: never required, so that nothing hidden can hold a challenge up. */
export function besidesInputs({ choices, flaws }: Filled, { levelsOfNeed }: Pick<Policy, 'levelsOfNeed'>): InputView[] {
  const { talked, takesEffect, familyKnows, levelOfNeed, scope } = raise.besides;
  const state = (field: BesidesField) => ({ value: choices[field], flaw: flaws[field], required: false });
  const tapped = (field: BesidesField) => ({ ...state(field), style: 'expanded' as const });
  return [
    choiceInput(
      'haveTalked',
      { label: talked.label, error: raise.besides.error },
      TALKED.map((value) => ({ title: talked[value], value })),
      tapped('haveTalked'),
    ),
    // A day that is none is not given back: not every client can draw it.
    {
      ...dateInput('takesEffect', takesEffect, {
        ...state('takesEffect'),
        value: flaws.takesEffect === undefined ? choices.takesEffect : '',
      }),
      hint: takesEffect.hint,
    },
    ...(levelsOfNeed.length === 0
      ? []
      : [
          choiceInput(
            'levelOfNeed',
            { ...levelOfNeed, error: raise.besides.error },
            levelsOfNeed.map(({ code, label }) => ({ title: label, value: code })),
            state('levelOfNeed'),
          ),
        ]),
    choiceInput(
      'familyKnows',
      { label: familyKnows.label, error: raise.besides.error },
      FAMILY_KNOWS.map((value) => ({ title: familyKnows[value], value })),
      tapped('familyKnows'),
    ),
    choiceInput(
      'scope',
      { ...scope, error: raise.besides.error },
      SCOPES.map((value) => ({ title: scope[value], value })),
      tapped('scope'),
    ),
  ];
}
