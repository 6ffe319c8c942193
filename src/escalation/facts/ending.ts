import type { Outcome } from '../../policy/policy.ts';
import type { Basis, ClosingAnswers, Side } from '../events.ts';
import type { Closed, Open } from '../state.ts';
import { type Quarter, quarterOf } from './quarter.ts';

/** How it ended (`concluded`), and what was said of it afterwards; nothing of either while it is open. */
export interface EndingFacts {
  /** Null while it is open. */
  readonly quarterClosed: Quarter | null;
  readonly outcome: Outcome | 'open';
  /** What the outcome rests on; null while it is open. */
  readonly basis: Basis | null;
  /**
   * Whether a settlement one side had logged ended it: the other side confirmed it, or it rests on one side's word, which
   * is never counted as agreed by both. Talking that led to an answer is not seen here.
   */
  readonly settledByTalking: 'confirmed' | 'one-sided' | 'no';
  /** The raiser accepted that it ends here and still disagrees (`accepted`, in the same entry). */
  readonly stillDisagrees: boolean;
  /**
   * Whether what was agreed has happened for the child, as the raising side says some weeks on (`follow-up-answered`);
   * `asked`: no answer yet (`follow-up-asked`); `not-due`: not asked, or not yet.
   */
  readonly followUp: Closed['followUp'];
  /** What each side said of it afterwards (`closing-answered`, the latest); null for a side that has not. */
  readonly closing: Readonly<Record<Side, ClosingFacts | null>>;
}

/** Whether it stands on the child's file is their agency's matter, and left out. */
export type ClosingFacts = Pick<ClosingAnswers, 'policyUnclear' | 'learning'>;

const NOT_YET: EndingFacts = {
  quarterClosed: null,
  outcome: 'open',
  basis: null,
  settledByTalking: 'no',
  stillDisagrees: false,
  followUp: 'not-due',
  closing: { raising: null, asked: null },
};

export function ending(state: Open | Closed): EndingFacts {
  if (state.phase === 'open') return NOT_YET;
  const { closedAt, outcome, basis, stillDisagrees, followUp, closing } = state;
  return {
    quarterClosed: quarterOf(closedAt),
    outcome,
    basis,
    settledByTalking: settledByTalking(basis),
    stillDisagrees,
    followUp,
    closing: { raising: closingFacts(closing.raising), asked: closingFacts(closing.asked) },
  };
}

function settledByTalking(basis: Basis): EndingFacts['settledByTalking'] {
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

function closingFacts(said: ClosingAnswers | null): ClosingFacts | null {
  return said === null ? null : { policyUnclear: said.policyUnclear, learning: said.learning };
}
