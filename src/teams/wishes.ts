import { z } from 'zod';
import type { FormName } from '../cards/form-cards.ts';
import type { Texts, Wish } from '../casework/request.ts';
import { WORDS_FIELDS } from '../escalation/events.ts';
import type { Matter } from '../escalation/state.ts';
import { forms } from '../words/forms.ts';
import { plainDate } from '../calendar/plain-date.ts';

/** A form as it was sent: the wish it makes with its texts, or what to mend at which input. */
export type FormIn =
  | { readonly kind: 'wish'; readonly wish: Wish; readonly texts: Texts }
  | { readonly kind: 'flawed'; readonly flaws: Readonly<Record<string, string>>; readonly texts: Texts };

type Inputs = Readonly<Record<string, string>>;

/** The buttons that are pressed at once, without a form. */
export const PRESSED: Readonly<Record<string, Wish>> = {
  'acknowledge-known': { kind: 'acknowledge', childKnown: true },
  'acknowledge-tell-me': { kind: 'acknowledge', childKnown: false },
  'know-child': { kind: 'know-child' },
  'tell-child': { kind: 'tell-child' },
  'make-urgent': { kind: 'make-urgent' },
  'confirm-settled': { kind: 'confirm-settled' },
  'close-one-sided': { kind: 'close-one-sided' },
};

const date = z
  .union([z.literal(''), z.iso.date()])
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : plainDate(value)));
const change = z
  .union([z.literal(''), z.enum(['new-information', 'change-for-child', 'nothing-further'])])
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));

const answer = (position: 'agree' | 'propose') =>
  z
    .object({ ourActionBy: date, theirActionBy: date })
    .transform((chosen): Wish => ({ kind: 'answer', position, whatWouldChange: null, ...chosen }));
const plain = (wish: Wish) => z.object({}).transform((): Wish => wish);

/** What each form's choices must be. The texts are checked with the command (src/casework/check-words.ts). */
const CHOICES: Readonly<Record<FormName, z.ZodType<Wish>>> = {
  agree: answer('agree'),
  propose: answer('propose'),
  maintain: z.object({ whatWouldChange: change }).transform(({ whatWouldChange }): Wish => ({
    kind: 'answer',
    position: 'maintain',
    whatWouldChange,
    ourActionBy: null,
    theirActionBy: null,
  })),
  ask: plain({ kind: 'ask' }),
  reply: plain({ kind: 'reply' }),
  redirect: z.object({ whom: z.string().min(1) }).transform(({ whom }): Wish => ({ kind: 'redirect', whom })),
  'hand-over': z
    .object({
      to: z.string().min(1),
      why: z.enum(['not-my-team', 'away', 'knows-family', 'changed-role', 'other']),
    })
    .transform(({ to, why }): Wish => ({ kind: 'hand-over', to, reason: why })),
  note: plain({ kind: 'note' }),
  'log-settled': z
    .object({ outcome: z.enum(['agreed', 'partly-agreed', 'no-change']) })
    .transform(({ outcome }): Wish => ({ kind: 'log-settled', outcome })),
  'dispute-settled': plain({ kind: 'dispute-settled' }),
  accept: z
    .object({ how: z.enum(['content', 'still-disagree']), actions: z.enum(['yes', 'no']).optional() })
    .transform(({ how, actions }): Wish => ({ kind: 'accept', how, actionsAccepted: actions === 'yes' })),
  withdraw: z
    .object({
      code: z.enum(['events-moved-on', 'no-longer-disagree', 'raised-by-mistake', 'other-route', 'other']),
    })
    .transform(({ code }): Wish => ({ kind: 'withdraw', code })),
};

/** The message at each choice that is missing. */
const MISSING: Readonly<Record<string, string>> = {
  whom: forms.redirect.whom.error,
  to: forms.handOver.to.error,
  why: forms.handOver.reason.error,
  outcome: forms.logSettled.outcome.error,
  how: forms.accept.how.error,
  code: forms.withdraw.code.error,
};

/** Reads a form. What is missing comes back with a message at its input; nothing is guessed. */
export function readForm(name: FormName, inputs: Inputs, { actions }: Pick<Matter, 'actions'>): FormIn {
  const texts = textsOf(inputs);
  const read = CHOICES[name].safeParse(inputs);
  // An action binds, or does not, only because they said so.
  const isAsked = name === 'accept' && actions.some(({ owner, accepted }) => owner === 'raising' && !accepted);
  if (isAsked && inputs['actions'] === undefined) return { kind: 'flawed', flaws: { actions: forms.required }, texts };
  if (read.success) return { kind: 'wish', wish: read.data, texts };
  const flaws = Object.fromEntries(
    read.error.issues.map(({ path }) => [String(path[0]), MISSING[String(path[0])] ?? forms.required]),
  );
  return { kind: 'flawed', flaws, texts };
}

/** The texts among the inputs. */
export function textsOf(inputs: Inputs): Texts {
  return Object.fromEntries(
    WORDS_FIELDS.flatMap((field) => (inputs[field] === undefined ? [] : [[field, inputs[field]]])),
  );
}
