import { closedAfter, given, offeredTo, openAfter } from '../../support/given-when-then.ts';
import { AT_PANEL, AT_SENIORS, decisionRecorded, giveView, viewGiven } from '../../support/ladder-events.ts';
import { acknowledged, answer, concluded, note, raised, said, settlementLogged } from '../../support/sample-events.ts';
import { CHAIR, CHIEF, COORDINATOR, partyOf, SERVICE_MANAGER } from '../../support/sample-people.ts';

const byChair = { by: CHAIR };
const viewed = [...AT_PANEL, viewGiven()] as const;
const record = { kind: 'record-decision', response: 'accepts', willDo: said('willDo') } as const;

describe('the last stage', () => {
  it('asks the panel for its view; the two agencies stay where they are', () => {
    expect(openAfter(...AT_PANEL)).toMatchObject({
      stage: 'panel',
      nextStage: null,
      raiser: partyOf(CHIEF),
      asked: partyOf(SERVICE_MANAGER),
      panel: partyOf(CHAIR),
    });
  });

  it('does not ask the agency to answer again: it has answered, and keeps its decision', () => {
    given(...AT_PANEL)
      .when(answer(), { by: SERVICE_MANAGER })
      .thenRefused('not-now');
    expect(offeredTo(SERVICE_MANAGER, ...AT_PANEL)).toEqual(['note', 'talk', 'hand-over', 'log-settled', 'restrict']);
  });

  it('may still be settled by talking', () => {
    given(...AT_PANEL, settlementLogged('asked'))
      .when({ kind: 'confirm-settled' }, { by: CHIEF })
      .then({ kind: 'settlement-confirmed' }, concluded('agreed', 'settlement-confirmed'));
  });
});

describe("the panel's view", () => {
  it.each(['asked', 'raising'] as const)('says what it recommends, why, and to whom: the %s side', (to) => {
    given(...AT_PANEL)
      .when(giveView(to), byChair)
      .then(viewGiven(to));
  });

  it('may be given at once, or after saying that they have it and which child it is', () => {
    const know = { kind: 'acknowledge', childKnown: true } as const;
    given(...AT_PANEL)
      .when(know, byChair)
      .then(acknowledged(true));
    given(...AT_PANEL, acknowledged(true))
      .when(giveView(), byChair)
      .then(viewGiven());
  });

  it('is for the panel alone: for neither side, and at no stage before', () => {
    for (const by of [CHIEF, SERVICE_MANAGER, COORDINATOR]) {
      given(...AT_PANEL)
        .when(giveView(), { by })
        .thenRefused('not-allowed');
    }
    given(...AT_SENIORS)
      .when(giveView(), byChair)
      .thenRefused('not-allowed');
    given(raised()).when(giveView(), byChair).thenRefused('not-allowed');
  });

  it('is given once', () => {
    given(...viewed)
      .when(giveView(), byChair)
      .thenRefused('not-now');
    expect(offeredTo(CHAIR, ...viewed)).toEqual(['note']);
  });

  it('concludes nothing: it stays open until the agency that holds the duty has said what it will do', () => {
    expect(openAfter(...viewed).situation).toMatchObject({ name: 'viewed', to: 'asked' });
  });

  it('may be handed to a colleague of the panel before it is given', () => {
    const handOver = { kind: 'hand-over', to: partyOf(COORDINATOR), reason: 'knows-family' } as const;
    const handed = {
      kind: 'handed-over',
      side: 'asked',
      to: partyOf(COORDINATOR),
      reason: 'knows-family',
      seat: 'panel',
    } as const;
    given(...AT_PANEL)
      .when(handOver, byChair)
      .then(handed);
    expect(openAfter(...AT_PANEL, handed)).toMatchObject({
      panel: partyOf(COORDINATOR),
      asked: partyOf(SERVICE_MANAGER),
    });
    given(...AT_PANEL, handed)
      .when(giveView(), { by: COORDINATOR })
      .then(viewGiven());
    given(...AT_PANEL, handed)
      .when(giveView(), byChair)
      .thenRefused('not-allowed');
  });

  it('is never outside the panel: handing it to one of the two agencies is refused', () => {
    given(...AT_PANEL)
      .when({ kind: 'hand-over', to: partyOf(SERVICE_MANAGER), reason: 'away' }, byChair)
      .thenRefused('same-person');
    given(...AT_PANEL)
      .when({ kind: 'hand-over', to: { ...partyOf(CHIEF), person: COORDINATOR }, reason: 'away' }, byChair)
      .thenRefused('unknown-choice');
  });

  it('leaves room for a note, from no side', () => {
    given(...AT_PANEL)
      .when(note, byChair)
      .then({ kind: 'noted', side: null, note: said('note') });
  });
});

describe('what the agency that holds the duty does with it', () => {
  it.each([
    ['accepts', 'agreed'],
    ['in-part', 'partly-agreed'],
    ['does-not-accept', 'no-change'],
  ] as const)('ends the ladder: when it "%s" the outcome is "%s"', (response, outcome) => {
    given(...viewed)
      .when({ ...record, response }, { by: SERVICE_MANAGER })
      .then(decisionRecorded(response), concluded(outcome, 'panel-view'));
  });

  it('is for the side the view is addressed to: the duty may be with the agency that raised it', () => {
    given(...viewed)
      .when(record, { by: CHIEF })
      .thenRefused('not-now');
    given(...AT_PANEL, viewGiven('raising'))
      .when(record, { by: CHIEF })
      .then(decisionRecorded(), concluded('agreed', 'panel-view'));
    given(...AT_PANEL, viewGiven('raising'))
      .when(record, { by: SERVICE_MANAGER })
      .thenRefused('not-now');
  });

  it("needs the panel's view, and is not for the panel", () => {
    given(...AT_PANEL)
      .when(record, { by: SERVICE_MANAGER })
      .thenRefused('not-now');
    given(...viewed)
      .when(record, byChair)
      .thenRefused('not-allowed');
  });

  it('is kept with its reasons', () => {
    const closed = closedAfter(...viewed, [decisionRecorded('in-part'), concluded('partly-agreed', 'panel-view')]);
    expect(closed.decision).toEqual({ response: 'in-part', willDo: said('willDo') });
    expect(closedAfter(raised(), concluded('withdrawn', 'withdrawn')).decision).toBeNull();
  });
});
