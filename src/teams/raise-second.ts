import { z } from 'zod';
import { FAMILY_KNOWS, SCOPES, TALKED } from '../cards/besides-inputs.ts';
import type { Marked } from '../cards/forms/fields.ts';
import { LONGEST_NAMED, raiseCard, type SecondField } from '../cards/raise-card.ts';
import type { FirstChoices } from '../cards/safety-card.ts';
import type { PlainDate } from '../calendar/instant.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { sayDay } from '../calendar/say-date.ts';
import type { Texts } from '../casework/request.ts';
import { findIdentifiers } from '../identifiers/find-identifiers.ts';
import { whomToAsk } from '../directory/whom-to-ask.ts';
import { placeOf } from '../directory/who-is.ts';
import { deadlinesOf } from '../escalation/clocks.ts';
import type { FamilyKnows, Scope, Talked } from '../escalation/events.ts';
import type { EscalationId, PersonId } from '../escalation/ids.ts';
import { firstStage, SOMETHING_ELSE } from '../policy/look-up.ts';
import { raise } from '../words/raise.ts';
import type { Desk } from './desk.ts';
import { linkIn } from './draft.ts';
import { policiesFor } from './home-policy.ts';
import { onlyCard, type Reply } from './reply.ts';

/** Card 2 of a raise as it was filled in, to be drawn again. */
export interface SecondDraft {
  readonly escalation: EscalationId;
  readonly person: PersonId;
  readonly choices: FirstChoices;
  readonly filled?: {
    readonly choices: Readonly<Partial<Record<SecondField, string>>>;
    readonly texts: Texts;
    readonly flaws: Readonly<Partial<Record<SecondField, string>>>;
    readonly problems: readonly string[];
    readonly marked: Marked;
  };
}

/** Draws card 2 for the choices of card 1; null where those name no policy. */
export async function showSecondCard(draft: SecondDraft, desk: Desk): Promise<Reply | null> {
  const { choices, person, escalation } = draft;
  const policy = (await policiesFor(person, desk)).find((each) => each.partnership.code === choices.partnership);
  if (policy === undefined) return null;
  const directory = await desk.directory.current();
  const whom = whomToAsk(directory, {
    partnership: policy.partnership.code,
    kind: choices.kind ?? '',
    namePart: choices.namePart ?? '',
    notAgency: placeOf(directory, person)?.agency ?? null,
  });
  const due = deadlinesOf(policy, firstStage(policy), 'standard', desk.now()).find((each) => each.clock === 'respond');
  const empty = { choices: {}, texts: {}, flaws: {}, problems: [], marked: {} };
  return onlyCard(
    raiseCard(
      {
        escalation,
        policy,
        inForce: policy,
        casePoint: choices.casePoint ?? '',
        whom,
        link: linkIn(choices),
        answerDay: due === undefined ? null : sayDay(due.dueAt),
        ...(draft.filled ?? empty),
      },
      desk.drawing,
    ),
  );
}

const second = z.object({
  whom: z.string().min(1),
  theme: z.string().min(1),
  canWait: z.enum(['yes', 'no', 'not-sure']),
  haveTalked: z.enum(TALKED).or(z.literal('')).default(''),
  // In this century: a browser that lets one type the year takes "26" for the year 26.
  takesEffect: z.union([z.literal(''), z.iso.date().startsWith('20')]).default(''),
  familyKnows: z.enum(FAMILY_KNOWS).or(z.literal('')).default(''),
  levelOfNeed: z.string().max(60).default(''),
  scope: z.enum(SCOPES).or(z.literal('')).default(''),
});
const email = z.email().max(LONGEST_NAMED.email);

const MISSING: Readonly<Record<string, string>> = {
  whom: raise.whom.error,
  theme: raise.theme.error,
  canWait: raise.canWait.error,
  haveTalked: raise.besides.error,
  takesEffect: raise.besides.takesEffect.error,
  familyKnows: raise.besides.error,
  levelOfNeed: raise.besides.error,
  scope: raise.besides.error,
};

export interface SecondChoices {
  readonly whom: string;
  readonly theme: string;
  readonly canWait: 'yes' | 'no' | 'not-sure';
  readonly namedRole: string | null;
  readonly namedEmail: string | null;
  readonly talked: Talked | null;
  readonly takesEffect: PlainDate | null;
  readonly familyKnows: FamilyKnows | null;
  readonly levelOfNeed: string | null;
  readonly scope: Scope;
}

/**
 * The choices of card 2, or what to mend at which input. `onceMore` is true when the card already offered the rarer themes:
 * then "something else" is an answer, before that it is one more tap.
 */
export function readSecond(
  inputs: Readonly<Record<string, string>>,
  onceMore: boolean,
):
  | { readonly kind: 'chosen'; readonly choices: SecondChoices }
  | { readonly kind: 'flawed'; readonly flaws: Readonly<Partial<Record<SecondField, string>>> } {
  const flaws: Partial<Record<string, string>> = {};
  const read = second.safeParse(inputs);
  for (const issue of read.error?.issues ?? []) flaws[String(issue.path[0])] = MISSING[String(issue.path[0])] ?? '';
  const role = (inputs['namedRole'] ?? '').trim();
  const address = (inputs['namedEmail'] ?? '').trim();
  const isNamed = inputs['whom']?.startsWith('named:') === true;
  if (isNamed && (role === '' || role.length > LONGEST_NAMED.role || findIdentifiers(role).length > 0))
    flaws['namedRole'] = raise.namedRole.error;
  if (isNamed && !email.safeParse(address).success) flaws['namedEmail'] = raise.namedEmail.error;
  if (inputs['theme'] === SOMETHING_ELSE && !onceMore) flaws['theme'] = raise.themeOnceMore;
  if (!read.success || Object.keys(flaws).length > 0) return { kind: 'flawed', flaws };
  const { whom, theme, canWait, haveTalked, takesEffect, familyKnows, levelOfNeed, scope } = read.data;
  return {
    kind: 'chosen',
    choices: {
      whom,
      theme,
      canWait,
      namedRole: isNamed ? role : null,
      namedEmail: isNamed ? address : null,
      talked: haveTalked === '' ? null : haveTalked,
      takesEffect: takesEffect === '' ? null : plainDate(takesEffect),
      familyKnows: familyKnows === '' ? null : familyKnows,
      levelOfNeed: levelOfNeed === '' ? null : levelOfNeed,
      scope: scope === '' ? 'child' : scope,
    },
  };
}
