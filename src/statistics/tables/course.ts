import { ACKNOWLEDGED, ANSWER_DUE, ANSWERED, clockEnded, RAISED } from './bases.ts';
import { clocksAt, rungOf, type WatchedClock } from './clocks.ts';
import { define, type TableDefinition } from './definition.ts';

/** How it went, as far as is known on the day of counting: all of it counts in the quarter it was raised in. */

export const stage = define({
  table: 'stage',
  base: RAISED,
  rows: ['first', 'second', 'third-up'],
  rowOf: ({ highestStage }) => rungOf(highestStage.number),
  restsOn: ['told', 'stages', 'times'],
});

/** In time only where every clock of this kind at this rung was: an escalation is one in each of these tables. */
export function clockTable(watched: WatchedClock): TableDefinition<WatchedClock> {
  return define({
    table: watched,
    base: clockEnded(watched),
    rows: ['in-time', 'passed'],
    rowOf: (facts) => (clocksAt(facts, watched).every((clock) => clock === 'met') ? 'in-time' : 'passed'),
    restsOn: ['told', 'stages', 'times'],
  });
}

export const meanwhile = define({
  table: 'meanwhile',
  base: ANSWERED,
  rows: ['held', 'goes-ahead', 'not-said'],
  rowOf: (facts) => {
    switch (facts.meanwhile) {
      case 'waits':
        return 'held';
      case 'goes-ahead':
      case 'goes-ahead-with':
        return 'goes-ahead';
      case 'not-said':
        return 'not-said';
      default:
        return facts.meanwhile satisfies never;
    }
  },
  restsOn: ['told'],
});

export const nobodyAvailable = define({
  table: 'nobody-available',
  base: ANSWER_DUE,
  rows: ['yes', 'no'],
  rowOf: (facts) => (facts.nobodyAvailable ? 'yes' : 'no'),
  restsOn: ['told', 'stages', 'times'],
});

export const childKnown = define({
  table: 'child-known',
  base: ACKNOWLEDGED,
  rows: ['yes', 'not-yet'],
  rowOf: ({ childKnownAtFirst }) => (childKnownAtFirst === true ? 'yes' : 'not-yet'),
  restsOn: ['told'],
});

export const stoppedInside = define({
  table: 'stopped-inside',
  base: RAISED,
  rows: ['yes', 'no'],
  rowOf: (facts) => (facts.stoppedInside ? 'yes' : 'no'),
  restsOn: ['told', 'stages'],
});
