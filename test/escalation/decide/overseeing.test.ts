import type { Command } from '../../../src/escalation/commands.ts';
import type { EscalationEvent, HoldReason } from '../../../src/escalation/events.ts';
import { closedAfter, given, offeredTo, openAfter } from '../../support/given-when-then.ts';
import { AT_PANEL, viewGiven } from '../../support/ladder-events.ts';
import {
  accept,
  acknowledged,
  answer,
  answered,
  concluded,
  note,
  noted,
  raised,
  settlementLogged,
} from '../../support/sample-events.ts';
import {
  CARE_LEAD,
  COORDINATOR,
  ERASER,
  EVERYONE,
  partyOf,
  SCHOOL,
  SCHOOL_LEAD,
  SERVICE_MANAGER,
  STRANGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';

const stranger = { ...partyOf(STRANGER), agency: SCHOOL };
const byStranger = raised({ raiser: stranger });
const confirming: Command = { kind: 'confirm-raiser', raiser: stranger };
const notKnown: Command = { kind: 'confirm-raiser', raiser: null };
const confirmed: EscalationEvent = { kind: 'raiser-confirmed', raiser: { ...stranger, confirmed: true } };
const seriousIncident: EscalationEvent = { kind: 'serious-incident-reported' };
const lifted = (reason: HoldReason): EscalationEvent => ({ kind: 'hold-lifted', reason });
const erase: Command = { kind: 'erase-words', erased: [{ version: 1, fields: ['concern'] }], reason: 'time-over' };
const closed = [raised(), concluded('withdrawn', 'withdrawn')] as const;

describe('a raiser no directory knows', () => {
  it("is confirmed by their agency's lead, or by the partnership team", () => {
    for (const by of [SCHOOL_LEAD, COORDINATOR]) given(byStranger).when(confirming, { by }).then(confirmed);
  });

  it('is confirmed by nobody else, themselves least of all', () => {
    for (const by of EVERYONE.filter((each) => each !== SCHOOL_LEAD && each !== COORDINATOR)) {
      given(byStranger).when(confirming, { by }).thenRefused('not-allowed');
    }
  });

  it('may be confirmed by a lead who was not sure at first', () => {
    given(byStranger).when(notKnown, { by: SCHOOL_LEAD }).then({ kind: 'raiser-not-confirmed' });
    given(byStranger, [{ kind: 'raiser-not-confirmed' }])
      .when(confirming, { by: SCHOOL_LEAD })
      .then(confirmed);
  });

  it('is confirmed once, and whoever the directory knows never', () => {
    given(byStranger, [confirmed]).when(confirming, { by: SCHOOL_LEAD }).thenRefused('not-now');
    given(raised())
      .when({ kind: 'confirm-raiser', raiser: partyOf(TEACHER) }, { by: SCHOOL_LEAD })
      .thenRefused('not-now');
  });

  it('stands there confirmed from then on', () => {
    const state = openAfter(byStranger, [confirmed]);
    expect(state.confirmation).toBe('confirmed');
    expect(state.raiser.confirmed).toBe(true);
  });

  it('whose organisation is not listed hands it to nobody there and takes it no further, also once confirmed', () => {
    const unlisted = partyOf(STRANGER);
    const happened = [raised({ raiser: unlisted }), answered()] as const;
    const asConfirmed: EscalationEvent = { kind: 'raiser-confirmed', raiser: { ...unlisted, confirmed: true } };
    const offered = offeredTo(STRANGER, ...happened, [asConfirmed]);
    expect(offered).toContain('accept');
    expect(offered).not.toContain('hand-over');
    expect(offered).not.toContain('escalate');
  });
});

describe('a serious incident', () => {
  it("is recorded by either side's lead or the partnership team, open or closed", () => {
    for (const by of [SCHOOL_LEAD, CARE_LEAD, COORDINATOR]) {
      given(raised()).when({ kind: 'report-serious-incident' }, { by }).then(seriousIncident);
      given(...closed)
        .when({ kind: 'report-serious-incident' }, { by })
        .then(seriousIncident);
    }
    given(raised()).when({ kind: 'report-serious-incident' }, { by: TEACHER }).thenRefused('not-allowed');
  });

  it('is recorded once', () => {
    given(raised(), [seriousIncident])
      .when({ kind: 'report-serious-incident' }, { by: COORDINATOR })
      .thenRefused('not-now');
  });

  it('holds it: nothing closes it, and what is written still comes in', () => {
    given(raised(), answered(), [seriousIncident]).when(accept(), { by: TEACHER }).thenRefused('not-now');
    given(raised(), [seriousIncident])
      .when({ kind: 'withdraw', code: 'other', reason: null }, { by: TEACHER })
      .thenRefused('not-now');
    given(raised(), settlementLogged('raising'), [seriousIncident])
      .when({ kind: 'confirm-settled' }, { by: WORKER })
      .thenRefused('not-now');
    given(raised(), settlementLogged('raising'), [seriousIncident])
      .when({ kind: 'close-one-sided' }, { by: TEACHER })
      .thenRefused('not-now');
    expect(offeredTo(SERVICE_MANAGER, ...AT_PANEL, viewGiven(), [seriousIncident])).not.toContain('record-decision');
    given(raised(), [seriousIncident]).when(note, { by: TEACHER }).then(noted('raising'));
    expect(offeredTo(WORKER, raised(), acknowledged(), [seriousIncident])).toContain(answer().kind);
  });

  it('may be closed again once the partnership team has lifted the hold', () => {
    given(raised(), [seriousIncident])
      .when({ kind: 'lift-hold' }, { by: COORDINATOR })
      .then(lifted('serious-incident'));
    expect(offeredTo(TEACHER, raised(), answered(), [seriousIncident], [lifted('serious-incident')])).toContain(
      'accept',
    );
  });

  it('stays on record after the hold is lifted', () => {
    const state = openAfter(raised(), [seriousIncident], [lifted('serious-incident')]);
    expect(state.seriousIncidentAt).not.toBeNull();
    expect(state.hold).toBeNull();
  });
});

describe('a hold', () => {
  it('is set and lifted by the partnership team, and ends nothing', () => {
    given(raised())
      .when({ kind: 'hold', reason: 'review' }, { by: COORDINATOR })
      .then({ kind: 'held', reason: 'review' });
    given(raised(), [{ kind: 'held', reason: 'review' }])
      .when({ kind: 'lift-hold' }, { by: COORDINATOR })
      .then(lifted('review'));
    given(raised()).when({ kind: 'hold', reason: 'review' }, { by: SCHOOL_LEAD }).thenRefused('not-allowed');
    expect(offeredTo(TEACHER, raised(), answered(), [{ kind: 'held', reason: 'review' }])).toContain('accept');
  });

  it('keeps the words from being erased', () => {
    given(...closed)
      .when(erase, { by: ERASER })
      .then({ kind: 'words-erased', erased: erase.erased, reason: 'time-over' });
    given(...closed, [{ kind: 'held', reason: 'legal-claim' }])
      .when(erase, { by: ERASER })
      .thenRefused('closed');
    given(raised(), [seriousIncident]).when(erase, { by: ERASER }).thenRefused('not-now');
    for (const by of EVERYONE)
      given(...closed)
        .when(erase, { by })
        .thenRefused('not-allowed');
  });
});

describe('restricting who may look', () => {
  it('is for those who take part and for the partnership team, once', () => {
    for (const by of [TEACHER, WORKER, COORDINATOR]) {
      given(raised()).when({ kind: 'restrict' }, { by }).then({ kind: 'restricted' });
      given(raised(), [{ kind: 'restricted' }])
        .when({ kind: 'restrict' }, { by })
        .thenRefused('not-now');
    }
    given(raised()).when({ kind: 'restrict' }, { by: SCHOOL_LEAD }).thenRefused('not-allowed');
  });

  it('changes nothing of how it stands', () => {
    const { restricted, ...after } = closedAfter(...closed, [{ kind: 'restricted' }]);
    expect(restricted).toBe(true);
    expect(closedAfter(...closed)).toMatchObject({ ...after, version: 2 });
  });
});
