import type { CommandKind } from './commands.ts';
import type { Side } from './events.ts';
import { ownActions } from './own-actions.ts';
import type { Seat } from './seat.ts';
import { otherSide, partyOn, type Closed, type Escalation, type Open } from './state.ts';

/**
 * What the rules allow from each seat now, whoever sits there: the one table that offers and decisions are both drawn
 * from. Rights come on top (offers.ts).
 */
export function possible(state: Escalation, seat: Seat): ReadonlySet<CommandKind> {
  switch (state.phase) {
    case 'unraised':
      return new Set(seat === 'raising' ? ['raise'] : []);
    case 'closed':
      return new Set(onClosed(state, seat));
    case 'open':
      return new Set(
        onOpen(state, seat).filter((kind) => state.hold !== 'serious-incident' || !CLOSING.includes(kind)),
      );
    default: {
      const never: never = state;
      return never;
    }
  }
}

/** What ends an escalation. After a serious incident it stays as it is until those who review it have done so. */
const CLOSING: readonly CommandKind[] = ['accept', 'withdraw', 'confirm-settled', 'close-one-sided', 'record-decision'];

function onOpen(state: Open, seat: Seat): CommandKind[] {
  switch (seat) {
    case 'raising':
      return [...raisingSide(state), ...ofEitherSide(state, 'raising'), ...restricting(state)];
    case 'asked':
      return [...askedSide(state), ...ofEitherSide(state, 'asked'), ...restricting(state)];
    case 'taking-up':
      return takingUpSide(state);
    case 'panel':
      return state.situation.name === 'viewed' ? ['note'] : [...sayingItHasIt(state), 'give-view', 'note', 'hand-over'];
    case 'adviser':
      return ['advise'];
    case 'informed':
      return ['note'];
    case 'overseer':
      return [...(isUnconfirmed(state) ? (['confirm-raiser'] as const) : []), ...overseeing(state)];
    case 'clock':
      return ['pass-deadlines'];
    case 'eraser':
      return erasing(state);
    default: {
      const never: never = seat;
      return never;
    }
  }
}

/** Closed stays closed. What was agreed is still carried out, and each side is asked a few questions once. */
function onClosed(state: Closed, seat: Seat): CommandKind[] {
  if (seat === 'overseer') return overseeing(state);
  if (seat === 'eraser') return erasing(state);
  if (seat === 'clock') return state.followUp === 'not-due' ? ['pass-deadlines'] : [];
  if (seat !== 'raising' && seat !== 'asked') return [];
  return [
    ...(state.followUp === 'asked' && seat === 'raising' ? (['answer-follow-up'] as const) : []),
    ...(state.closing[seat] === null ? (['answer-closing'] as const) : []),
    ...(ownActions(state, seat).length > 0 ? (['report-action'] as const) : []),
  ];
}

/** Looking after the process, open or closed: none of it decides anything in it. */
function overseeing(state: Open | Closed): CommandKind[] {
  return [
    ...(state.seriousIncidentAt === null ? (['report-serious-incident'] as const) : []),
    ...restricting(state),
    state.hold === null ? 'hold' : 'lift-hold',
  ];
}

/** Whoever could not be confirmed may be later: a lead who was not sure asks around. */
function isUnconfirmed({ confirmation }: Open): boolean {
  return confirmation === 'open' || confirmation === 'not-confirmed';
}

function restricting({ restricted }: Open | Closed): CommandKind[] {
  return restricted ? [] : ['restrict'];
}

/** While it is held, nothing of it is erased. */
function erasing({ hold }: Open | Closed): CommandKind[] {
  return hold === null ? ['erase-words'] : [];
}

function ofEitherSide(state: Open, side: Side): CommandKind[] {
  return [
    'note',
    'talk',
    ...handingOver(state, side),
    ...(ownActions(state, side).length > 0 ? (['report-action'] as const) : []),
    ...(state.situation.name === 'viewed' && state.situation.to === side ? (['record-decision'] as const) : []),
    ...settling(state, side),
  ];
}

function raisingSide(state: Open): CommandKind[] {
  const { situation } = state;
  return [
    'withdraw',
    'seek-help',
    ...(situation.name === 'answered' ? (['accept'] as const) : []),
    ...(situation.name === 'questioned' ? (['reply'] as const) : []),
    ...(isChildToBeTold(state) ? (['tell-child'] as const) : []),
    ...(mayBecomeUrgent(state) ? (['make-urgent'] as const) : []),
    ...(mayGoFurther(state) ? (['escalate'] as const) : []),
  ];
}

/** Where it is about how an agency works, there is no child to tell them of. */
function isChildToBeTold({ scope, childKnown }: Open): boolean {
  return scope === 'child' && (childKnown === 'not-said' || childKnown === 'not-yet');
}

function mayBecomeUrgent({ route, situation, passed }: Open): boolean {
  const settledForNow = situation.name === 'answered' || situation.name === 'viewed';
  return route === 'standard' && !settledForNow && !passed.includes('respond');
}

/** Colleagues are those of one's agency: someone whose organisation no directory lists has none here. */
function handingOver(state: Open, side: Side): CommandKind[] {
  return partyOn(state, side).agency === null ? [] : ['hand-over'];
}

/**
 * While someone thinks about taking it on, someone else may be asked in their place: nobody is stuck behind an absent
 * colleague. Who takes it further is found in the raiser's agency.
 */
function mayGoFurther(state: Open): boolean {
  return state.nextStage !== null && state.raiser.agency !== null && hasReasonToGoFurther(state);
}

/** It is taken on for the reason it was asked for, which may have lapsed since: another agency is asked, or it may be settled. */
function takingUpSide(state: Open): CommandKind[] {
  if (state.takingUp === null) return [];
  return [...(hasReasonToGoFurther(state) ? (['take-on'] as const) : []), 'do-not-take-on', 'note', 'hand-over'];
}

/** The next stage is open to the raising side once it has an answer, once the time for one has passed, or where none is stated. */
function hasReasonToGoFurther(state: Open): boolean {
  if (state.settlement !== null) return false;
  return state.situation.name === 'answered' || state.passed.includes('respond') || !hasTimeToAnswer(state);
}

function hasTimeToAnswer({ deadlines }: Open): boolean {
  return deadlines.some(({ clock }) => clock === 'respond');
}

/** Where a panel gives its view, the asked agency does not answer again: it records what it will do (above). */
function askedSide(state: Open): CommandKind[] {
  if (state.panel !== null) return [];
  const always: CommandKind[] = [...sayingItHasIt(state), 'answer'];
  switch (state.situation.name) {
    case 'asked':
    case 'acknowledged':
      return ['ask', 'redirect', ...always];
    case 'questioned':
      return ['redirect', ...always];
    case 'answered':
      return always;
    case 'viewed':
      return [];
    default: {
      const never: never = state.situation;
      return never;
    }
  }
}

/** Acknowledging says whether they know which child it is; later they may still say that they know now. */
function sayingItHasIt(state: Open): CommandKind[] {
  if (!state.askedHasIt) return ['acknowledge'];
  return state.childKnown === 'known' || state.scope === 'thematic' ? [] : ['know-child'];
}

/** Talking may settle it at any time. What one side logs the other confirms; only the raising side may let it rest on one side's word. */
function settling(state: Open, side: Side): CommandKind[] {
  if (state.settlement === null) return ['log-settled'];
  if (state.settlement.by === otherSide(side)) {
    return side === 'raising'
      ? ['confirm-settled', 'dispute-settled', 'close-one-sided']
      : ['confirm-settled', 'dispute-settled'];
  }
  return side === 'raising' ? ['close-one-sided'] : [];
}
