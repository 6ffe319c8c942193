import fc from 'fast-check';
import { instantOf, type Instant } from '../../../src/calendar/instant.ts';
import { given, offeredTo, openAfter } from '../../support/given-when-then.ts';
import {
  AT_MANAGERS,
  AT_PANEL,
  deadlinePassed,
  MANAGER_CLOCKS,
  PASS_DEADLINES,
  viewGiven,
} from '../../support/ladder-events.ts';
import { walk, walks } from '../../support/random-walk.ts';
import {
  acknowledged,
  answered,
  concluded,
  questionAsked,
  raised,
  redirectedTo,
  STANDARD_CLOCKS,
  URGENT_CLOCKS,
} from '../../support/sample-events.ts';
import { CLOCK, COORDINATOR, EVERYONE, SERGEANT } from '../../support/sample-people.ts';
import { FRIDAY_END, MONDAY_END, TUESDAY_END, WEDNESDAY } from '../../support/sample-policy.ts';

const byClock = (at: Instant) => ({ by: CLOCK, at });
const toAcknowledge = deadlinePassed('acknowledge', MONDAY_END);
const justBefore = instantOf(Date.parse(TUESDAY_END) - 1);

describe('a time of the policy that has passed', () => {
  it('is recorded from the moment it is due, and not before', () => {
    given(raised(), acknowledged()).when(PASS_DEADLINES, byClock(justBefore)).thenRefused('not-now');
    given(raised(), acknowledged()).when(PASS_DEADLINES, byClock(TUESDAY_END)).then(deadlinePassed());
  });

  it('is recorded once', () => {
    given(raised(), toAcknowledge).when(PASS_DEADLINES, byClock(MONDAY_END)).thenRefused('not-now');
    given(raised(), toAcknowledge).when(PASS_DEADLINES, byClock(WEDNESDAY)).then(deadlinePassed());
    given(raised(), toAcknowledge, deadlinePassed()).when(PASS_DEADLINES, byClock(WEDNESDAY)).thenRefused('not-now');
  });

  it('is recorded with the others that passed with it, soonest first, in one entry', () => {
    given(raised()).when(PASS_DEADLINES, byClock(WEDNESDAY)).then(toAcknowledge, deadlinePassed());
  });

  it('is none once it was met: acknowledged, answered, or the view given', () => {
    given(raised(), acknowledged()).when(PASS_DEADLINES, byClock(MONDAY_END)).thenRefused('not-now');
    given(raised(), answered()).when(PASS_DEADLINES, byClock(WEDNESDAY)).thenRefused('not-now');
    const later = instantOf(Date.parse('2027-02-01T09:00:00Z'));
    given(...AT_PANEL, viewGiven())
      .when(PASS_DEADLINES, byClock(later))
      .thenRefused('not-now');
    given(...AT_PANEL)
      .when(PASS_DEADLINES, byClock(later))
      .then(deadlinePassed('respond', openAfter(...AT_PANEL).deadlines[0]!.dueAt));
  });

  it('passes also while a question is open: asking does not stop the clock', () => {
    given(raised(), questionAsked).when(PASS_DEADLINES, byClock(WEDNESDAY)).then(deadlinePassed());
  });

  it('is the urgent one on the urgent route', () => {
    given(raised({ route: 'urgent', canWait: 'no', deadlines: URGENT_CLOCKS }))
      .when(PASS_DEADLINES, byClock(FRIDAY_END))
      .then(deadlinePassed('respond', FRIDAY_END));
  });

  it('can be recorded again at the next stage, and in another agency: they have their own time', () => {
    const due = MANAGER_CLOCKS[0]!.dueAt;
    given(raised(), deadlinePassed(), ...AT_MANAGERS.slice(2))
      .when(PASS_DEADLINES, byClock(due))
      .then(deadlinePassed('respond', due));
    given(raised(), toAcknowledge, redirectedTo(SERGEANT, STANDARD_CLOCKS))
      .when(PASS_DEADLINES, byClock(MONDAY_END))
      .then(toAcknowledge);
    given(raised(), toAcknowledge, redirectedTo(SERGEANT))
      .when(PASS_DEADLINES, byClock(MONDAY_END))
      .thenRefused('not-now');
  });

  it('decides nothing: who has to answer may still answer, and cards already drawn stay good', () => {
    const before = openAfter(raised());
    const after = openAfter(raised(), deadlinePassed());
    expect(after).toEqual({ ...before, version: 2, passed: ['respond'] });
    expect(offeredTo(after.asked.person, raised(), deadlinePassed())).toEqual(offeredTo(after.asked.person, raised()));
  });

  it('is recorded by the clock alone: no person can say that time has passed', () => {
    for (const by of EVERYONE) given(raised()).when(PASS_DEADLINES, { by, at: WEDNESDAY }).thenRefused('not-allowed');
    expect(offeredTo(COORDINATOR, raised())).not.toContain('pass-deadlines');
  });

  it('is all the clock can do, and no more of it after it is closed', () => {
    expect(offeredTo(CLOCK, raised())).toEqual(['pass-deadlines']);
    given(raised(), concluded('withdrawn', 'withdrawn'))
      .when(PASS_DEADLINES, byClock(WEDNESDAY))
      .thenRefused('not-now');
  });

  it('stands in the record at most once for each clock of each stage, until another agency is asked', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        let since = new Set<string>();
        for (const { events, actor, at } of walk(steps).entries) {
          for (const event of events) {
            const startsAnew = event.kind === 'redirected' && event.deadlines.length > 0;
            if (event.kind === 'escalated' || startsAnew) since = new Set();
            if (event.kind !== 'deadline-passed') continue;
            expect(since).not.toContain(event.clock);
            expect(event.dueAt <= at).toBe(true);
            expect(actor.person).toBe(CLOCK);
            since.add(event.clock);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
