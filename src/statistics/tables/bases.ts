import type { Facts } from '../../escalation/facts.ts';
import type { baseWords } from '../../words/statistics.ts';
import type { Base } from '../counts.ts';
import { clocksAt, type WatchedClock } from './clocks.ts';

/**
 * A base counted from facts: which escalations are in it, and in which quarter each counts. What was raised, and how it
 * went, counts in the quarter it was raised in. How it ended counts in the quarter it ended in: an ending stays
 * where it was counted, and no figure waits for the longest case. The two are therefore never shares of each other.
 */
export interface FactsBase extends Base {
  readonly code: BaseCode;
  readonly within: BaseCode | null;
  readonly quarterBy: 'raised' | 'closed';
  readonly isIn: (facts: Facts) => boolean;
}

export type BaseCode = keyof typeof baseWords;

const ofRaised = (code: BaseCode, isIn: (facts: Facts) => boolean): FactsBase => ({
  code,
  within: 'raised',
  quarterBy: 'raised',
  isIn,
});

export const RAISED: FactsBase = { code: 'raised', within: null, quarterBy: 'raised', isIn: () => true };
export const LEVEL_SAID = ofRaised('level-said', ({ levelOfNeed }) => levelOfNeed !== null);
export const ACKNOWLEDGED = ofRaised('acknowledged', ({ childKnownAtFirst }) => childKnownAtFirst !== null);
export const ANSWERED = ofRaised('answered', ({ daysToAnswer }) => daysToAnswer !== null);

/** A young escalation whose time still runs is left out: it would make the newest quarter look unlike the others. */
export const ANSWER_DUE = ofRaised('answer-due', ({ stages }) =>
  stages.some(({ respond }) => respond === 'met' || respond === 'passed'),
);

export const CLOSED: FactsBase = {
  code: 'closed',
  within: null,
  quarterBy: 'closed',
  isIn: ({ quarterClosed }) => quarterClosed !== null,
};
export const FOLLOWED_UP: FactsBase = {
  code: 'followed-up',
  within: 'closed',
  quarterBy: 'closed',
  isIn: (facts) => CLOSED.isIn(facts) && facts.followUp !== 'not-due',
};

/** The escalations for which this clock ran to its end, however it ended. */
export function clockEnded(watched: WatchedClock): FactsBase {
  return ofRaised(watched, (facts) => clocksAt(facts, watched).length > 0);
}
