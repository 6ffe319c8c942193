import { sayDay } from '../calendar/say-date.ts';
import { partyOn, type Open, otherSide } from '../escalation/state.ts';
import type { Side } from '../escalation/events.ts';
import { answerDue } from '../escalation/running-clocks.ts';
import { waitingSide } from '../escalation/waiting.ts';
import { nextStage, outcomeLabel } from '../policy/look-up.ts';
import { situations } from '../words/situations.ts';
import type { Reading } from './reading.ts';
import { phoneOf, sayDeadline, sayParty } from './say-place.ts';

/** How things stand, in sentences, for the person reading: whose turn it is and by when. */
export function statusOf(reading: Reading): readonly string[] {
  const { state, place } = reading.file;
  const { side } = place.standing;
  const lines: string[] = [];
  if (state.phase === 'closed') {
    lines.push(situations.closed(outcomeLabel(reading.policy, state.outcome), sayDay(state.closedAt)));
    if (state.basis === 'settlement-logged-by-one-side') lines.push(situations.closedOneSided);
    if (state.stillDisagrees) lines.push(situations.stillDisagrees);
  } else {
    if (state.route === 'urgent') lines.push(situations.urgent);
    lines.push(...(state.settlement === null ? whoseTurn(reading, state, side) : settlement(state, side)));
    const due = answerDue(state);
    if (due !== null && state.answeredAt === null && due.dueAt < reading.now) {
      lines.push(situations.past(sayDay(due.dueAt)));
    }
    lines.push(situations.child[state.childKnown]);
  }
  if (side === null) lines.push(situations.overseer);
  if (side === 'asked' && !state.raiser.confirmed) lines.push(situations.unconfirmedRaiser);
  if (place.part === 'raising-unconfirmed') lines.push(situations.unconfirmedYou);
  if (side === 'asked' && reading.named !== null && state.foundBy === 'named') {
    lines.push(situations.named(reading.named.role, reading.named.email));
  }
  return lines;
}

function whoseTurn(reading: Reading, state: Open, side: Side | null): readonly string[] {
  const waiting = waitingSide(state);
  const who = sayParty(partyOn(state, waiting));
  const answerBy = sayDeadline(answerDue(state));
  const acknowledgeBy = sayDeadline(state.deadlines.find((each) => each.clock === 'acknowledge'));
  switch (state.situation.name) {
    case 'asked':
      return side === 'asked'
        ? [situations.youToAnswer(answerBy), situations.youToAcknowledge(acknowledgeBy)].filter((line) => line !== '')
        : [situations.waitingToAcknowledge(who, acknowledgeBy), situations.waitingToAnswer(who, answerBy)];
    case 'acknowledged':
      return side === 'asked' ? [situations.youToAnswer(answerBy)] : [situations.waitingToAnswer(who, answerBy)];
    case 'questioned':
      return side === 'raising'
        ? [situations.questionForYou]
        : [situations.questionOpen(sayParty(partyOn(state, 'asked')))];
    case 'answered':
      return side === 'raising'
        ? [situations.answeredForYou, ...nextStep(reading, state)]
        : [situations.answeredByYou(sayParty(state.raiser))];
    default: {
      const never: never = state.situation;
      return never;
    }
  }
}

function nextStep(reading: Reading, state: Open): readonly string[] {
  const next = nextStage(reading.policy, state.stage);
  return next === null ? [] : [situations.nextStage(next.label, next.name)];
}

function settlement(state: Open, side: Side | null): readonly string[] {
  if (state.settlement === null) return [];
  const asked = otherSide(state.settlement.by);
  return [side === asked ? situations.settlementForYou : situations.settlementByYou, situations.settlementOneSided];
}

/** The walk through telling the other side which child it is, for whoever must do it or wants it done. */
export function childSteps(reading: Reading): readonly string[] {
  const { state, place } = reading.file;
  if (state.phase === 'closed' || place.standing.side !== 'raising') return [];
  if (state.childKnown === 'known' || state.childKnown === 'told') return [];
  return situations.tellChildSteps(state.escalation, phoneOf(reading.directory, state.asked));
}
