import { closedAfter, given, offeredTo, openAfter } from '../../support/given-when-then.ts';
import { answered, concluded, raised, said, settlementLogged } from '../../support/sample-events.ts';
import { COORDINATOR, TEACHER, WORKER } from '../../support/sample-people.ts';

const log = { kind: 'log-settled', agreed: said('agreed'), outcome: 'agreed' } as const;
const confirm = { kind: 'confirm-settled' } as const;
const dispute = { kind: 'dispute-settled', reason: null } as const;
const closeOneSided = { kind: 'close-one-sided' } as const;
const confirmed = [{ kind: 'settlement-confirmed' }, concluded('agreed', 'settlement-confirmed')] as const;

describe('settled by talking', () => {
  it('may be logged by either side, at any time', () => {
    given(raised()).when(log, { by: TEACHER }).then(settlementLogged('raising'));
    given(raised()).when(log, { by: WORKER }).then(settlementLogged('asked'));
    given(raised(), answered()).when(log, { by: WORKER }).then(settlementLogged('asked'));
  });

  it('closes nothing by itself', () => {
    expect(openAfter(raised(), settlementLogged('asked')).settlement).toMatchObject({ by: 'asked', outcome: 'agreed' });
  });

  it('is settled when the other side says that is right', () => {
    given(raised(), settlementLogged('raising'))
      .when(confirm, { by: WORKER })
      .then(...confirmed);
    given(raised(), settlementLogged('asked'))
      .when(confirm, { by: TEACHER })
      .then(...confirmed);
  });

  it('keeps the outcome that was logged', () => {
    const partly = { ...settlementLogged('asked'), outcome: 'partly-agreed' } as const;
    given(raised(), partly)
      .when(confirm, { by: TEACHER })
      .then({ kind: 'settlement-confirmed' }, concluded('partly-agreed', 'settlement-confirmed'));
  });

  it('goes on as it was when the other side says "not quite", with or without a reason', () => {
    given(raised(), settlementLogged('asked'))
      .when(dispute, { by: TEACHER })
      .then({ kind: 'settlement-disputed', reason: null });
    const reason = said('reason');
    given(raised(), settlementLogged('raising'))
      .when({ ...dispute, reason }, { by: WORKER })
      .then({ kind: 'settlement-disputed', reason });
    const before = openAfter(raised(), answered());
    const after = openAfter(raised(), answered(), settlementLogged('asked'), { kind: 'settlement-disputed', reason });
    expect(after).toEqual({ ...before, version: after.version, turn: after.turn });
  });

  it('can be logged again after "not quite"', () => {
    given(raised(), settlementLogged('asked'), { kind: 'settlement-disputed', reason: null })
      .when(log, { by: WORKER })
      .then(settlementLogged('asked'));
  });

  it('is not confirmed or disputed by the side that logged it', () => {
    given(raised(), settlementLogged('asked')).when(confirm, { by: WORKER }).thenRefused('not-now');
    given(raised(), settlementLogged('raising')).when(dispute, { by: TEACHER }).thenRefused('not-now');
  });

  it('is logged once at a time', () => {
    given(raised(), settlementLogged('asked')).when(log, { by: TEACHER }).thenRefused('not-now');
  });

  it('rests on one side only when the raising side lets it, and never counts as agreed by both', () => {
    const oneSided = concluded('agreed', 'settlement-logged-by-one-side');
    given(raised(), settlementLogged('raising')).when(closeOneSided, { by: TEACHER }).then(oneSided);
    given(raised(), settlementLogged('asked')).when(closeOneSided, { by: TEACHER }).then(oneSided);
    expect(closedAfter(raised(), settlementLogged('raising'), oneSided).basis).toBe('settlement-logged-by-one-side');
  });

  it("is never closed on one side's word by the side that was challenged", () => {
    given(raised(), settlementLogged('asked')).when(closeOneSided, { by: WORKER }).thenRefused('not-allowed');
    expect(offeredTo(WORKER, raised(), settlementLogged('asked'))).not.toContain('close-one-sided');
  });

  it('needs something logged first', () => {
    given(raised()).when(confirm, { by: WORKER }).thenRefused('not-now');
    given(raised()).when(dispute, { by: WORKER }).thenRefused('not-now');
    given(raised()).when(closeOneSided, { by: TEACHER }).thenRefused('not-now');
  });

  it('is not for those who look on', () => {
    given(raised()).when(log, { by: COORDINATOR }).thenRefused('not-allowed');
  });
});
