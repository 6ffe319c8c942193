import type { EscalationEvent, Side } from '../escalation/events.ts';
import type { PersonId } from '../escalation/ids.ts';
import type { Seat } from '../escalation/seat.ts';
import { otherSide, partyIn, type Closed, type Escalation, type Open } from '../escalation/state.ts';

/** What a new message says in its first line. Each asks something of a person, or ends their wait. */
export type NoticeName =
  | 'please-answer'
  | 'now-urgent'
  | 'acknowledged'
  | 'which-child'
  | 'told-which-child'
  | 'answered'
  | 'question'
  | 'reply'
  | 'redirected'
  | 'yours-now'
  | 'confirm-settlement'
  | 'settlement-disputed'
  | 'please-take-on'
  | 'taken-on'
  | 'not-taken-on'
  | 'gone-further'
  | 'please-view'
  | 'view-for-you'
  | 'view-given'
  | 'advice-asked'
  | 'advice'
  | 'not-yet-acknowledged'
  | 'please-acknowledge'
  | 'time-passed'
  | 'no-answer-yet'
  | 'action-done'
  | 'action-not-done'
  | 'please-confirm'
  | 'confirmed'
  | 'not-confirmed'
  | 'follow-up'
  | 'closed'
  | 'closed-panel'
  | 'closed-taking-up';

/** A message we owe someone because of one entry. The name is unique within the entry. */
export interface Notice {
  readonly notice: NoticeName;
  /** The seat it is owed to: whoever sits there when it is sent gets it. */
  readonly seat: Seat;
  readonly person: PersonId;
}

/** Messages between people of the raising agency, or to whom it asks for advice: the other side does not hear of them. */
export function isInsideNotice({ notice, seat }: Pick<Notice, 'notice' | 'seat'>): boolean {
  return seat === 'taking-up' || seat === 'adviser' || notice === 'not-taken-on' || notice === 'advice';
}

type Owing = (seat: Seat, notice: NoticeName) => Notice[];

/**
 * The messages an entry owes: a pure function of what it says and of how things stood before and after. Steps that ask
 * nothing of anyone and end nobody's wait (a note, for one) owe none: the cards already in people's chats are edited.
 */
export function noticesOwed(
  before: Escalation,
  entry: { readonly events: readonly EscalationEvent[] },
  after: Escalation,
): readonly Notice[] {
  if (after.phase === 'unraised') return [];
  const to: Owing = (seat, notice) => {
    const party = partyIn(after, seat);
    return party === null ? [] : [{ notice, seat, person: party.person }];
  };
  const concluded = entry.events.some((event) => event.kind === 'concluded');
  if (concluded) return before.phase === 'open' ? owedAtTheEnd(before, entry.events, to) : [];
  return entry.events.flatMap((event) => owedBy(event, before, after, entry.events, to));
}

function owedBy(
  event: EscalationEvent,
  before: Escalation,
  after: Open | Closed,
  together: readonly EscalationEvent[],
  to: Owing,
): readonly Notice[] {
  switch (event.kind) {
    case 'raised':
      return [...to('asked', 'please-answer'), ...confirmationAsked(event)];
    case 'follow-up-asked':
      return to('raising', 'follow-up');
    case 'raiser-confirmed':
      return to('raising', 'confirmed');
    case 'raiser-not-confirmed':
      return to('raising', 'not-confirmed');
    case 'made-urgent':
      return to(after.panel === null ? 'asked' : 'panel', 'now-urgent');
    case 'told-which-child':
      // Asked for only where the other side said it did not know; otherwise their card is edited.
      return before.phase === 'open' && before.childKnown === 'not-yet'
        ? to(after.panel === null ? 'asked' : 'panel', 'told-which-child')
        : [];
    case 'acknowledged':
      return to('raising', event.childKnown ? 'acknowledged' : 'which-child');
    case 'answered':
      return to('raising', 'answered');
    case 'question-asked':
      return to('raising', 'question');
    case 'question-replied':
      return to('asked', 'reply');
    case 'redirected':
      return [...to('asked', 'please-answer'), ...to('raising', 'redirected')];
    case 'handed-over':
      return to(event.seat ?? event.side, 'yours-now');
    case 'settlement-logged':
      return to(otherSide(event.by), 'confirm-settlement');
    case 'settlement-disputed':
      return before.phase === 'open' && before.settlement !== null
        ? to(before.settlement.by, 'settlement-disputed')
        : [];
    case 'taking-up-asked':
      return to('taking-up', 'please-take-on');
    case 'not-taken-on':
      return to('raising', 'not-taken-on');
    case 'escalated':
      return before.phase === 'open' ? owedAtNewStage(event, before, to) : [];
    case 'help-sought':
      return [{ notice: 'advice-asked', seat: 'adviser', person: event.from.person }];
    case 'advised':
      return to('raising', 'advice');
    case 'deadline-passed':
      return owedWhenPassed(event, after, together, to);
    case 'view-given':
      return [...to(event.to, 'view-for-you'), ...to(otherSide(event.to), 'view-given')];
    case 'action-done':
    case 'action-not-done':
      return to(otherSide(ownerOf(event.action, after)), event.kind);
    case 'noted':
    case 'talked':
    case 'child-known':
    case 'action-proposed':
    case 'action-accepted':
    case 'settlement-confirmed':
    case 'accepted':
    case 'withdrawn':
    case 'decision-recorded':
    case 'follow-up-answered':
    case 'closing-answered':
    case 'words-confirmed':
    case 'restricted':
    case 'serious-incident-reported':
    case 'held':
    case 'hold-lifted':
    case 'words-erased':
    case 'concluded':
      return [];
    default: {
      const never: never = event;
      return never;
    }
  }
}

