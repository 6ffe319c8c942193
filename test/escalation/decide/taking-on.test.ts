import { given, offeredTo, openAfter } from '../../support/given-when-then.ts';
import {
  AT_MANAGERS,
  deadlinePassed,
  notTakenOn,
  takeOn,
  takingUpAsked,
  toManagers,
} from '../../support/ladder-events.ts';
import {
  answered,
  handedOver,
  note,
  noted,
  raised,
  redirectedTo,
  said,
  settlementLogged,
  STANDARD_CLOCKS,
  URGENT_CLOCKS,
} from '../../support/sample-events.ts';
import { CHAIR, CHIEF, HEAD, MANAGER, partyOf, SERGEANT, TEACHER, WORKER } from '../../support/sample-people.ts';

const byHead = { by: HEAD };
const asked = [raised(), answered(), takingUpAsked()] as const;
const doNot = { kind: 'do-not-take-on', reason: said('reason') } as const;
const handOver = (to: typeof HEAD) => ({ kind: 'hand-over', to: partyOf(to), reason: 'away' }) as const;

describe('taking it on', () => {
  it('opens the next stage, in the words it was asked for with', () => {
    given(...asked)
      .when(takeOn(), byHead)
      .then(toManagers());
    expect(openAfter(...asked, toManagers()).further).toEqual(takingUpAsked().further);
  });

  it('says that the time passed, where that is why it was asked for and nobody has answered since', () => {
    given(raised(), deadlinePassed(), takingUpAsked())
      .when(takeOn(), byHead)
      .then(toManagers({ why: 'time-passed' }));
    given(raised(), deadlinePassed(), takingUpAsked(), answered())
      .when(takeOn(), byHead)
      .then(toManagers({ why: 'not-accepted' }));
  });

  it('is for whoever was asked, and for nobody else', () => {
    for (const by of [TEACHER, WORKER, CHIEF, MANAGER]) {
      given(...asked)
        .when(takeOn(), { by })
        .thenRefused('not-allowed');
    }
    given(raised(), answered()).when(takeOn(), byHead).thenRefused('not-allowed');
  });

  it('keeps the agency that was asked, and asks a panel only where the stage ends with a view', () => {
    given(...asked)
      .when(takeOn({ asked: partyOf(SERGEANT) }), byHead)
      .thenRefused('unknown-choice');
    given(...asked)
      .when(takeOn({ panel: partyOf(CHAIR) }), byHead)
      .thenRefused('unknown-choice');
  });

  it('cannot put one person on both sides', () => {
    given(...asked)
      .when(takeOn({ asked: { ...partyOf(MANAGER), person: HEAD } }), byHead)
      .thenRefused('same-person');
  });

  it('waits while a settlement waits to be confirmed', () => {
    given(...asked, settlementLogged('asked'))
      .when(takeOn(), byHead)
      .thenRefused('not-now');
    given(...asked, settlementLogged('asked'), { kind: 'settlement-disputed', reason: null })
      .when(takeOn(), byHead)
      .then(toManagers());
  });

  it('waits where its reason has lapsed: another agency is asked, and has its own time to answer', () => {
    const passedOn = [raised(), deadlinePassed(), takingUpAsked(), redirectedTo(SERGEANT, STANDARD_CLOCKS)] as const;
    given(...passedOn)
      .when(takeOn({ asked: partyOf(SERGEANT) }), byHead)
      .thenRefused('not-now');
    expect(offeredTo(HEAD, ...passedOn)).toEqual(['do-not-take-on', 'note', 'hand-over']);
    given(...passedOn, deadlinePassed())
      .when(takeOn({ asked: partyOf(SERGEANT) }), byHead)
      .then(toManagers({ asked: partyOf(SERGEANT), why: 'time-passed' }));
  });

  it('waits where no time was stated and it has become urgent since, which has one', () => {
    const urgent = { kind: 'made-urgent', deadlines: URGENT_CLOCKS } as const;
    given(raised({ deadlines: [] }), takingUpAsked())
      .when(takeOn(), byHead)
      .then(toManagers({ why: 'no-time-stated' }));
    given(raised({ deadlines: [] }), takingUpAsked(), urgent)
      .when(takeOn(), byHead)
      .thenRefused('not-now');
  });

  it('keeps the urgent route, with its times', () => {
    given(raised({ route: 'urgent', canWait: 'no', deadlines: URGENT_CLOCKS }), answered(), takingUpAsked())
      .when(takeOn(), byHead)
      .then(toManagers({ deadlines: URGENT_CLOCKS }));
  });
});

describe('not taking it on', () => {
  it('says why, and it stays open with whoever asked', () => {
    given(...asked)
      .when(doNot, byHead)
      .then(notTakenOn);
    expect(openAfter(...asked, notTakenOn)).toMatchObject({
      stage: 'practitioner',
      raiser: partyOf(TEACHER),
      takingUp: null,
      stopped: { by: partyOf(HEAD), reason: notTakenOn.reason },
      stoppedInside: true,
    });
  });

  it('leaves the raiser everything they had: another actor, advice, accepting, talking, withdrawing', () => {
    const before = offeredTo(TEACHER, raised(), answered());
    expect(offeredTo(TEACHER, ...asked, notTakenOn)).toEqual(before);
    expect(before).toEqual(expect.arrayContaining(['escalate', 'seek-help', 'accept', 'talk', 'withdraw']));
  });

  it('is coded for good: taken on by another later, it was still stopped inside the raising agency once', () => {
    const later = openAfter(...asked, notTakenOn, takingUpAsked(CHIEF), toManagers({ raiser: partyOf(CHIEF) }));
    expect(later).toMatchObject({ stopped: null, stoppedInside: true });
    expect(openAfter(...AT_MANAGERS).stoppedInside).toBe(false);
  });

  it('ends their say in it: they go on seeing it, and may add a note', () => {
    given(...asked, notTakenOn)
      .when(takeOn(), byHead)
      .thenRefused('not-allowed');
    expect(offeredTo(HEAD, ...asked, notTakenOn)).toEqual(['note']);
  });
});

describe('while someone thinks about taking it on', () => {
  it('their note stays inside the raising agency: the other side does not know of them yet', () => {
    given(...asked)
      .when(note, byHead)
      .then({ ...noted('raising'), inside: true });
    given(...asked)
      .when(note, { by: TEACHER })
      .then(noted('raising'));
  });

  it('they may hand it to a colleague, and then have no part in it any more', () => {
    const passedOn = { ...handedOver('raising', CHIEF), seat: 'taking-up' } as const;
    given(...asked)
      .when(handOver(CHIEF), byHead)
      .then(passedOn);
    expect(openAfter(...asked, passedOn)).toMatchObject({
      raiser: partyOf(TEACHER),
      takingUp: { actor: partyOf(CHIEF) },
    });
    given(...asked, passedOn)
      .when(takeOn(), { by: CHIEF })
      .then(toManagers({ raiser: partyOf(CHIEF) }));
    given(...asked, passedOn)
      .when(takeOn(), byHead)
      .thenRefused('not-allowed');
  });

  it('they hand it neither to the raiser nor out of the agency', () => {
    given(...asked)
      .when(handOver(TEACHER), byHead)
      .thenRefused('same-person');
    given(...asked)
      .when(handOver(SERGEANT), byHead)
      .thenRefused('unknown-choice');
  });

  it('the raiser may still accept the answer, and the asked side may still answer', () => {
    expect(offeredTo(TEACHER, ...asked)).toContain('accept');
    expect(offeredTo(WORKER, raised(), deadlinePassed(), takingUpAsked())).toContain('answer');
  });
});
