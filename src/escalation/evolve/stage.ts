import type { EscalationEvent, Party, Side } from '../events.ts';
import type { Informed, Open } from '../state.ts';
import { lasting, lastingElsewhere } from './actions.ts';

type Of<Kind extends EscalationEvent['kind']> = Extract<EscalationEvent, { kind: Kind }>;

/** Asked anew: nothing has been said or done yet by whoever is asked now. */
const ASKED_ANEW = { situation: { name: 'asked' }, acknowledgedAt: null, answeredAt: null, askedHasIt: false } as const;

/**
 * A new stage: its people take over and its clocks start. Those who had it before stay informed. An answer nobody accepted
 * lapses with what was proposed in it.
 */
export function escalated(state: Open, event: Of<'escalated'>): Open {
  const answering = event.panel ?? event.asked;
  const before = state.panel ?? state.asked;
  return {
    ...state,
    ...ASKED_ANEW,
    stage: event.stage,
    nextStage: event.nextStage,
    raiser: event.raiser,
    asked: event.asked,
    panel: event.panel,
    informed: informedToo(
      informedToo(takerInformed(state, event.raiser), 'raising', state.raiser, event.raiser, state.stage),
      'asked',
      state.asked,
      event.asked,
      state.stage,
    ),
    further: event.further ?? state.takingUp?.further ?? state.further,
    deadlines: event.deadlines,
    passed: [],
    // Whoever is new to it must be told which child it is, like the one before.
    childKnown: answering.person === before.person ? state.childKnown : 'not-said',
    actions: lasting(state.actions),
    takingUp: null,
    stopped: null,
  };
}

/** It was not theirs: another team or agency is asked in their place, and settles nothing of what was said so far. */
export function redirected(state: Open, event: Of<'redirected'>): Open {
  return {
    ...state,
    ...ASKED_ANEW,
    asked: event.to,
    actions: event.to.agency === state.asked.agency ? lasting(state.actions) : lastingElsewhere(state.actions),
    settlement: null,
    childKnown: 'not-said',
    ...(event.deadlines.length > 0 ? { deadlines: event.deadlines, passed: [] } : {}),
  };
}

/** Someone else in the same agency has it now. The next person must be told which child it is, like the one before. */
export function handedOver(state: Open, event: Of<'handed-over'>): Open {
  if (event.seat === 'taking-up') {
    return state.takingUp === null ? state : { ...state, takingUp: { ...state.takingUp, actor: event.to } };
  }
  if (event.seat === 'panel') return { ...state, panel: event.to, childKnown: 'not-said', askedHasIt: false };
  if (event.side === 'raising') return { ...state, raiser: event.to };
  // Where a panel has it, it is the panel that must know which child it is.
  return state.panel === null
    ? { ...state, asked: event.to, childKnown: 'not-said', askedHasIt: false }
    : { ...state, asked: event.to };
}

/** Someone is asked to take it on. Whoever was asked before them, and has not said, stays informed. */
export function takingUpAsked(state: Open, event: Of<'taking-up-asked'>): Open {
  const { to: actor, stage, further } = event;
  return { ...state, takingUp: { actor, stage, further }, stopped: null, informed: takerInformed(state, actor) };
}

/** Not taken on: it stays open with whoever asked, and whoever was asked stays informed. */
export function notTakenOn(state: Open, event: Of<'not-taken-on'>): Open {
  if (state.takingUp === null) return state;
  const { actor, stage } = state.takingUp;
  return {
    ...state,
    takingUp: null,
    stopped: { by: actor, reason: event.reason },
    stoppedInside: true,
    informed: informedToo(state.informed, 'raising', actor, state.raiser, stage),
  };
}

/**
 * Whoever was still asked to take it on, and is not the one it goes to, goes on seeing it: where someone else was asked in
 * their place, where the raiser went up themselves, and where it was closed meanwhile.
 */
export function takerInformed({ informed, takingUp }: Open, next: Party): readonly Informed[] {
  return takingUp === null ? informed : informedToo(informed, 'raising', takingUp.actor, next, takingUp.stage);
}

function informedToo(
  informed: readonly Informed[],
  side: Side,
  party: Party,
  next: Party,
  stage: string,
): readonly Informed[] {
  if (party.person === next.person) return informed;
  const others = informed.filter((each) => each.side !== side || each.party.person !== party.person);
  return [...others, { side, party, stage }];
}
