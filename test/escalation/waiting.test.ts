import fc from 'fast-check';
import { offers } from '../../src/escalation/offers.ts';
import { RIGHTS } from '../../src/access/rights-table.ts';
import { waitingPerson, waitingSide } from '../../src/escalation/waiting.ts';
import { closedAfter, openAfter, stateAfter } from '../support/given-when-then.ts';
import { walk, walks } from '../support/random-walk.ts';
import {
  acknowledged,
  answered,
  concluded,
  handedOver,
  questionAsked,
  questionReplied,
  raised,
  settlementLogged,
} from '../support/sample-events.ts';
import { MANAGER, TEACHER, WORKER } from '../support/sample-people.ts';

/** What may always be done, and so moves nothing on. */
const ALWAYS = ['note', 'hand-over', 'withdraw', 'log-settled', 'tell-child', 'know-child', 'make-urgent'];

describe('whose turn it is', () => {
  it('is always someone, while it is open, and they can move it on', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const state of walk(steps).states) {
          if (state.phase !== 'open') continue;
          const side = waitingSide(state);
          expect(waitingPerson(state)).toBe(side === 'raising' ? state.raiser.person : state.asked.person);
          const { may, ...right } = RIGHTS[side];
          const moves = offers(state, { ...right, may: new Set(may) }).filter((kind) => !ALWAYS.includes(kind));
          expect(moves.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is nobody's before it is raised and after it is closed", () => {
    expect(waitingPerson(stateAfter())).toBeNull();
    expect(waitingPerson(closedAfter(raised(), concluded('withdrawn', 'withdrawn')))).toBeNull();
  });

  it.each([
    ['the person asked when it is raised', [raised()], WORKER],
    ['still the person asked when they have it', [raised(), acknowledged()], WORKER],
    ['the raising side when it is asked a question', [raised(), questionAsked], TEACHER],
    ['the person asked when the question is replied to', [raised(), questionAsked, questionReplied], WORKER],
    ['the raising side when it has an answer', [raised(), answered()], TEACHER],
    ['the other side when one logs a settlement', [raised(), settlementLogged('raising')], WORKER],
    ['whoever it was handed over to', [raised(), handedOver('asked', MANAGER)], MANAGER],
  ] as const)('is %s', (_who, happened, person) => {
    expect(waitingPerson(openAfter(...happened))).toBe(person);
  });
});
