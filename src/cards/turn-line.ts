import { sayDay } from '../calendar/say-date.ts';
import type { Side } from '../escalation/events.ts';
import { answerDue } from '../escalation/running-clocks.ts';
import { partyOn, type Open } from '../escalation/state.ts';
import { findStage, outcomeLabel } from '../policy/look-up.ts';
import { situations } from '../words/situations.ts';
import { hasAdvised } from './newest-words.ts';
import { readerOf, type Reader } from './reader.ts';
import type { Reading } from './reading.ts';
import { sayDeadline } from './say-place.ts';

/** Whose turn it is and by when, in one sentence for the person reading. */
export function turnOf(reading: Reading): string {
  const { state, place } = reading.file;
  const { turn } = situations;
  if (state.phase === 'closed') return turn.closed(outcomeLabel(reading.policy, state.outcome), sayDay(state.closedAt));
  const reader = readerOf(place.standing);
  if (state.settlement !== null) return settlementAwaited(state.settlement.by, reader);
  const aside = forOwnSeat(reading, state);
  if (aside !== null) return aside;
  switch (state.situation.name) {
    case 'asked':
    case 'acknowledged':
      return state.panel === null ? answerAwaited(reading, state, reader) : viewAwaited(reading, state);
    case 'questioned':
      return choose(reader, {
        raising: turn.questionForYou,
        asked: turn.questionByYou,
        onlooker: turn.questionOverseen,
      });
    case 'answered':
      return choose(reader, {
        raising: turn.answeredForYou,
        asked: turn.answeredByYou,
        onlooker: turn.answeredOverseen,
      });
    case 'viewed': {
      const { to } = state.situation;
      return reader === to ? turn.decisionForYou : turn.decisionWaiting(partyOn(state, to).agencyName);
    }
    default: {
      const never: never = state.situation;
      return never;
    }
  }
}

/** What is asked of an adviser, or of whoever is to take it on; and what the raising side is told while they think about it. */
function forOwnSeat({ policy, file: { place, entries } }: Reading, state: Open): string | null {
  const { turn } = situations;
  const { seat, inside } = place.standing;
  if (seat === 'adviser') {
    const { actor } = place;
    return hasAdvised(actor.for?.person ?? actor.person, entries) ? turn.advised : turn.adviceForYou;
  }
  if (state.takingUp === null || !inside) return null;
  const stage = findStage(policy, state.takingUp.stage)?.label ?? state.takingUp.stage;
  return seat === 'taking-up' ? turn.takeOnForYou(stage) : turn.takeOnAsked(state.takingUp.actor.role, stage);
}

function settlementAwaited(by: Side, reader: Reader): string {
  const { turn } = situations;
  if (reader === 'onlooker') return turn.settlementOverseen;
  return reader === by ? turn.settlementByYou : turn.settlementForYou;
}

function answerAwaited(reading: Reading, state: Open, reader: Reader): string {
  const { turn } = situations;
  const due = answerDue(state);
  if (due !== null && due.dueAt < reading.now) {
    const day = sayDay(due.dueAt);
    return choose(reader, {
      asked: turn.askedPast(day),
      raising: turn.waitingPast(day),
      onlooker: turn.overseenPast(day),
    });
  }
  const by = sayDeadline(due);
  return choose(reader, { asked: turn.asked(by), raising: turn.waiting(by), onlooker: turn.overseen(by) });
}

function viewAwaited({ now, file: { place } }: Reading, state: Open): string {
  const { turn } = situations;
  const due = answerDue(state);
  const isTheirs = place.standing.seat === 'panel';
  if (due !== null && due.dueAt < now) {
    return isTheirs ? turn.viewForYouPast(sayDay(due.dueAt)) : turn.viewWaitingPast(sayDay(due.dueAt));
  }
  return isTheirs ? turn.viewForYou(sayDeadline(due)) : turn.viewWaiting(sayDeadline(due));
}

function choose(reader: Reader, said: Readonly<Record<Reader, string>>): string {
  return said[reader];
}
