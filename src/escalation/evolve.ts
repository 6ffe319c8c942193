import type { PolicyVersion } from '../policy/policy.ts';
import type { EscalationEvent, Recorded } from './events.ts';
import { lasting, proposed, reported } from './evolve/actions.ts';
import { raised } from './evolve/raised.ts';
import { overseen } from './evolve/overseen.ts';
import { escalated, handedOver, notTakenOn, redirected, takerInformed, takingUpAsked } from './evolve/stage.ts';
import { changesWhatMayBeDecided } from './evolve/turn.ts';
import type { EscalationId } from './ids.ts';
import { UNRAISED, type Closed, type Escalation, type Open } from './state.ts';

/** The part of a record's entry that folding needs. */
export interface FoldedEntry {
  readonly escalationId: EscalationId;
  readonly version: number;
  readonly at: Recorded['at'];
  readonly actor: Recorded['actor'];
  readonly policy: PolicyVersion;
  readonly events: readonly EscalationEvent[];
}

/** Folds the entries of one escalation, in order, into what is true now. Total: an event that cannot follow is ignored. */
export function fold(entries: readonly FoldedEntry[]): Escalation {
  return entries.reduce<Escalation>(evolveEntry, UNRAISED);
}

/** What is true after one more entry. */
export function evolveEntry(state: Escalation, entry: FoldedEntry): Escalation {
  const after = entry.events.reduce<Escalation>((current, event) => evolve(current, event, entry), state);
  if (after.phase === 'unraised') return after;
  // Nothing is decided in what is closed.
  const rises = state.phase !== 'closed' && entry.events.some(changesWhatMayBeDecided);
  const turn = rises ? state.turn + 1 : state.turn;
  return { ...after, version: entry.version, turn };
}

/** What is true after one more event. */
export function evolve(state: Escalation, event: EscalationEvent, entry: FoldedEntry): Escalation {
  if (state.phase === 'unraised') return event.kind === 'raised' ? raised(event, entry) : state;
  return state.phase === 'closed' ? onClosed(state, event, entry) : onOpen(state, event, entry);
}

/** Closed stays closed: only what was agreed goes on, and what each side says when it is asked how it was. */
function onClosed(state: Closed, event: EscalationEvent, entry: FoldedEntry): Closed {
  switch (event.kind) {
    case 'action-accepted':
    case 'action-done':
    case 'action-not-done':
      return reported(state, event);
    case 'closing-answered': {
      const { policyUnclear, learning, onFile } = event;
      return { ...state, closing: { ...state.closing, [event.side]: { policyUnclear, learning, onFile } } };
    }
    case 'follow-up-asked':
      return { ...state, followUp: 'asked' };
    case 'follow-up-answered':
      return { ...state, followUp: event.happened };
    default:
      return overseen(state, event, entry);
  }
}

function onOpen(state: Open, event: EscalationEvent, entry: FoldedEntry): Open | Closed {
  switch (event.kind) {
    case 'made-urgent':
      return { ...state, route: 'urgent', deadlines: event.deadlines };
    case 'told-which-child':
      return state.childKnown === 'known' ? state : { ...state, childKnown: 'told' };
    case 'acknowledged':
      return {
        ...state,
        acknowledgedAt: state.acknowledgedAt ?? entry.at,
        // Someone it was handed to may say so later, when it is further on already.
        situation: state.situation.name === 'asked' ? { name: 'acknowledged' } : state.situation,
        childKnown: event.childKnown ? 'known' : 'not-yet',
        askedHasIt: true,
      };
    case 'child-known':
      return { ...state, childKnown: 'known', askedHasIt: true };
    case 'answered':
      return {
        ...answeredNow(state, entry),
        situation: {
          name: 'answered',
          position: event.position,
          answer: event.answer,
          whatWouldChange: event.whatWouldChange,
          meanwhile: event.meanwhile ?? null,
        },
        // A new answer takes the place of the one before, with what was proposed in it.
        actions: lasting(state.actions),
      };
    case 'action-proposed': {
      const withAnswer = entry.events.some(({ kind }) => kind === 'answered');
      return { ...state, actions: [...state.actions, proposed(event.proposed, withAnswer)] };
    }
    case 'action-accepted':
    case 'action-done':
    case 'action-not-done':
      return reported(state, event);
    case 'question-asked':
      return {
        ...state,
        acknowledgedAt: state.acknowledgedAt ?? entry.at,
        situation: { name: 'questioned', question: event.question },
      };
    case 'question-replied':
      return { ...state, situation: { name: 'acknowledged' } };
    case 'redirected':
      return redirected(state, event);
    case 'handed-over':
      return handedOver(state, event);
    case 'settlement-logged':
      return { ...state, settlement: { by: event.by, agreed: event.agreed, outcome: event.outcome } };
    case 'settlement-disputed':
      return { ...state, settlement: null };
    case 'taking-up-asked':
      return takingUpAsked(state, event);
    case 'not-taken-on':
      return notTakenOn(state, event);
    case 'escalated':
      return escalated(state, event);
    case 'help-sought':
      return { ...state, advisers: [...state.advisers, event.from] };
    case 'deadline-passed':
      return { ...state, passed: [...state.passed, event.clock] };
    case 'view-given': {
      const { recommends, because, to } = event;
      return { ...answeredNow(state, entry), situation: { name: 'viewed', recommends, because, to } };
    }
    case 'concluded':
      return concluded(state, event, entry);
    case 'raiser-confirmed':
    case 'raiser-not-confirmed':
    case 'restricted':
    case 'serious-incident-reported':
    case 'held':
    case 'hold-lifted':
      return overseen(state, event, entry);
    case 'words-confirmed':
    case 'words-erased':
    case 'raised':
    case 'noted':
    case 'talked':
    case 'advised':
    case 'settlement-confirmed':
    case 'accepted':
    case 'withdrawn':
    case 'decision-recorded':
    case 'closing-answered':
    case 'follow-up-asked':
    case 'follow-up-answered':
      return state;
    default:
      return never(event);
  }
}

/** Whoever answers has it, too. */
function answeredNow(state: Open, { at }: FoldedEntry): Open {
  return { ...state, acknowledgedAt: state.acknowledgedAt ?? at, answeredAt: state.answeredAt ?? at };
}

function concluded(state: Open, event: Extract<EscalationEvent, { kind: 'concluded' }>, entry: FoldedEntry): Closed {
  const { settlement: _settlement, takingUp: _takingUp, stopped: _stopped, ...matter } = state;
  const decision = entry.events.find((each) => each.kind === 'decision-recorded');
  return {
    ...matter,
    informed: takerInformed(state, state.raiser),
    phase: 'closed',
    closedAt: entry.at,
    outcome: event.outcome,
    basis: event.basis,
    stillDisagrees: entry.events.some((each) => each.kind === 'accepted' && each.how === 'still-disagree'),
    decision: decision === undefined ? null : { response: decision.response, willDo: decision.willDo },
    closing: { raising: null, asked: null },
    followUp: 'not-due',
  };
}

function never(event: never): never {
  throw new TypeError(`An event nobody wrote a rule for: ${JSON.stringify(event)}`);
}
