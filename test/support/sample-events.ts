import type { Instant } from '../../src/calendar/instant.ts';
import type { Command, CommandKind } from '../../src/escalation/commands.ts';
import type { Deadline, EscalationEvent, Said, WordsField } from '../../src/escalation/events.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { FRIDAY, FRIDAY_END, KENT, MONDAY_END, TUESDAY_END } from './sample-policy.ts';
import { partyOf, TEACHER, WORKER } from './sample-people.ts';

export const REFERENCE = 'KM-4F7Q-2XWDR' as EscalationId;

export type Event<Kind extends EscalationEvent['kind']> = Extract<EscalationEvent, { kind: Kind }>;
export type Given<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

export const said = (field: WordsField, text: string = field): Said => ({ field, digest: `digest of ${text}` });

export const within = (amount: number, clock: Deadline['clock'], dueAt: Instant, countedFrom = FRIDAY): Deadline => ({
  clock,
  dueAt,
  within: { unit: 'working-day', amount },
  countedFrom,
});
/** Raised on Friday at 16:30: acknowledge by Monday, answer by Tuesday. */
export const STANDARD_CLOCKS = [within(1, 'acknowledge', MONDAY_END), within(2, 'respond', TUESDAY_END)];
export const URGENT_CLOCKS: readonly Deadline[] = [
  { clock: 'respond', dueAt: FRIDAY_END, within: { unit: 'same-working-day' }, countedFrom: FRIDAY },
];

/** The teacher raises, the social worker is asked. */
export function raise(change: Partial<Given<'raise'>> = {}): Given<'raise'> {
  return {
    kind: 'raise',
    escalation: REFERENCE,
    raiser: partyOf(TEACHER),
    asked: partyOf(WORKER),
    foundBy: 'team',
    named: null,
    casePoint: 'assessment',
    theme: 'level-of-need',
    safety: 'safe',
    canWait: 'yes',
    concern: said('concern'),
    wanted: said('wanted'),
    ...change,
  };
}

export function raised(change: Partial<Event<'raised'>> = {}): Event<'raised'> {
  const { kind: _kind, escalation: _id, ...matter } = raise();
  return {
    ...matter,
    kind: 'raised',
    scope: 'child',
    partnership: KENT.partnership.code,
    stage: 'practitioner',
    nextStage: 'manager',
    route: 'standard',
    deadlines: STANDARD_CLOCKS,
    ...change,
  };
}

export const acknowledged = (childKnown = true): Event<'acknowledged'> => ({ kind: 'acknowledged', childKnown });
export const toldWhichChild: EscalationEvent = { kind: 'told-which-child' };
export const childKnown: EscalationEvent = { kind: 'child-known' };
export const questionAsked: EscalationEvent = { kind: 'question-asked', question: said('question') };
export const questionReplied: EscalationEvent = { kind: 'question-replied', reply: said('reply') };
export const concluded = (outcome: Event<'concluded'>['outcome'], basis: Event<'concluded'>['basis']) =>
  ({ kind: 'concluded', outcome, basis }) as const;

export const answered = (position: Event<'answered'>['position'] = 'maintain'): Event<'answered'> => ({
  kind: 'answered',
  position,
  answer: said('answer'),
  whatWouldChange: null,
});

export const noted = (side: 'raising' | 'asked' = 'raising'): Event<'noted'> => ({
  kind: 'noted',
  side,
  note: said('note'),
});

export const redirectedTo = (person: PersonId, deadlines: readonly Deadline[] = []): Event<'redirected'> => ({
  kind: 'redirected',
  to: partyOf(person),
  reason: null,
  deadlines,
});

export const handedOver = (side: 'raising' | 'asked', person: PersonId): Event<'handed-over'> => ({
  kind: 'handed-over',
  side,
  to: partyOf(person),
  reason: 'away',
});

export const settlementLogged = (by: 'raising' | 'asked'): Event<'settlement-logged'> => ({
  kind: 'settlement-logged',
  by,
  agreed: said('agreed'),
  outcome: 'agreed',
});

export const answer = (change: Partial<Given<'answer'>> = {}): Given<'answer'> => ({
  kind: 'answer',
  position: 'maintain',
  answer: said('answer'),
  whatWouldChange: null,
  ourAction: null,
  theirAction: null,
  ...change,
});
export const note: Given<'note'> = { kind: 'note', note: said('note') };
export const accept = (change: Partial<Given<'accept'>> = {}): Given<'accept'> => ({
  kind: 'accept',
  how: 'content',
  actionsAccepted: true,
  ...change,
});
