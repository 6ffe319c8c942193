import { instantOf, parseInstant } from '../../../src/calendar/instant.ts';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import type { EscalationId } from '../../../src/escalation/ids.ts';
import { given, openAfter } from '../../support/given-when-then.ts';
import { AT_MANAGERS, deadlinePassed } from '../../support/ladder-events.ts';
import { answered, raise, raised, said, STANDARD_CLOCKS, URGENT_CLOCKS, within } from '../../support/sample-events.ts';
import { HEAD, partyOf, SERGEANT, STRANGER, TEACHER, WORKER } from '../../support/sample-people.ts';
import { FRIDAY, KENT, MONDAY_END, TUESDAY_END } from '../../support/sample-policy.ts';

const byTeacher = { by: TEACHER };

describe('raising a disagreement', () => {
  it('opens the first stage of the policy, with its clocks', () => {
    given().when(raise(), byTeacher).then(raised());
    expect(raised().stage).toBe('practitioner');
  });

  it('on Friday 20 November at 16:30 asks to acknowledge by Monday 23 and to answer by Tuesday 24', () => {
    expect(STANDARD_CLOCKS.map(({ clock, dueAt }) => [clock, dueAt])).toEqual([
      ['acknowledge', '2026-11-23T17:00:00.000Z'],
      ['respond', '2026-11-24T17:00:00.000Z'],
    ]);
    given()
      .when(raise(), { by: TEACHER, at: FRIDAY })
      .then(raised({ deadlines: STANDARD_CLOCKS }));
  });

  it('at the weekend counts from that day, so that Monday is still the first working day', () => {
    const saturday = parseInstant('2026-11-21T23:00:00Z');
    const clocks = [within(1, 'acknowledge', MONDAY_END, saturday), within(2, 'respond', TUESDAY_END, saturday)];
    given()
      .when(raise(), { by: TEACHER, at: saturday })
      .then(raised({ deadlines: clocks }));
  });

  it('on the last working day before Christmas passes over the holidays', () => {
    const christmasEve = parseInstant('2026-12-24T10:00:00Z');
    const clocks = [
      within(1, 'acknowledge', parseInstant('2026-12-29T17:00:00Z'), christmasEve),
      within(2, 'respond', parseInstant('2026-12-30T17:00:00Z'), christmasEve),
    ];
    given()
      .when(raise(), { by: TEACHER, at: christmasEve })
      .then(raised({ deadlines: clocks }));
  });

  it('takes the urgent route when it cannot safely wait: an answer by the end of the same working day', () => {
    given()
      .when(raise({ canWait: 'no' }), byTeacher)
      .then(raised({ canWait: 'no', route: 'urgent', deadlines: URGENT_CLOCKS }));
  });

  it('on the urgent route after the working day has ended asks by the end of the next', () => {
    const fridayNight = parseInstant('2026-11-20T21:00:00Z');
    const clocks = [{ ...URGENT_CLOCKS[0]!, dueAt: MONDAY_END, countedFrom: fridayNight }];
    given()
      .when(raise({ canWait: 'no' }), { by: TEACHER, at: fridayNight })
      .then(raised({ canWait: 'no', route: 'urgent', deadlines: clocks }));
  });

  it('stays on the standard route when the raiser is not sure', () => {
    given()
      .when(raise({ canWait: 'not-sure' }), byTeacher)
      .then(raised({ canWait: 'not-sure' }));
  });

  it('keeps what was said about safety: likely harm does not by itself choose the route', () => {
    given()
      .when(raise({ safety: 'harm-likely' }), byTeacher)
      .then(raised({ safety: 'harm-likely' }));
  });

  it('is open to someone in no directory, who stands there unconfirmed', () => {
    const raiser = partyOf(STRANGER);
    expect(raiser.confirmed).toBe(false);
    given().when(raise({ raiser }), { by: STRANGER }).then(raised({ raiser }));
  });

  it('is refused within one agency: that is for managers there', () => {
    given()
      .when(raise({ asked: partyOf(HEAD) }), byTeacher)
      .thenRefused('own-agency');
  });

  it('is refused against oneself, also for someone in no directory', () => {
    given()
      .when(raise({ raiser: partyOf(STRANGER), asked: partyOf(STRANGER) }), { by: STRANGER })
      .thenRefused('same-person');
  });

  it('is refused about a case point or a theme the policy does not have', () => {
    given()
      .when(raise({ casePoint: 'weather' }), byTeacher)
      .thenRefused('unknown-choice');
    given()
      .when(raise({ theme: 'weather' }), byTeacher)
      .thenRefused('unknown-choice');
  });

  it('may use every case point and theme the policy has', () => {
    for (const { code: casePoint } of KENT.casePoints)
      given().when(raise({ casePoint }), byTeacher).then(raised({ casePoint }));
    for (const { code: theme } of KENT.themes) given().when(raise({ theme }), byTeacher).then(raised({ theme }));
  });

  it('may say besides: whether they talked, when the decision takes effect, whether the family knows', () => {
    const besides = { talked: 'tried', takesEffect: plainDate('2026-11-23'), familyKnows: 'not-safe' } as const;
    given().when(raise(besides), byTeacher).then(raised(besides));
    expect(openAfter(raised(besides))).toMatchObject(besides);
    expect(openAfter(raised())).toMatchObject({ talked: null, takesEffect: null, familyKnows: null });
  });

  it.each(['follows', 'alongside'] as const)('may be linked to another: it %s it, and is counted as new', (kind) => {
    const link = { kind, escalation: 'KM-0000-00000' as EscalationId };
    given().when(raise({ link }), byTeacher).then(raised({ link }));
    expect(openAfter(raised({ link, concern: said('concern') })).link).toEqual(link);
    expect(openAfter(raised()).link).toBeNull();
  });

  it('happens once: raising again what is open is refused', () => {
    given(raised()).when(raise(), byTeacher).thenRefused('not-allowed');
    given(raised()).when(raise(), { by: SERGEANT }).thenRefused('not-allowed');
  });
});

