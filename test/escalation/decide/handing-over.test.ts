import { given, offeredTo, openAfter } from '../../support/given-when-then.ts';
import {
  acknowledged,
  answered,
  handedOver,
  note,
  noted,
  questionAsked,
  raised,
  redirectedTo,
  said,
  settlementLogged,
  STANDARD_CLOCKS,
  URGENT_CLOCKS,
  within,
} from '../../support/sample-events.ts';
import {
  COORDINATOR,
  HEAD,
  MANAGER,
  partyOf,
  SCHOOL,
  SERGEANT,
  STRANGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';
import { MONDAY, MONDAY_END, TUESDAY_END, WEDNESDAY_END } from '../../support/sample-policy.ts';

const pass = (to: typeof WORKER) => ({ kind: 'redirect', to: partyOf(to), reason: null }) as const;
const handOver = (to: typeof WORKER) => ({ kind: 'hand-over', to: partyOf(to), reason: 'away' }) as const;

describe('not ours', () => {
  it("names who, in the same agency, and the clock is kept: it is the agency's", () => {
    given(raised()).when(pass(MANAGER), { by: WORKER, at: MONDAY }).then(redirectedTo(MANAGER, []));
    expect(openAfter(raised(), redirectedTo(MANAGER, [])).deadlines).toEqual(STANDARD_CLOCKS);
  });

  it('names who, in another agency, and its clock starts anew', () => {
    const anew = [within(1, 'acknowledge', TUESDAY_END, MONDAY), within(2, 'respond', WEDNESDAY_END, MONDAY)];
    given(raised()).when(pass(SERGEANT), { by: WORKER, at: MONDAY }).then(redirectedTo(SERGEANT, anew));
    expect(openAfter(raised(), redirectedTo(SERGEANT, anew)).deadlines).toEqual(anew);
  });

  it('keeps the urgent route on the way to another agency', () => {
    const anew = [{ ...URGENT_CLOCKS[0]!, dueAt: MONDAY_END, countedFrom: MONDAY }];
    given(raised({ route: 'urgent', canWait: 'no', deadlines: URGENT_CLOCKS }))
      .when(pass(SERGEANT), { by: WORKER, at: MONDAY })
      .then(redirectedTo(SERGEANT, anew));
  });

  it('starts over with the next person: not acknowledged, child not known, no settlement', () => {
    const state = openAfter(raised(), acknowledged(), settlementLogged('asked'), redirectedTo(SERGEANT));
    expect(state).toMatchObject({
      asked: partyOf(SERGEANT),
      situation: { name: 'asked' },
      acknowledgedAt: null,
      childKnown: 'not-said',
      settlement: null,
    });
  });

  it('takes the person asked out of it', () => {
    expect(offeredTo(WORKER, raised(), redirectedTo(SERGEANT))).toEqual([]);
    given(raised(), redirectedTo(SERGEANT)).when(note, { by: WORKER }).thenRefused('not-allowed');
    given(raised(), redirectedTo(SERGEANT)).when(note, { by: SERGEANT }).then(noted('asked'));
  });

  it('may keep a reason', () => {
    const reason = said('reason');
    given(raised())
      .when({ ...pass(MANAGER), reason }, { by: WORKER })
      .then({ ...redirectedTo(MANAGER), reason });
  });

  it('can be said while a question is open, and not after an answer', () => {
    given(raised(), questionAsked).when(pass(MANAGER), { by: WORKER }).then(redirectedTo(MANAGER));
    given(raised(), answered()).when(pass(MANAGER), { by: WORKER }).thenRefused('not-now');
  });

  it('cannot name oneself, or the agency that raised it', () => {
    given(raised()).when(pass(WORKER), { by: WORKER }).thenRefused('same-person');
    given(raised()).when(pass(HEAD), { by: WORKER }).thenRefused('own-agency');
  });

  it('cannot name who raised it, also where their agency was not known when they did', () => {
    given(raised({ raiser: partyOf(STRANGER) }))
      .when({ ...pass(MANAGER), to: { ...partyOf(HEAD), person: STRANGER } }, { by: WORKER })
      .thenRefused('same-person');
  });

  it('is for the asked side', () => {
    given(raised()).when(pass(SERGEANT), { by: TEACHER }).thenRefused('not-allowed');
  });
});

describe('handing over', () => {
  it('passes a side to a colleague in the same agency', () => {
    given(raised()).when(handOver(MANAGER), { by: WORKER }).then(handedOver('asked', MANAGER));
    given(raised()).when(handOver(HEAD), { by: TEACHER }).then(handedOver('raising', HEAD));
  });

  it('ends the access of who handed it over, and gives it to who has it now', () => {
    expect(offeredTo(WORKER, raised(), handedOver('asked', MANAGER))).toEqual([]);
    given(raised(), handedOver('asked', MANAGER)).when(note, { by: WORKER }).thenRefused('not-allowed');
    given(raised(), handedOver('asked', MANAGER)).when(note, { by: MANAGER }).then(noted('asked'));
    given(raised(), handedOver('raising', HEAD)).when(note, { by: TEACHER }).thenRefused('not-allowed');
    given(raised(), handedOver('raising', HEAD)).when(note, { by: HEAD }).then(noted('raising'));
  });

  it('keeps the clocks, and who raised it', () => {
    const state = openAfter(raised(), handedOver('raising', HEAD), handedOver('asked', MANAGER));
    expect(state.deadlines).toEqual(STANDARD_CLOCKS);
    expect(state).toMatchObject({ raisedBy: TEACHER, raiser: partyOf(HEAD), asked: partyOf(MANAGER) });
  });

  it('is possible at any time while it is open', () => {
    given(raised(), answered()).when(handOver(MANAGER), { by: WORKER }).then(handedOver('asked', MANAGER));
    given(raised(), questionAsked).when(handOver(HEAD), { by: TEACHER }).then(handedOver('raising', HEAD));
  });

  it('does not leave the agency: that is "not ours"', () => {
    given(raised()).when(handOver(SERGEANT), { by: WORKER }).thenRefused('unknown-choice');
    given(raised()).when(handOver(COORDINATOR), { by: TEACHER }).thenRefused('unknown-choice');
  });

  it('to oneself is refused', () => {
    given(raised()).when(handOver(WORKER), { by: WORKER }).thenRefused('same-person');
  });

  it('cannot put one person on both sides, where someone works for both agencies', () => {
    const alsoAtSchool = { ...partyOf(HEAD), person: WORKER, agency: SCHOOL };
    given(raised())
      .when({ ...handOver(HEAD), to: alsoAtSchool }, { by: TEACHER })
      .thenRefused('same-person');
  });

  it('is not for someone whose agency has not confirmed them', () => {
    given(raised({ raiser: partyOf(STRANGER) }))
      .when(handOver(HEAD), { by: STRANGER })
      .thenRefused('not-allowed');
  });
});

describe('a note', () => {
  it('may be added by either side whenever it is open', () => {
    given(raised()).when(note, { by: TEACHER }).then(noted('raising'));
    given(raised()).when(note, { by: WORKER }).then(noted('asked'));
    given(raised(), answered()).when(note, { by: TEACHER }).then(noted('raising'));
  });

  it('is not for those who look on', () => {
    given(raised()).when(note, { by: COORDINATOR }).thenRefused('not-allowed');
    given(raised()).when(note, { by: STRANGER }).thenRefused('not-allowed');
  });
});
