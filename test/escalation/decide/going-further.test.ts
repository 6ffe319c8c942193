import { given, offeredTo, type Happened } from '../../support/given-when-then.ts';
import {
  AT_MANAGERS,
  AT_PANEL,
  AT_SENIORS,
  deadlinePassed,
  escalate,
  FURTHER,
  MANAGER_CLOCKS,
  PANEL_CLOCKS,
  takingUpAsked,
  toManagers,
  toPanel,
} from '../../support/ladder-events.ts';
import { acknowledged, answered, questionAsked, raised, settlementLogged } from '../../support/sample-events.ts';
import {
  CHAIR,
  CHIEF,
  COORDINATOR,
  HEAD,
  MANAGER,
  partyOf,
  SERGEANT,
  SERVICE_MANAGER,
  STRANGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';
import { MONDAY } from '../../support/sample-policy.ts';

const byTeacher = { by: TEACHER };
/** To the panel: the agency's own actor stays, and the chair is asked. */
const toTheChair = { actor: partyOf(CHIEF), asked: partyOf(SERVICE_MANAGER), panel: partyOf(CHAIR) };

describe('taking it to the next stage', () => {
  it.each([
    ['once there is an answer', [raised(), answered()]],
    ['once the time to answer is recorded as passed', [raised(), deadlinePassed()]],
    ['at once where the policy states no time to answer', [raised({ deadlines: [] })]],
    ['also while a question is open, once the time has passed', [raised(), questionAsked, deadlinePassed()]],
    ['also while someone else thinks about taking it on', [raised(), answered(), takingUpAsked()]],
  ] as const)('is open to the raising side %s', (_when, happened) => {
    given(...happened)
      .when(escalate(), byTeacher)
      .then(takingUpAsked());
  });

  it.each([
    ['while the time to answer runs', [raised()]],
    ['when only the time to acknowledge has passed', [raised(), deadlinePassed('acknowledge')]],
    ['while a settlement waits to be confirmed', [raised(), answered(), settlementLogged('asked')]],
  ] as const)('is not open %s', (_when, happened) => {
    given(...happened)
      .when(escalate(), byTeacher)
      .thenRefused('not-now');
    expect(offeredTo(TEACHER, ...happened)).not.toContain('escalate');
  });

  it('is not open by the calendar alone: the passing is recorded first, so that both sides know', () => {
    given(raised()).when(escalate(), { by: TEACHER, at: MONDAY }).thenRefused('not-now');
  });

  it('is for the raising side alone, and not for someone their agency has not confirmed', () => {
    given(raised(), answered()).when(escalate(), { by: WORKER }).thenRefused('not-allowed');
    given(raised(), answered()).when(escalate(), { by: COORDINATOR }).thenRefused('not-allowed');
    given(raised({ raiser: partyOf(STRANGER) }), answered())
      .when(escalate(), { by: STRANGER })
      .thenRefused('not-allowed');
  });

  it('asks whoever acts there for the raising side, and changes nothing for the other side yet', () => {
    given(raised(), answered()).when(escalate(), byTeacher).then(takingUpAsked());
    expect(offeredTo(WORKER, raised(), answered(), takingUpAsked())).toEqual(offeredTo(WORKER, raised(), answered()));
  });

  it('does not ask who sits on the other side', () => {
    given(raised(), answered())
      .when(escalate({ actor: partyOf(WORKER) }), byTeacher)
      .thenRefused('same-person');
  });

  it('may be asked of another when the first did not take it on', () => {
    given(raised(), answered(), takingUpAsked(), { kind: 'not-taken-on', reason: FURTHER })
      .when(escalate({ actor: partyOf(CHIEF) }), byTeacher)
      .then(takingUpAsked(CHIEF));
  });

  it('is over at the top of the ladder: there is no stage above the panel', () => {
    given(...AT_PANEL)
      .when(escalate(toTheChair), { by: CHIEF })
      .thenRefused('not-now');
    given(...AT_PANEL, deadlinePassed())
      .when(escalate(toTheChair), { by: CHIEF })
      .thenRefused('not-now');
  });
});

describe('where the raiser acts at the next stage too', () => {
  const asHead = [raised({ raiser: partyOf(HEAD) }), answered()] as const;

  it('it goes up at once, with their words', () => {
    given(...asHead)
      .when(escalate(), { by: HEAD })
      .then(toManagers({ further: FURTHER }));
  });

  it('it still takes one stage at a time, with the clocks of that stage', () => {
    given(...AT_SENIORS, answered())
      .when(escalate(toTheChair), { by: CHIEF })
      .then(toPanel());
    expect(PANEL_CLOCKS.map(({ dueAt }) => dueAt)).toEqual(['2026-12-04T17:00:00.000Z']);
    expect(MANAGER_CLOCKS.map(({ dueAt }) => dueAt)).toEqual(['2026-11-27T17:00:00.000Z']);
  });

  it('the other agency stays the one that was asked', () => {
    given(...asHead)
      .when(escalate({ asked: partyOf(SERGEANT) }), { by: HEAD })
      .thenRefused('unknown-choice');
  });

  it('a panel is asked where the stage ends with a view, and nowhere else', () => {
    given(...asHead)
      .when(escalate({ panel: partyOf(CHAIR) }), { by: HEAD })
      .thenRefused('unknown-choice');
    given(...AT_SENIORS, answered())
      .when(escalate({ ...toTheChair, panel: null }), { by: CHIEF })
      .thenRefused('unknown-choice');
  });

  it.each([
    ['on both sides', { ...toTheChair, asked: { ...partyOf(SERVICE_MANAGER), person: CHIEF } }],
    ['on the raising side and in the panel', { ...toTheChair, panel: { ...partyOf(CHAIR), person: CHIEF } }],
    ['on the asked side and in the panel', { ...toTheChair, panel: { ...partyOf(CHAIR), person: SERVICE_MANAGER } }],
  ])('nobody sits %s', (_where, actors) => {
    given(...AT_SENIORS, answered())
      .when(escalate(actors), { by: CHIEF })
      .thenRefused('same-person');
  });
});

describe('why it goes further', () => {
  const why = (...happened: readonly Happened[]) =>
    given(...happened).when(escalate({ actor: partyOf(TEACHER) }), byTeacher);
  const up = { raiser: partyOf(TEACHER), further: FURTHER } as const;

  it('is that the answer was not accepted, where there is one, in time or not', () => {
    why(raised(), answered()).then(toManagers({ ...up, why: 'not-accepted' }));
    why(raised(), deadlinePassed(), answered()).then(toManagers({ ...up, why: 'not-accepted' }));
  });

  it('is that the time passed, where nobody answered', () => {
    why(raised(), acknowledged(), deadlinePassed()).then(toManagers({ ...up, why: 'time-passed' }));
  });

  it('is that no time is stated, where the policy states none', () => {
    why(raised({ deadlines: [] })).then(toManagers({ ...up, why: 'no-time-stated' }));
  });

  it('belongs to its own stage: what passed or was answered below counts no more', () => {
    given(...AT_MANAGERS)
      .when(escalate({ actor: partyOf(CHIEF), asked: partyOf(MANAGER) }), { by: HEAD })
      .thenRefused('not-now');
  });
});