describe('making it urgent later', () => {
  it('asks for an answer by the end of the same working day', () => {
    given(raised()).when({ kind: 'make-urgent' }, byTeacher).then({ kind: 'made-urgent', deadlines: URGENT_CLOCKS });
  });

  it('counts from the moment it became urgent, not from raising', () => {
    const tuesday = instantOf(Date.parse(TUESDAY_END) - 3_600_000);
    const deadlines = [{ ...URGENT_CLOCKS[0]!, dueAt: TUESDAY_END, countedFrom: tuesday }];
    given(raised())
      .when({ kind: 'make-urgent' }, { by: TEACHER, at: tuesday })
      .then({ kind: 'made-urgent', deadlines });
  });

  it('gives nobody more time than they had: an answer that was due on Tuesday stays due on Tuesday', () => {
    const tuesdayNight = instantOf(Date.parse(TUESDAY_END) + 3_600_000);
    given(raised())
      .when({ kind: 'make-urgent' }, { by: TEACHER, at: tuesdayNight })
      .then({ kind: 'made-urgent', deadlines: STANDARD_CLOCKS.slice(1) });
  });

  it('has no use, and is refused, once there is an answer or the time for one is recorded as passed', () => {
    given(raised(), answered()).when({ kind: 'make-urgent' }, byTeacher).thenRefused('not-now');
    given(raised(), deadlinePassed()).when({ kind: 'make-urgent' }, byTeacher).thenRefused('not-now');
  });

  it('is possible at a higher stage too', () => {
    given(...AT_MANAGERS)
      .when({ kind: 'make-urgent' }, { by: HEAD })
      .then({ kind: 'made-urgent', deadlines: URGENT_CLOCKS });
  });

  it('is refused where it is urgent already', () => {
    given(raised({ route: 'urgent', canWait: 'no' }))
      .when({ kind: 'make-urgent' }, byTeacher)
      .thenRefused('not-now');
  });

  it('is for the raising side alone', () => {
    given(raised()).when({ kind: 'make-urgent' }, { by: WORKER }).thenRefused('not-allowed');
  });
});
