import type { ClosingAnswers, Side } from '../events.ts';
import type { Closed, Open } from '../state.ts';
import type { Facts } from '../facts.ts';
import { quarterOf } from './quarter.ts';

/** What each side is asked at the end. Whether it stands on the child's file is their agency's matter, and left out. */
export type ClosingFacts = Pick<ClosingAnswers, 'policyUnclear' | 'learning'>;

type Ending = Pick<Facts, 'quarterClosed' | 'outcome' | 'basis' | 'settledByTalking' | 'stillDisagrees' | 'closing'>;

const OPEN: Ending = {
  quarterClosed: null,
  outcome: 'open',
  basis: null,
  settledByTalking: 'no',
  stillDisagrees: false,
  closing: { raising: null, asked: null },
};

/** How it ended, where it has. */
export function ending(state: Open | Closed): Ending {
  if (state.phase === 'open') return OPEN;
  const { closedAt, outcome, basis, stillDisagrees } = state;
  return {
    quarterClosed: quarterOf(closedAt),
    outcome,
    basis,
    settledByTalking: settledByTalking(state),
    stillDisagrees,
    closing: { raising: closing(state, 'raising'), asked: closing(state, 'asked') },
  };
}

/** Whether it ended with something changed for the child. */
export function isChanged(state: Open | Closed): boolean {
  return state.phase === 'closed' && (state.outcome === 'agreed' || state.outcome === 'partly-agreed');
}

/** A settlement only one side logged is never counted as agreed by both. */
function settledByTalking({ basis }: Closed): Facts['settledByTalking'] {
  switch (basis) {
    case 'settlement-confirmed':
      return 'confirmed';
    case 'settlement-logged-by-one-side':
      return 'one-sided';
    case 'answer-accepted':
    case 'withdrawn':
    case 'panel-view':
      return 'no';
    default: {
      const never: never = basis;
      return never;
    }
  }
}

function closing({ closing }: Closed, side: Side): ClosingFacts | null {
  const said = closing[side];
  return said === null ? null : { policyUnclear: said.policyUnclear, learning: said.learning };
}
