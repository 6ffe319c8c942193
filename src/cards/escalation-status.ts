import { sayDay } from '../calendar/say-date.ts';
import { safeguardingLeads } from '../directory/partnership-team.ts';
import type { Side } from '../escalation/events.ts';
import { answerDue } from '../escalation/running-clocks.ts';
import { otherSide, type Open } from '../escalation/state.ts';
import { casePointLabel, nextStage, outcomeLabel, themeLabel } from '../policy/look-up.ts';
import { situations } from '../words/situations.ts';
import type { Reading } from './reading.ts';
import { phoneOf, sayDeadline, sayParty } from './say-place.ts';

/** Whose turn it is and by when, in one sentence for the person reading. */
export function turnOf(reading: Reading): string {
  const { state, place } = reading.file;
  const { turn } = situations;
  const { side } = place.standing;
  if (state.phase === 'closed') return turn.closed(outcomeLabel(reading.policy, state.outcome), sayDay(state.closedAt));
  if (state.settlement !== null) {
    const { by } = state.settlement;
    if (side === null) return turn.settlementOverseen;
    return side === by ? turn.settlementByYou : turn.settlementForYou;
  }
  switch (state.situation.name) {
    case 'asked':
    case 'acknowledged':
      return answerAwaited(reading, state, side);
    case 'questioned':
      return forReader(side, {
        raising: turn.questionForYou,
        asked: turn.questionByYou,
        overseer: turn.questionOverseen,
      });
    case 'answered':
      return forReader(side, {
        raising: turn.answeredForYou,
        asked: turn.answeredByYou,
        overseer: turn.answeredOverseen,
      });
    default: {
      const never: never = state.situation;
      return never;
    }
  }
}

/** What else is true now that this person should know, each a sentence. */
export function statusOf(reading: Reading): readonly string[] {
  const { state, place } = reading.file;
  const { side } = place.standing;
  return [
    ...(state.phase === 'closed' ? howItClosed(reading) : howItGoesOn(reading, state, side)),
    ...(side === null ? [situations.overseer] : []),
    ...(side === 'asked' && !state.raiser.confirmed ? [situations.unconfirmedRaiser] : []),
    ...(place.part === 'raising-unconfirmed' ? [situations.unconfirmedYou] : []),
  ];
}

/** The facts of the matter: which child is known to whom, the two sides (the other one with its telephone), what it is about. */
export function factsOf({
  file,
  policy,
  directory,
}: Reading): readonly { readonly title: string; readonly value: string }[] {
  const { state, place } = file;
  const { facts } = situations;
  const party = (side: Side) => {
    const who = side === 'raising' ? state.raiser : state.asked;
    const phone = place.standing.side === otherSide(side) ? phoneOf(directory, who) : null;
    return phone === null ? sayParty(who) : situations.placeWithPhone(sayParty(who), phone);
  };
  return [
    ...(state.phase === 'open' ? [{ title: facts.child, value: situations.child[state.childKnown] }] : []),
    { title: facts.from, value: party('raising') },
    { title: facts.to, value: party('asked') },
    { title: facts.where, value: casePointLabel(policy, state.casePoint) },
    { title: facts.about, value: themeLabel(policy, state.theme) },
  ];
}

/** The walk through telling the other side which child it is, for whoever must do it or wants it done. */
export function childSteps(reading: Reading): readonly string[] {
  const { state, place } = reading.file;
  if (state.phase === 'closed' || place.standing.side !== 'raising') return [];
  if (state.childKnown === 'known' || state.childKnown === 'told') return [];
  return situations.tellChildSteps(state.escalation, phoneOf(reading.directory, state.asked));
}

function answerAwaited(reading: Reading, state: Open, side: Side | null): string {
  const { turn } = situations;
  const due = answerDue(state);
  if (due !== null && due.dueAt < reading.now) {
    const day = sayDay(due.dueAt);
    return forReader(side, {
      asked: turn.askedPast(day),
      raising: turn.waitingPast(day),
      overseer: turn.overseenPast(day),
    });
  }
  const by = sayDeadline(due);
  return forReader(side, { asked: turn.asked(by), raising: turn.waiting(by), overseer: turn.overseen(by) });
}

function howItClosed({ file: { state } }: Reading): readonly string[] {
  if (state.phase !== 'closed') return [];
  return [
    ...(state.basis === 'settlement-logged-by-one-side' ? [situations.closedOneSided] : []),
    ...(state.stillDisagrees ? [situations.stillDisagrees] : []),
  ];
}

function howItGoesOn(reading: Reading, state: Open, side: Side | null): readonly string[] {
  return [
    ...(state.route === 'urgent' ? [situations.urgent] : []),
    ...(state.settlement === null ? [] : [situations.settlementOneSided]),
    ...acknowledging(reading, state, side),
    ...nextStep(reading, state, side),
    ...notSure(reading, state, side),
  ];
}

function acknowledging({ now }: Reading, state: Open, side: Side | null): readonly string[] {
  const clock = state.deadlines.find((each) => each.clock === 'acknowledge');
  const by = sayDeadline(clock);
  if (by === null || clock === undefined || state.acknowledgedAt !== null || clock.dueAt < now) return [];
  return [side === 'asked' ? situations.youToAcknowledge(by) : situations.theyToAcknowledge(by)];
}

/** Where the raising side can go from here: once there is an answer, and once the policy's time for one has passed. */
function nextStep({ policy, now }: Reading, state: Open, side: Side | null): readonly string[] {
  const next = nextStage(policy, state.stage);
  if (side !== 'raising' || next === null || state.settlement !== null) return [];
  if (state.situation.name === 'answered') return [situations.nextStage(next.label, next.name)];
  const due = answerDue(state);
  return due !== null && due.dueAt < now ? [situations.nextStagePast(next.label, next.name)] : [];
}

/** Whoever was not sure whether it can wait is told whom to ask, for as long as that matters. */
function notSure({ directory }: Reading, state: Open, side: Side | null): readonly string[] {
  const open = state.situation.name === 'asked' || state.situation.name === 'acknowledged';
  if (side !== 'raising' || state.canWait !== 'not-sure' || state.route === 'urgent' || !open) return [];
  const { agency, person } = state.raiser;
  const lead =
    agency === null ? undefined : safeguardingLeads(directory, agency).find((each) => each.person !== person);
  return [situations.notSure(lead?.title ?? situations.notSureLead)];
}

function forReader(side: Side | null, said: Readonly<Record<Side | 'overseer', string>>): string {
  return said[side ?? 'overseer'];
}
