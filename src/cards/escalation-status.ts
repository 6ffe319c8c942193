import { londonDate, sayDate } from '../calendar/say-date.ts';
import { safeguardingLeads } from '../directory/partnership-team.ts';
import { answerDue } from '../escalation/running-clocks.ts';
import type { Seat } from '../escalation/seat.ts';
import type { Closed, Open } from '../escalation/state.ts';
import { takesEffectFirst } from '../escalation/takes-effect.ts';
import { findStage } from '../policy/look-up.ts';
import { situations } from '../words/situations.ts';
import { hasAdvised } from './newest-words.ts';
import type { Reading } from './reading.ts';
import { sayDeadline, sayParty } from './say-place.ts';

/** What else is true now that this person should know, each a sentence. */
export function statusOf(reading: Reading): readonly string[] {
  const { state, place } = reading.file;
  const { standing, part } = place;
  const { actor } = place;
  return [
    ...(actor.for === undefined || standing.seat === null ? [] : [situations.standingIn(actor.for.role)]),
    ...(state.hold === null ? [] : [situations.held[state.hold]]),
    ...(state.restricted ? [situations.restricted] : []),
    ...(state.phase === 'closed' ? howItClosed(state) : howItGoesOn(reading, state)),
    ...confirming(reading),
    ...(standing.words === 'none' ? [situations.overseer] : []),
    ...(standing.seat === 'informed' && state.phase === 'open' ? [situations.informed] : []),
    ...(standing.seat === 'adviser' ? [situations.adviser] : []),
    ...(standing.seat === 'asked' ? confirmation(state) : []),
    ...(part === 'raising-unconfirmed' ? [situations.unconfirmedYou] : []),
  ];
}

/** To whoever is asked to say who the raiser is: their agency's lead; where it is not listed, the partnership team. */
function confirming({ file: { state, place } }: Reading): readonly string[] {
  if (state.phase === 'closed' || state.confirmation !== 'open') return [];
  const isAsked =
    place.part === 'raising-agency-lead' || (place.part === 'partnership-team' && state.raiser.agency === null);
  return isAsked ? [situations.confirmThem(sayParty(state.raiser))] : [];
}

function confirmation({ confirmation: said }: Open | Closed): readonly string[] {
  if (said === 'not-confirmed') return [situations.notConfirmedRaiser];
  return said === 'open' ? [situations.unconfirmedRaiser] : [];
}

function howItClosed(state: Closed): readonly string[] {
  return [
    ...(state.basis === 'settlement-logged-by-one-side' ? [situations.closedOneSided] : []),
    ...(state.decision === null ? [] : [situations.response[state.decision.response]]),
    ...(state.stillDisagrees ? [situations.stillDisagrees] : []),
  ];
}

function howItGoesOn(reading: Reading, state: Open): readonly string[] {
  return [
    ...(state.route === 'urgent' ? [situations.urgent] : []),
    ...(state.settlement === null ? [] : [situations.settlementOneSided]),
    ...acknowledging(reading, state),
    ...untilSettled(reading, state),
    ...nextStep(reading, state),
    ...adviceAwaited(reading, state),
    ...notSure(reading, state),
  ];
}

function acknowledging({ now, file: { place } }: Reading, state: Open): readonly string[] {
  const clock = state.deadlines.find((each) => each.clock === 'acknowledge');
  const by = sayDeadline(clock);
  if (by === null || clock === undefined || state.acknowledgedAt !== null || clock.dueAt < now) return [];
  const isTheirs = place.standing.seat === (state.panel === null ? 'asked' : 'panel');
  return [isTheirs ? situations.youToAcknowledge(by) : situations.theyToAcknowledge(by)];
}

/** Whether the decision waits; before anyone has said so, that it takes effect before there need be an answer. */
function untilSettled({ now }: Reading, state: Open): readonly string[] {
  const { situation, takesEffect } = state;
  if (situation.name === 'viewed') return [];
  if (situation.name === 'answered' && situation.meanwhile !== null) return [situations.meanwhile[situation.meanwhile]];
  const isAhead = takesEffect !== null && takesEffect >= londonDate(now) && takesEffectFirst(state);
  return isAhead ? [situations.takesEffectFirst(sayDate(takesEffect))] : [];
}

/** Where the raising side can go from here: once there is an answer, once the time for one has passed, once it was stopped. */
function nextStep({ policy, now, file: { place } }: Reading, state: Open): readonly string[] {
  const { seat, side } = place.standing;
  if (side !== 'raising' || seat === 'taking-up' || state.settlement !== null || state.takingUp !== null) return [];
  if (state.stopped !== null) return [sayStopped(state.stopped.by.role, state.raiser.role, seat)];
  if (seat !== 'raising') return [];
  const due = answerDue(state);
  const isPast = due !== null && due.dueAt < now;
  const isAnswered = state.situation.name === 'answered';
  if (!isAnswered && !isPast) return [];
  const next = state.nextStage === null ? null : findStage(policy, state.nextStage);
  if (next === null) return isAnswered ? [situations.lastStage] : [];
  if (place.part === 'raising-unconfirmed') return [situations.confirmedFirst];
  if (state.raiser.agency === null) return [situations.notListed];
  return [(isAnswered ? situations.nextStage : situations.nextStagePast)(next.label, next.name)];
}

/** Inside the raising agency: whose advice was asked for and has not come. */
function adviceAwaited({ file: { place, entries } }: Reading, { advisers }: Open): readonly string[] {
  if (place.standing.seat !== 'raising') return [];
  return advisers
    .filter(({ person }) => !hasAdvised(person, entries))
    .map(({ role }) => situations.adviceAwaited(role));
}

/** Whoever did not take it on reads it as it is told to anyone else of their side. */
function sayStopped(by: string, raiser: string, seat: Seat | null): string {
  return seat === 'raising' ? situations.stopped(by) : situations.stoppedElsewhere(by, raiser);
}

/** Whoever was not sure whether it can wait is told whom to ask, for as long as that matters: the stage they raised it at. */
function notSure({ directory, file: { place } }: Reading, state: Open): readonly string[] {
  const open = state.situation.name === 'asked' || state.situation.name === 'acknowledged';
  if (state.informed.length > 0) return [];
  if (place.standing.seat !== 'raising' || state.canWait !== 'not-sure' || state.route === 'urgent' || !open) return [];
  const { agency, person } = state.raiser;
  const lead =
    agency === null ? undefined : safeguardingLeads(directory, agency).find((each) => each.person !== person);
  return [situations.notSure(lead?.title ?? situations.notSureLead)];
}
