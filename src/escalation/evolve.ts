import type { PolicyVersion } from '../policy/policy.ts';
import type { EscalationEvent, Recorded } from './events.ts';
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
  const turn = entry.events.some(changesWhatMayBeDecided) ? state.turn + 1 : state.turn;
  return { ...after, version: entry.version, turn };
}

/** What is true after one more event. */
export function evolve(state: Escalation, event: EscalationEvent, entry: FoldedEntry): Escalation {
  if (state.phase === 'unraised') return event.kind === 'raised' ? raised(event, entry) : state;
  if (state.phase === 'closed') return state;
  switch (event.kind) {
    case 'raised':
      return state;
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
        ...state,
        acknowledgedAt: state.acknowledgedAt ?? entry.at,
        answeredAt: state.answeredAt ?? entry.at,
        situation: {
          name: 'answered',
          position: event.position,
          answer: event.answer,
          whatWouldChange: event.whatWouldChange,
        },
        // A new answer replaces what was proposed with the one before: nothing of that was accepted yet.
        actions: [],
      };
    case 'action-proposed':
      return {
        ...state,
        actions: [
          ...state.actions,
          { ...event.proposed, accepted: event.proposed.owner === event.proposed.proposedBy },
        ],
      };
    case 'action-accepted':
      return {
        ...state,
        actions: state.actions.map((action) =>
          action.action === event.action ? { ...action, accepted: true } : action,
        ),
      };
    case 'question-asked':
      return {
        ...state,
        acknowledgedAt: state.acknowledgedAt ?? entry.at,
        situation: { name: 'questioned', question: event.question },
      };
    case 'question-replied':
      return { ...state, situation: { name: 'acknowledged' } };
    case 'redirected':
      return {
        ...state,
        asked: event.to,
        situation: { name: 'asked' },
        acknowledgedAt: null,
        answeredAt: null,
        actions: [],
        settlement: null,
        childKnown: 'not-said',
        askedHasIt: false,
        deadlines: event.deadlines.length > 0 ? event.deadlines : state.deadlines,
      };
    case 'handed-over':
      return event.side === 'raising'
        ? { ...state, raiser: event.to }
        : // The next person must be told which child it is, like the one before.
          { ...state, asked: event.to, childKnown: 'not-said', askedHasIt: false };
    case 'noted':
      return state;
    case 'settlement-logged':
      return { ...state, settlement: { by: event.by, agreed: event.agreed, outcome: event.outcome } };
    case 'settlement-confirmed':
      return state;
    case 'settlement-disputed':
      return { ...state, settlement: null };
    case 'accepted':
    case 'withdrawn':
      return state;
    case 'concluded':
      return concluded(state, event, entry);
    default:
      return never(event);
  }
}

function raised(event: Extract<EscalationEvent, { kind: 'raised' }>, entry: FoldedEntry): Open {
  return {
    phase: 'open',
    escalation: entry.escalationId,
    version: entry.version,
    turn: 0,
    policy: entry.policy,
    partnership: event.partnership,
    stage: event.stage,
    route: event.route,
    raisedAt: entry.at,
    raisedBy: event.raiser.person,
    raiser: event.raiser,
    asked: event.asked,
    foundBy: event.foundBy,
    named: event.named,
    casePoint: event.casePoint,
    theme: event.theme,
    safety: event.safety,
    canWait: event.canWait,
    concern: event.concern,
    wanted: event.wanted,
    deadlines: event.deadlines,
    acknowledgedAt: null,
    answeredAt: null,
    childKnown: 'not-said',
    askedHasIt: false,
    situation: { name: 'asked' },
    actions: [],
    settlement: null,
  };
}

function concluded(state: Open, event: Extract<EscalationEvent, { kind: 'concluded' }>, entry: FoldedEntry): Closed {
  const { settlement: _settled, ...matter } = state;
  const stillDisagrees = entry.events.some((each) => each.kind === 'accepted' && each.how === 'still-disagree');
  return {
    ...matter,
    phase: 'closed',
    closedAt: entry.at,
    outcome: event.outcome,
    basis: event.basis,
    stillDisagrees,
  };
}

/** Notes, and telling each other which child it is, change nothing that may be decided: cards already drawn stay good. */
function changesWhatMayBeDecided(event: EscalationEvent): boolean {
  switch (event.kind) {
    case 'noted':
    case 'told-which-child':
    case 'child-known':
    case 'action-proposed':
    case 'action-accepted':
    case 'accepted':
    case 'withdrawn':
    case 'settlement-confirmed':
      return false;
    case 'raised':
    case 'made-urgent':
    case 'acknowledged':
    case 'answered':
    case 'question-asked':
    case 'question-replied':
    case 'redirected':
    case 'handed-over':
    case 'settlement-logged':
    case 'settlement-disputed':
    case 'concluded':
      return true;
    default:
      return never(event);
  }
}

function never(event: never): never {
  throw new TypeError(`An event nobody wrote a rule for: ${JSON.stringify(event)}`);
}
