import type { Instant } from '../../../src/calendar/instant.ts';
import { stageRuns, clockFact, wasSilent } from '../../../src/escalation/facts/stage-runs.ts';
import { stepsOf } from '../../../src/escalation/facts/steps.ts';
import { told, type Told } from './told.ts';
import {
  actionAccepted,
  actionDone,
  actionProposed,
  AT_SENIORS,
  deadlinePassed,
  PANEL_CLOCKS,
  talkedOver,
  toManagers,
  toPanel,
  viewGiven,
} from '../../support/ladder-events.ts';
import {
  acknowledged,
  answered,
  concluded,
  handedOver,
  noted,
  questionAsked,
  raised,
  redirectedTo,
  settlementLogged,
  toldWhichChild,
  URGENT_CLOCKS,
  within,
} from '../../support/sample-events.ts';
import { DEPUTY, MANAGER, SERGEANT } from '../../support/sample-people.ts';
import {
  FRIDAY,
  FRIDAY_END,
  MONDAY,
  MONDAY_END,
  TUESDAY_END,
  WEDNESDAY,
  WEDNESDAY_END,
} from '../../support/sample-policy.ts';

/** How each stage's clocks went: acknowledging, then answering. */
const clocksAfter = (...happened: readonly Told[]) =>
  stageRuns(stepsOf(told(...happened))).map((run) => [clockFact(run, 'acknowledge'), clockFact(run, 'respond')]);
const silentAfter = (...happened: readonly Told[]) => stageRuns(stepsOf(told(...happened))).map(wasSilent);

const madeUrgent = { kind: 'made-urgent', deadlines: URGENT_CLOCKS } as const;
/** What the police are given from Wednesday. */
const POLICE_CLOCKS = [
  within(1, 'acknowledge', '2026-11-26T17:00:00.000Z' as Instant, WEDNESDAY),
  within(2, 'respond', '2026-11-27T17:00:00.000Z' as Instant, WEDNESDAY),
];

describe('The clocks of a stage', () => {
  it('are met by what is done by their time, to the moment', () => {
    expect(clocksAfter([FRIDAY, raised()], [MONDAY, acknowledged()])).toEqual([['met', 'running']]);
    expect(clocksAfter([FRIDAY, raised()], [MONDAY_END, acknowledged()], [TUESDAY_END, answered()])).toEqual([
      ['met', 'met'],
    ]);
  });

  it('pass where it is done after, or the record goes on without it', () => {
    expect(clocksAfter([FRIDAY, raised()], [WEDNESDAY, answered()])).toEqual([['passed', 'passed']]);
    expect(clocksAfter([FRIDAY, raised()], [TUESDAY_END, deadlinePassed()])).toEqual([['passed', 'passed']]);
    expect(clocksAfter([FRIDAY, raised()], [WEDNESDAY, noted('raising')])).toEqual([['passed', 'passed']]);
  });

  it('run while neither has happened', () => {
    expect(clocksAfter([FRIDAY, raised()])).toEqual([['running', 'running']]);
  });

  it('are acknowledged by a question or an answer too; a question does not answer', () => {
    expect(clocksAfter([FRIDAY, raised()], [MONDAY, questionAsked])).toEqual([['met', 'running']]);
    expect(clocksAfter([FRIDAY, raised()], [MONDAY, answered()])).toEqual([['met', 'met']]);
  });

  it('of which the policy states no time are neither met nor passed', () => {
    expect(clocksAfter([FRIDAY, raised({ deadlines: [] })], [WEDNESDAY, answered()])).toEqual([
      ['not-stated', 'not-stated'],
    ]);
  });

  it('end first where it is settled before their time, and have passed where it is settled after', () => {
    const settled = [settlementLogged('asked'), concluded('agreed', 'settlement-confirmed')];
    expect(clocksAfter([FRIDAY, raised()], [MONDAY, settled])).toEqual([['ended-first', 'ended-first']]);
    expect(clocksAfter([FRIDAY, raised()], [WEDNESDAY, settled])).toEqual([['passed', 'passed']]);
  });

  it('do not pass after the end', () => {
    const happened = [
      [FRIDAY, raised()],
      [MONDAY, concluded('withdrawn', 'withdrawn')],
      [WEDNESDAY, { kind: 'closing-answered', side: 'raising', policyUnclear: false, learning: false, onFile: 'yes' }],
    ] as const;
    expect(clocksAfter(...happened)).toEqual([['ended-first', 'ended-first']]);
  });

  it('are those of each stage it came to', () => {
    const later = [within(5, 'respond', '2026-12-02T17:00:00.000Z' as Instant, WEDNESDAY)];
    expect(
      clocksAfter(
        [FRIDAY, raised()],
        [MONDAY, acknowledged()],
        [TUESDAY_END, deadlinePassed()],
        [WEDNESDAY, toManagers({ deadlines: later, why: 'time-passed' })],
        [WEDNESDAY_END, answered()],
      ),
    ).toEqual([
      ['met', 'passed'],
      ['not-stated', 'met'],
    ]);
  });

  it('end first at a stage that states no time to answer and is left before the time to acknowledge', () => {
    const [acknowledge] = raised().deadlines;
    expect(clocksAfter([FRIDAY, raised({ deadlines: [acknowledge!] })], [MONDAY, toManagers()])).toEqual([
      ['ended-first', 'not-stated'],
      ['not-stated', 'running'],
    ]);
  });

  it('are met by the view of the panel at its stage', () => {
    const at = '2026-11-30T12:00:00.000Z' as Instant;
    const before = AT_SENIORS.map((event): Told => [FRIDAY, event]);
    const steps = stepsOf(
      told(...before, [FRIDAY, answered()], [FRIDAY, toPanel({ deadlines: PANEL_CLOCKS })], [at, viewGiven()]),
    );
    expect(clockFact(stageRuns(steps).at(-1)!, 'respond')).toBe('met');
  });
});

