import { Fault } from '../../errors/fault.ts';
import { CLOSED, FOLLOWED_UP } from './bases.ts';
import { define } from './definition.ts';

/** How it ended and what came of it: all of it counts in the quarter it ended in. */

export const outcome = define({
  table: 'outcome',
  base: CLOSED,
  rows: ['agreed', 'partly-agreed', 'no-change', 'moved-on'],
  rowOf: (facts) => {
    switch (facts.outcome) {
      case 'agreed':
      case 'partly-agreed':
      case 'no-change':
        return facts.outcome;
      case 'overtaken':
      case 'withdrawn':
        return 'moved-on';
      case 'open':
        throw stillOpen();
      default:
        return facts.outcome satisfies never;
    }
  },
  restsOn: ['told'],
});

export const howEnded = define({
  table: 'how-ended',
  base: CLOSED,
  rows: ['answer', 'talking-both', 'talking-one', 'otherwise'],
  rowOf: ({ basis }) => {
    switch (basis) {
      case 'answer-accepted':
        return 'answer';
      case 'settlement-confirmed':
        return 'talking-both';
      case 'settlement-logged-by-one-side':
        return 'talking-one';
      case 'panel-view':
      case 'withdrawn':
        return 'otherwise';
      case null:
        throw stillOpen();
      default:
        return basis satisfies never;
    }
  },
  restsOn: ['told'],
});

export const changed = define({
  table: 'changed',
  base: CLOSED,
  rows: ['yes', 'no'],
  rowOf: (facts) => (facts.changed ? 'yes' : 'no'),
  restsOn: ['told'],
});

export const followedUp = define({
  table: 'followed-up',
  base: FOLLOWED_UP,
  rows: ['yes', 'partly', 'no', 'not-known'],
  rowOf: ({ followUp }) => {
    switch (followUp) {
      case 'yes':
      case 'partly':
      case 'no':
        return followUp;
      case 'cannot-tell':
      case 'asked':
      case 'not-due':
        return 'not-known';
      default:
        return followUp satisfies never;
    }
  },
  restsOn: ['told', 'times'],
});

/** The base lets none through that is open. */
function stillOpen(): Fault {
  return new Fault('counts-disagree', { quarter: '-', why: 'an open escalation is among those that ended' });
}
