import type { EscalationEvent, Side } from '../escalation/events.ts';
import type { PersonId } from '../escalation/ids.ts';
import { otherSide, partyOn, type Escalation } from '../escalation/state.ts';

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
  | 'closed';

/** A message we owe someone because of one entry. The name is unique within the entry. */
export interface Notice {
  readonly notice: NoticeName;
  readonly side: Side;
  readonly person: PersonId;
}

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
  const to = (side: Side, notice: NoticeName): Notice => ({ notice, side, person: partyOn(after, side).person });
  const concluded = entry.events.find((event) => event.kind === 'concluded');
  if (concluded !== undefined) return before.phase === 'open' ? [to(sideToTell(before, entry), 'closed')] : [];
  return entry.events.flatMap((event) => owedBy(event, before, to));
}

function owedBy(
  event: EscalationEvent,
  before: Escalation,
  to: (side: Side, notice: NoticeName) => Notice,
): readonly Notice[] {
  switch (event.kind) {
    case 'raised':
      return [to('asked', 'please-answer')];
    case 'made-urgent':
      return [to('asked', 'now-urgent')];
    case 'told-which-child':
      // Asked for only where the other side said it did not know; otherwise their card is edited.
      return before.phase === 'open' && before.childKnown === 'not-yet' ? [to('asked', 'told-which-child')] : [];
    case 'acknowledged':
      return [to('raising', event.childKnown ? 'acknowledged' : 'which-child')];
    case 'answered':
      return [to('raising', 'answered')];
    case 'question-asked':
      return [to('raising', 'question')];
    case 'question-replied':
      return [to('asked', 'reply')];
    case 'redirected':
      return [to('asked', 'please-answer'), to('raising', 'redirected')];
    case 'handed-over':
      return [to(event.side, 'yours-now')];
    case 'settlement-logged':
      return [to(otherSide(event.by), 'confirm-settlement')];
    case 'settlement-disputed':
      return before.phase === 'open' && before.settlement !== null
        ? [to(before.settlement.by, 'settlement-disputed')]
        : [];
    case 'noted':
    case 'child-known':
    case 'action-proposed':
    case 'action-accepted':
    case 'settlement-confirmed':
    case 'accepted':
    case 'withdrawn':
    case 'concluded':
      return [];
    default: {
      const never: never = event;
      return never;
    }
  }
}

/** Who hears that it is closed: the side that did not close it. Confirming a settlement tells who logged it; all else is the raiser's step. */
function sideToTell(
  before: Extract<Escalation, { phase: 'open' }>,
  entry: { readonly events: readonly EscalationEvent[] },
): Side {
  const confirmed = entry.events.some((event) => event.kind === 'settlement-confirmed');
  return confirmed && before.settlement !== null ? before.settlement.by : 'asked';
}
