import fc from 'fast-check';
import { fold, type FoldedEntry } from '../../src/escalation/evolve.ts';
import { possible } from '../../src/escalation/possible.ts';
import type { Seat } from '../../src/escalation/seat.ts';
import { partyIn, type Escalation } from '../../src/escalation/state.ts';
import { openAfter, stateAfter } from '../support/given-when-then.ts';
import { walk, walks } from '../support/random-walk.ts';
import { acknowledged, answered, childKnown, noted, raised, toldWhichChild } from '../support/sample-events.ts';

const runs = { numRuns: 200 };

/** Each state beside the one after it. */
const steps = (states: readonly Escalation[]) =>
  states.slice(1).map((after, index) => ({ before: states[index]!, after }));

const SEATS: readonly Seat[] = ['raising', 'asked', 'taking-up', 'panel', 'adviser', 'informed', 'clock'];

/** What a card speaks about: what each seat may do, who sits there, and what an acceptance would accept. */
function decidable(state: Escalation): string {
  if (state.phase === 'unraised') return '';
  const { situation, deadlines, stage } = state;
  const settlement = state.phase === 'open' ? state.settlement : null;
  const further = state.phase === 'open' ? state.takingUp?.further : null;
  const seats = SEATS.map((seat) => [partyIn(state, seat)?.person, ...possible(state, seat)]);
  return JSON.stringify([seats, situation, settlement, further, deadlines, stage]);
}

/** What is said once, and not again; and making it urgent, which has no use once the time has passed. */
const ONCE = [
  ...['tell-child', 'know-child', 'report-action', 'answer-closing', 'make-urgent'],
  ...['confirm-raiser', 'restrict', 'report-serious-incident', 'hold', 'lift-hold', 'erase-words'],
  ...['answer-follow-up', 'pass-deadlines'],
];

describe('folding the record', () => {
  it('gives the state that was decided on, also after it was written down and read back', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const { entries, states } = walk(walked);
        const readBack = JSON.parse(JSON.stringify(entries)) as readonly FoldedEntry[];
        expect(fold(readBack)).toEqual(states.at(-1));
        expect(fold(readBack.slice(0, 3))).toEqual(states[Math.min(3, entries.length)]);
      }),
      runs,
    );
  });

  it('numbers versions one by one', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        expect(walk(walked).states.map(({ version }) => version)).toEqual(walk(walked).states.map((_, index) => index));
      }),
      runs,
    );
  });

  it('changes nothing by itself: the states it was given stay as they were', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const { entries, states } = walk(walked);
        const before = JSON.stringify(states);
        fold(entries);
        expect(JSON.stringify(states)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out what cannot follow: an event before raising, a second raise', () => {
    expect(stateAfter(answered())).toEqual({ phase: 'unraised', turn: 0, version: 0 });
    expect(openAfter(raised(), raised({ casePoint: 'conference' })).casePoint).toBe('assessment');
  });
});

describe('what is closed', () => {
  it('stays closed as it was, whatever is written after it: only actions, the closing answers and what is overseen go on', () => {
    fc.assert(
      fc.property(walks, walks, (one, other) => {
        const { entries, states } = walk(one);
        const closed = states.find(({ phase }) => phase === 'closed');
        fc.pre(closed !== undefined && closed.phase === 'closed');
        const after = fold([...entries, ...walk(other).entries]);
        if (after.phase !== 'closed') throw new Error('it opened again');
        const { version, turn, actions, closing, restricted, seriousIncidentAt, hold, confirmation, raiser, followUp } =
          after;
        const overseen = { restricted, seriousIncidentAt, hold, confirmation, raiser, followUp };
        expect(after).toEqual({ ...closed, version, turn, actions, closing, ...overseen });
        expect(actions.map(({ action, what }) => [action, what])).toEqual(
          closed.actions.map(({ action, what }) => [action, what]),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('the turn', () => {
  it('never falls, and rises by one at most', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        for (const { before, after } of steps(walk(walked).states)) {
          expect([before.turn, before.turn + 1]).toContain(after.turn);
        }
      }),
      runs,
    );
  });

  it('rises only when what may be decided changes', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        for (const { before, after } of steps(walk(walked).states)) {
          if (after.turn > before.turn) expect(decidable(after)).not.toBe(decidable(before));
        }
      }),
      runs,
    );
  });

  it('rises where a button of a card already drawn would no longer do: only what was just said need not be said again', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        for (const { before, after } of steps(walk(walked).states)) {
          if (after.turn > before.turn) continue;
          for (const seat of SEATS) {
            const gone = [...possible(before, seat)].filter((kind) => !possible(after, seat).has(kind));
            expect(gone.filter((kind) => !ONCE.includes(kind))).toEqual([]);
          }
        }
      }),
      runs,
    );
  });

  it('does not rise for a note, nor for telling each other which child it is', () => {
    const before = openAfter(raised(), acknowledged(false)).turn;
    expect(openAfter(raised(), acknowledged(false), noted('raising'), noted('asked')).turn).toBe(before);
    expect(openAfter(raised(), acknowledged(false), toldWhichChild, childKnown).turn).toBe(before);
  });

  it('rises with a new answer, so that nobody accepts one they have not read', () => {
    expect(openAfter(raised(), answered('agree'), answered('maintain')).turn).toBe(
      openAfter(raised(), answered('agree')).turn + 1,
    );
  });
});

describe('which child it is', () => {
  it('is known, told or asked for as the two sides say', () => {
    expect(openAfter(raised()).childKnown).toBe('not-said');
    expect(openAfter(raised(), toldWhichChild).childKnown).toBe('told');
    expect(openAfter(raised(), acknowledged(false)).childKnown).toBe('not-yet');
    expect(openAfter(raised(), toldWhichChild, acknowledged(false)).childKnown).toBe('not-yet');
    expect(openAfter(raised(), acknowledged(false), toldWhichChild).childKnown).toBe('told');
    expect(openAfter(raised(), acknowledged(false), toldWhichChild, childKnown).childKnown).toBe('known');
    expect(openAfter(raised(), acknowledged(true), toldWhichChild).childKnown).toBe('known');
  });
});
