import type { ClockKind } from '../../src/policy/policy.ts';
import type { Deadline, EscalationEvent, Side } from '../../src/escalation/events.ts';
import type { ActionId, PersonId } from '../../src/escalation/ids.ts';
import { parseInstant } from '../../src/calendar/instant.ts';
import { answered, raised, said, within, type Event, type Given } from './sample-events.ts';
import { CHAIR, CHIEF, HEAD, MANAGER, partyOf, SERVICE_MANAGER } from './sample-people.ts';
import { TUESDAY_END } from './sample-policy.ts';

// How it goes up the ladder: what happens at each stage above the first, and what leads there.

export const FURTHER = said('further');

/** Answers counted from Friday at 16:30: within 5 working days, and within 10 by the panel. */
export const MANAGER_CLOCKS: readonly Deadline[] = [within(5, 'respond', parseInstant('2026-11-27T17:00:00Z'))];
export const PANEL_CLOCKS: readonly Deadline[] = [within(10, 'respond', parseInstant('2026-12-04T17:00:00Z'))];

export const takingUpAsked = (person: PersonId = HEAD, stage = 'manager'): Event<'taking-up-asked'> => ({
  kind: 'taking-up-asked',
  to: partyOf(person),
  stage,
  further: FURTHER,
});
export const notTakenOn: Event<'not-taken-on'> = { kind: 'not-taken-on', reason: said('reason') };

/** To the managers' stage, taken on by the head teacher, after an answer nobody accepted. */
export function toManagers(change: Partial<Event<'escalated'>> = {}): Event<'escalated'> {
  return {
    kind: 'escalated',
    stage: 'manager',
    nextStage: 'senior-manager',
    raiser: partyOf(HEAD),
    asked: partyOf(MANAGER),
    panel: null,
    why: 'not-accepted',
    further: null,
    deadlines: MANAGER_CLOCKS,
    ...change,
  };
}
export const toSeniors = (change: Partial<Event<'escalated'>> = {}): Event<'escalated'> =>
  toManagers({
    stage: 'senior-manager',
    nextStage: 'panel',
    raiser: partyOf(CHIEF),
    asked: partyOf(SERVICE_MANAGER),
    ...change,
  });
/** To the panel: the chief executive and the service manager stay, the chair is asked for a view. */
export const toPanel = (change: Partial<Event<'escalated'>> = {}): Event<'escalated'> =>
  toSeniors({
    stage: 'panel',
    nextStage: null,
    panel: partyOf(CHAIR),
    further: FURTHER,
    deadlines: PANEL_CLOCKS,
    ...change,
  });

export const AT_MANAGERS = [raised(), answered(), takingUpAsked(), toManagers()] as const;
export const AT_SENIORS = [...AT_MANAGERS, answered(), takingUpAsked(CHIEF, 'senior-manager'), toSeniors()] as const;
export const AT_PANEL = [...AT_SENIORS, answered(), toPanel()] as const;

export const deadlinePassed = (clock: ClockKind = 'respond', dueAt = TUESDAY_END): Event<'deadline-passed'> => ({
  kind: 'deadline-passed',
  clock,
  dueAt,
});
export const viewGiven = (to: Side = 'asked'): Event<'view-given'> => ({
  kind: 'view-given',
  recommends: said('recommends'),
  because: said('because'),
  to,
});
export const decisionRecorded = (
  response: Event<'decision-recorded'>['response'] = 'accepts',
): Event<'decision-recorded'> => ({ kind: 'decision-recorded', response, willDo: said('willDo') });
export const helpSought = (person: PersonId, help: Event<'help-sought'>['help'] = 'adviser'): Event<'help-sought'> => ({
  kind: 'help-sought',
  from: partyOf(person),
  help,
});
export const advised: EscalationEvent = { kind: 'advised', advice: said('advice') };
export const talkedOver = (side: Side = 'raising'): Event<'talked'> => ({
  kind: 'talked',
  side,
  talked: said('talked'),
});

/** An action a side proposes, to be done by one of the two. */
export const actionProposed = (
  action: string,
  owner: Side,
  proposedBy: Side,
  field: 'ourAction' | 'theirAction' = owner === proposedBy ? 'ourAction' : 'theirAction',
): Event<'action-proposed'> => ({
  kind: 'action-proposed',
  proposed: { action: action as ActionId, owner, proposedBy, what: said(field), by: null },
});
export const actionAccepted = (action: string): EscalationEvent => ({
  kind: 'action-accepted',
  action: action as ActionId,
});
export const actionDone = (action: string): EscalationEvent => ({ kind: 'action-done', action: action as ActionId });
export const actionNotDone = (action: string): EscalationEvent => ({
  kind: 'action-not-done',
  action: action as ActionId,
  reason: said('reason'),
});

export const escalate = (change: Partial<Given<'escalate'>> = {}): Given<'escalate'> => ({
  kind: 'escalate',
  further: FURTHER,
  actor: partyOf(HEAD),
  asked: partyOf(MANAGER),
  panel: null,
  ...change,
});
export const takeOn = (change: Partial<Given<'take-on'>> = {}): Given<'take-on'> => ({
  kind: 'take-on',
  asked: partyOf(MANAGER),
  panel: null,
  ...change,
});
export const seekHelp = (person: PersonId, help: Given<'seek-help'>['help'] = 'adviser'): Given<'seek-help'> => ({
  kind: 'seek-help',
  from: partyOf(person),
  help,
});
export const talk = (change: Partial<Given<'talk'>> = {}): Given<'talk'> => ({
  kind: 'talk',
  talked: said('talked'),
  ourAction: null,
  theirAction: null,
  ...change,
});
export const giveView = (to: Side = 'asked'): Given<'give-view'> => ({
  kind: 'give-view',
  recommends: said('recommends'),
  because: said('because'),
  to,
});
export const PASS_DEADLINES = { kind: 'pass-deadlines' } as const;
