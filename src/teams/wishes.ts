import { z } from 'zod';
import type { FormName } from '../cards/form-cards.ts';
import { CONFIRM_INPUT } from '../cards/inputs.ts';
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
  'take-on': { kind: 'take-on' },
  'confirm-raiser': { kind: 'confirm-raiser', is: 'who-they-say' },
  'do-not-confirm-raiser': { kind: 'confirm-raiser', is: 'not-known' },
  'lift-hold': { kind: 'lift-hold' },
};

const date = z
  .union([z.literal(''), z.iso.date()])
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : plainDate(value)));
const change = z
  .union([z.literal(''), z.enum(['new-information', 'change-for-child', 'nothing-further'])])
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));

const meanwhile = z
  .enum(['waits', 'goes-ahead', 'goes-ahead-with'])
  .optional()
  .transform((value) => value ?? null);
const yes = z.enum(['yes', 'no']).transform((value) => value === 'yes');

const answer = (position: 'agree' | 'propose') =>
  z
    .object({ meanwhile, ourActionBy: date, theirActionBy: date })
    .transform((chosen): Wish => ({ kind: 'answer', position, whatWouldChange: null, ...chosen }));
const plain = (wish: Wish) => z.object({}).transform((): Wish => wish);

/** What each form's choices must be. The texts are checked with the command (src/casework/check-words.ts). */
const CHOICES: Readonly<Record<FormName, z.ZodType<Wish>>> = {
  agree: answer('agree'),
  propose: answer('propose'),
  maintain: z.object({ whatWouldChange: change, meanwhile }).transform((chosen): Wish => ({
    kind: 'answer',
    position: 'maintain',
    ...chosen,
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
  talk: z.object({ ourActionBy: date, theirActionBy: date }).transform((chosen): Wish => ({ kind: 'talk', ...chosen })),
  escalate: z
    .object({ actor: z.string().min(1).optional() })
    .transform(({ actor }): Wish => ({ kind: 'escalate', actor: actor ?? null })),
  'do-not-take-on': plain({ kind: 'do-not-take-on' }),
  'seek-help': z.object({ from: z.string().min(1) }).transform(({ from }): Wish => ({ kind: 'seek-help', from })),
  advise: plain({ kind: 'advise' }),
  'give-view': z.object({ to: z.enum(['asked', 'raising']) }).transform(({ to }): Wish => ({ kind: 'give-view', to })),
  'record-decision': z
    .object({ response: z.enum(['accepts', 'in-part', 'does-not-accept']) })
    .transform(({ response }): Wish => ({ kind: 'record-decision', response })),
  'report-action': z
    .object({ action: z.string().min(1), as: z.enum(['accepted', 'done', 'not-done']) })
    .transform((chosen): Wish => ({ kind: 'report-action', ...chosen })),
  'answer-closing': z
    .object({ policyUnclear: yes, learning: yes, onFile: z.enum(['yes', 'not-yet']) })
    .transform((chosen): Wish => ({ kind: 'answer-closing', ...chosen })),
  'answer-follow-up': z
    .object({ happened: z.enum(['yes', 'partly', 'no', 'cannot-tell']) })
    .transform(({ happened }): Wish => ({ kind: 'answer-follow-up', happened })),
  restrict: z.object({ sure: z.literal('yes') }).transform((): Wish => ({ kind: 'restrict' })),
  'report-serious-incident': z
    .object({ sure: z.literal('yes') })
    .transform((): Wish => ({ kind: 'report-serious-incident' })),
  hold: z
    .object({ held: z.enum(['review', 'legal-claim', 'request']) })
    .transform(({ held }): Wish => ({ kind: 'hold', reason: held })),
};

/** The message at each choice that is missing. `to` stands in two forms. */
const MISSING: Readonly<Record<string, string>> = {
  whom: forms.redirect.whom.error,
  why: forms.handOver.reason.error,
  outcome: forms.logSettled.outcome.error,
  how: forms.accept.how.error,
  code: forms.withdraw.code.error,
  from: forms.seekHelp.from.error,
  actor: forms.escalate.actor.error,
  response: forms.recordDecision.response.error,
  action: forms.reportAction.action.error,
  as: forms.reportAction.as.error,
  meanwhile: forms.meanwhile.error,
  policyUnclear: forms.closing.policyUnclear.error,
  learning: forms.closing.learning.error,
  onFile: forms.closing.onFile.error,
  happened: forms.followUp.happened.error,
  sure: forms.restrict.sure.error,
  held: forms.hold.reason.error,
};

function missing(name: FormName, input: string): string {
  if (input === 'to') return name === 'hand-over' ? forms.handOver.to.error : forms.giveView.to.error;
  return MISSING[input] ?? forms.required;
}

/** Reads a form. What is missing comes back with a message at its input; nothing is guessed. */
export function readForm(name: FormName, inputs: Inputs, matter: Pick<Matter, 'actions' | 'takesEffect'>): FormIn {
  const texts = textsOf(inputs);
  const flaws = missingHere(name, inputs, matter);
  const read = CHOICES[name].safeParse(inputs);
  for (const { path } of read.error?.issues ?? []) flaws[String(path[0])] = missing(name, String(path[0]));
  return read.success && Object.keys(flaws).length === 0
    ? { kind: 'wish', wish: read.data, texts }
    : { kind: 'flawed', flaws, texts };
}

/** What is asked for only as things stand. */
function missingHere(
  name: FormName,
  inputs: Inputs,
  { actions, takesEffect }: Pick<Matter, 'actions' | 'takesEffect'>,
): Record<string, string> {
  const flaws: Record<string, string> = {};
  // An action binds, or does not, only because they said so.
  const isAsked =
    name === 'accept' && actions.some(({ owner, stands }) => owner === 'raising' && stands === 'asked-for');
  if (isAsked && inputs['actions'] === undefined) flaws['actions'] = forms.required;
  const isLeftOpen = (name === 'propose' || name === 'maintain') && takesEffect !== null;
  if (isLeftOpen && (inputs['meanwhile'] ?? '') === '') flaws['meanwhile'] = forms.meanwhile.error;
  const isNotDone = name === 'report-action' && inputs['as'] === 'not-done';
  if (isNotDone && (inputs['reason'] ?? '').trim() === '') flaws['reason'] = forms.reportAction.reason.error;
  return flaws;
}

/** Whether they confirm that the marked words name nobody. Asked anew each time a card comes back. */
export function confirms(inputs: Inputs): boolean {
  return inputs[CONFIRM_INPUT] === 'yes';
}

/** The texts among the inputs. */
export function textsOf(inputs: Inputs): Texts {
  return Object.fromEntries(
    WORDS_FIELDS.flatMap((field) => (inputs[field] === undefined ? [] : [[field, inputs[field]]])),
  );
}