describe('Making it urgent', () => {
  it('hastens the answer, and drops an acknowledgement nobody has given yet', () => {
    expect(clocksAfter([FRIDAY, raised()], [FRIDAY, madeUrgent], [FRIDAY_END, answered()])).toEqual([
      ['not-stated', 'met'],
    ]);
    expect(clocksAfter([FRIDAY, raised()], [FRIDAY, madeUrgent], [MONDAY, answered()])).toEqual([
      ['not-stated', 'passed'],
    ]);
  });

  it('takes nothing back that has been done or has passed by then', () => {
    expect(clocksAfter([FRIDAY, raised()], [FRIDAY, acknowledged()], [FRIDAY, madeUrgent])).toEqual([
      ['met', 'running'],
    ]);
    const tuesday = '2026-11-24T09:00:00.000Z' as Instant;
    const deadlines = [{ ...URGENT_CLOCKS[0]!, dueAt: TUESDAY_END }];
    expect(clocksAfter([FRIDAY, raised()], [tuesday, { kind: 'made-urgent', deadlines }])).toEqual([
      ['passed', 'running'],
    ]);
  });
});

describe('Asking someone else in their place', () => {
  it('starts the clocks anew where it is another agency, whatever the one before had done', () => {
    const redirected = [WEDNESDAY, redirectedTo(SERGEANT, POLICE_CLOCKS)] as const;
    expect(clocksAfter([FRIDAY, raised()], redirected)).toEqual([['running', 'running']]);
    expect(clocksAfter([FRIDAY, raised()], [MONDAY, acknowledged()], redirected)).toEqual([['running', 'running']]);
  });

  it('goes on with the same clocks in the same agency, and asks for an acknowledgement again', () => {
    expect(clocksAfter([FRIDAY, raised()], [MONDAY, acknowledged()], [MONDAY, redirectedTo(DEPUTY)])).toEqual([
      ['running', 'running'],
    ]);
    expect(
      clocksAfter(
        [FRIDAY, raised()],
        [MONDAY, acknowledged()],
        [MONDAY, redirectedTo(DEPUTY)],
        [WEDNESDAY, acknowledged()],
      ),
    ).toEqual([['passed', 'passed']]);
  });
});

