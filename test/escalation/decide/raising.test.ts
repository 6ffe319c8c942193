import { instantOf, parseInstant } from '../../../src/calendar/instant.ts';
import { given } from '../../support/given-when-then.ts';
import { raise, raised, STANDARD_CLOCKS, URGENT_CLOCKS, within } from '../../support/sample-events.ts';
import { HEAD, partyOf, SERGEANT, STRANGER, TEACHER, WORKER } from '../../support/sample-people.ts';
import { FRIDAY, KENT, MONDAY_END, TUESDAY_END, WEDNESDAY_END } from '../../support/sample-policy.ts';

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
    const tuesdayNight = instantOf(Date.parse(TUESDAY_END) + 3_600_000);
    const later = [{ ...URGENT_CLOCKS[0]!, dueAt: WEDNESDAY_END, countedFrom: tuesdayNight }];
    given(raised())
      .when({ kind: 'make-urgent' }, { by: TEACHER, at: tuesdayNight })
      .then({ kind: 'made-urgent', deadlines: later });
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