/** A raiser no directory knows is confirmed by their agency's lead, or by the partnership team. */
function confirmationAsked({ confirmer }: Extract<EscalationEvent, { kind: 'raised' }>): readonly Notice[] {
  return confirmer === undefined ? [] : [{ notice: 'please-confirm', seat: 'overseer', person: confirmer.person }];
}

/** Whoever had it before hears that it went on, and whoever is asked now is asked. Nobody gets two of them. */
function owedAtNewStage(
  { raiser, asked, panel }: Extract<EscalationEvent, { kind: 'escalated' }>,
  before: Open,
  to: Owing,
): readonly Notice[] {
  const earlier = (party: Open['raiser'], now: Open['raiser'], notice: NoticeName): Notice[] =>
    party.person === now.person ? [] : [{ notice, seat: 'informed', person: party.person }];
  return [
    ...to(panel === null ? 'asked' : 'panel', panel === null ? 'please-answer' : 'please-view'),
    ...earlier(before.raiser, raiser, 'taken-on'),
    // Where a panel is asked, the agency's own actor stays and is told; else whoever was asked before is.
    ...(panel === null ? earlier(before.asked, asked, 'gone-further') : to('asked', 'gone-further')),
  ];
}

/**
 * A time that passed is told to both sides once, in one message each; not while they are settling it by talking, and to
 * nobody after a serious incident.
 */
function owedWhenPassed(
  { clock }: Extract<EscalationEvent, { kind: 'deadline-passed' }>,
  after: Open | Closed,
  together: readonly EscalationEvent[],
  to: Owing,
): readonly Notice[] {
  if (after.phase === 'closed' || after.settlement !== null || after.hold === 'serious-incident') return [];
  const answering: Seat = after.panel === null ? 'asked' : 'panel';
  if (clock === 'respond') return [...to(answering, 'time-passed'), ...to('raising', 'no-answer-yet')];
  const isToldAnyway = together.some((each) => each.kind === 'deadline-passed' && each.clock === 'respond');
  return isToldAnyway ? [] : [...to(answering, 'please-acknowledge'), ...to('raising', 'not-yet-acknowledged')];
}

/** Who hears that it is closed: the side that did not close it, and those who still had something to decide. */
function owedAtTheEnd(before: Open, events: readonly EscalationEvent[], to: Owing): readonly Notice[] {
  const { panel, takingUp } = before;
  return [
    ...to(sideToTell(before, events), 'closed'),
    ...(panel === null ? [] : to('panel', 'closed-panel')),
    ...(takingUp === null
      ? []
      : [{ notice: 'closed-taking-up', seat: 'taking-up', person: takingUp.actor.person } as const]),
  ];
}

/** Confirming a settlement tells who logged it, and recording a decision the other side; all else is the raising side's step. */
function sideToTell({ settlement, situation }: Open, events: readonly EscalationEvent[]): Side {
  if (events.some(({ kind }) => kind === 'settlement-confirmed') && settlement !== null) return settlement.by;
  const recorded = events.some(({ kind }) => kind === 'decision-recorded');
  return recorded && situation.name === 'viewed' ? otherSide(situation.to) : 'asked';
}

function ownerOf(action: string, { actions }: Open | Closed): Side {
  return actions.find((each) => each.action === action)?.owner ?? 'asked';
}