describe('A stage where nobody was there', () => {
  const silence = [TUESDAY_END, deadlinePassed()] as const;

  it('is one whose time to answer passed without a word from the asked side', () => {
    expect(silentAfter([FRIDAY, raised()], silence)).toEqual([true]);
    expect(silentAfter([FRIDAY, raised()], [MONDAY, toldWhichChild], [MONDAY, noted('raising')], silence)).toEqual([
      true,
    ]);
    expect(silentAfter([FRIDAY, raised()], silence, [WEDNESDAY, acknowledged()])).toEqual([true]);
  });

  it.each([
    ['an acknowledgement', acknowledged()],
    ['a question', questionAsked],
    ['a note', noted('asked')],
    ['a talk', talkedOver('asked')],
    ['handing it to a colleague because someone is away', handedOver('asked', MANAGER)],
    ['sending it to another team', redirectedTo(DEPUTY)],
    ['a settlement they logged', settlementLogged('asked')],
  ])('is not one where there was %s before', (_what, event) => {
    expect(silentAfter([FRIDAY, raised()], [MONDAY, event], silence)).toEqual([false]);
  });

  it('is not one where they answered what the other side had logged, or said that they will do what was asked', () => {
    const logged = [MONDAY, settlementLogged('raising')] as const;
    const disputed = { kind: 'settlement-disputed', reason: null } as const;
    expect(silentAfter([FRIDAY, raised()], logged, silence)).toEqual([true]);
    expect(silentAfter([FRIDAY, raised()], logged, [MONDAY, disputed], silence)).toEqual([false]);
    const asked = [MONDAY, [talkedOver('raising'), actionProposed('2-1', 'asked', 'raising')]] as const;
    expect(silentAfter([FRIDAY, raised()], asked, silence)).toEqual([true]);
    expect(silentAfter([FRIDAY, raised()], asked, [MONDAY, actionAccepted('2-1')], silence)).toEqual([false]);
    const ours = [MONDAY, [talkedOver('raising'), actionProposed('2-1', 'raising', 'raising')]] as const;
    expect(silentAfter([FRIDAY, raised()], ours, [MONDAY, actionDone('2-1')], silence)).toEqual([true]);
  });

  it('is not one while there is still time, nor where no time is stated', () => {
    expect(silentAfter([FRIDAY, raised()], [MONDAY, noted('raising')])).toEqual([false]);
    expect(silentAfter([FRIDAY, raised({ deadlines: [] })], [WEDNESDAY, noted('raising')])).toEqual([false]);
  });

  it('is one where the agency asked instead is silent too: sending it on was the word of the one before', () => {
    const happened = [
      [FRIDAY, raised()],
      [WEDNESDAY, redirectedTo(SERGEANT, POLICE_CLOCKS)],
      ['2026-11-27T17:00:00.000Z' as Instant, deadlinePassed()],
    ] as const;
    expect(silentAfter(...happened)).toEqual([true]);
  });

  it('is one where the panel is silent, whatever the agency says meanwhile', () => {
    const before = AT_SENIORS.map((event): Told => [FRIDAY, event]);
    const after = '2026-12-04T17:00:00.000Z' as Instant;
    const panel = [...before, [FRIDAY, answered()], [FRIDAY, toPanel()]] as const;
    const logged = settlementLogged('raising');
    const byAgency = [noted('asked'), talkedOver('asked'), settlementLogged('asked'), handedOver('asked', MANAGER)];
    for (const event of [...byAgency, [logged, { kind: 'settlement-disputed', reason: null } as const]]) {
      expect(silentAfter(...panel, [MONDAY, event], [after, deadlinePassed()]).at(-1)).toBe(true);
    }
    const ours = [actionProposed('9-1', 'asked', 'asked'), actionDone('9-1')];
    expect(silentAfter(...panel, [MONDAY, ours], [after, deadlinePassed()]).at(-1)).toBe(true);
    const byPanel = { ...noted(), side: null };
    expect(silentAfter(...panel, [MONDAY, byPanel], [after, deadlinePassed()]).at(-1)).toBe(false);
  });
});
