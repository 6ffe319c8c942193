import fc from 'fast-check';
import { RIGHTS } from '../../src/access/rights-table.ts';
import { offers } from '../../src/escalation/offers.ts';
import { partyIn } from '../../src/escalation/state.ts';
import type { Seat } from '../../src/escalation/seat.ts';
import { waitingPeople, waitingSeats } from '../../src/escalation/waiting.ts';
import { closedAfter, openAfter, stateAfter, type Happened } from '../support/given-when-then.ts';
import { AT_PANEL, notTakenOn, takingUpAsked, toManagers, viewGiven } from '../support/ladder-events.ts';
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
import { CHAIR, CHIEF, HEAD, MANAGER, SERVICE_MANAGER, TEACHER, WORKER } from '../support/sample-people.ts';

/** What may always be done, and so moves nothing on. */
const ALWAYS = [
  'note',
  'talk',
  'hand-over',
  'withdraw',
  'log-settled',
  'tell-child',
  'know-child',
  'make-urgent',
  'seek-help',
  'report-action',
];

function isSeated(seat: Seat): seat is Exclude<Seat, 'informed' | 'overseer' | 'eraser'> {
  return seat !== 'informed' && seat !== 'overseer' && seat !== 'eraser';
}

describe('whose turn it is', () => {
  it('is always someone, while it is open, and each of them can move it on', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { state } of walk(steps).moments) {
          if (state.phase !== 'open') continue;
          const seats = waitingSeats(state);
          expect(seats.length).toBeGreaterThan(0);
          expect(waitingPeople(state)).toEqual(seats.map((seat) => partyIn(state, seat)?.person));
          for (const seat of seats) {
            if (!isSeated(seat)) throw new Error('nobody waits on who only looks on');
            const { may, ...right } = RIGHTS[seat];
            const moves = offers(state, { ...right, may: new Set(may) }).filter((kind) => !ALWAYS.includes(kind));
            // After a serious incident what would end it has to wait.
            const isFrozen = state.hold === 'serious-incident';
            expect({ seat, moves: isFrozen || moves.length > 0 }).toEqual({ seat, moves: true });
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is nobody's before it is raised and after it is closed", () => {
    expect(waitingPeople(stateAfter())).toEqual([]);
    expect(waitingPeople(closedAfter(raised(), concluded('withdrawn', 'withdrawn')))).toEqual([]);
  });

  it.each<readonly [who: string, happened: readonly Happened[], people: readonly string[]]>([
    ['the person asked when it is raised', [raised()], [WORKER]],
    ['still the person asked when they have it', [raised(), acknowledged()], [WORKER]],
    ['the raising side when it is asked a question', [raised(), questionAsked], [TEACHER]],
    ['the person asked when the question is replied to', [raised(), questionAsked, questionReplied], [WORKER]],
    ['the raising side when it has an answer', [raised(), answered()], [TEACHER]],
    ['the other side when one logs a settlement', [raised(), settlementLogged('raising')], [WORKER]],
    ['whoever it was handed over to', [raised(), handedOver('asked', MANAGER)], [MANAGER]],
    ['who is asked to take an answered one on, and nobody else', [raised(), answered(), takingUpAsked()], [HEAD]],
    ['who is asked to take it on, beside whoever still owes an answer', [raised(), takingUpAsked()], [HEAD, WORKER]],
    [
      'who is asked to take it on, beside the raiser who still owes a reply',
      [raised(), questionAsked, takingUpAsked()],
      [HEAD, TEACHER],
    ],
    ['the raiser again when it was not taken on', [raised(), answered(), takingUpAsked(), notTakenOn], [TEACHER]],
    [
      'the other side when a settlement is logged while someone thinks about taking it on',
      [raised(), answered(), takingUpAsked(), settlementLogged('asked')],
      [TEACHER],
    ],
    ['who is asked at the new stage', [raised(), answered(), takingUpAsked(), toManagers()], [MANAGER]],
    ['the panel at the last stage', AT_PANEL, [CHAIR]],
    ['the agency that holds the duty once the panel has given its view', [...AT_PANEL, viewGiven()], [SERVICE_MANAGER]],
    ['the raising side where the view is addressed to it', [...AT_PANEL, viewGiven('raising')], [CHIEF]],
  ])('is %s', (_who, happened, people) => {
    expect(waitingPeople(openAfter(...happened))).toEqual(people);
  });
});
