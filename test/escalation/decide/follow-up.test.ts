import { plainDate } from '../../../src/calendar/plain-date.ts';
import { londonDate } from '../../../src/calendar/say-date.ts';
import { followUpDue } from '../../../src/escalation/follow-up.ts';
import { closedAfter, given, offeredTo, openAfter, stateAfter } from '../../support/given-when-then.ts';
import { concluded, raised } from '../../support/sample-events.ts';
import { CLOCK, COORDINATOR, TEACHER, WORKER } from '../../support/sample-people.ts';
import { FRIDAY, KENT } from '../../support/sample-policy.ts';
import { parseInstant } from '../../../src/calendar/instant.ts';

const ask = { kind: 'pass-deadlines' } as const;
const asked = { kind: 'follow-up-asked' } as const;
const agreed = [raised(), concluded('agreed', 'answer-accepted')] as const;
/** Twenty working days after Friday 20 November 2026, at the end of the day. */
const DAY = plainDate('2026-12-18');
const BEFORE = parseInstant('2026-12-17T12:00:00Z');
const AFTER = parseInstant('2026-12-19T12:00:00Z');

describe('has what was agreed happened for the child?', () => {
  it('is asked twenty working days after it closed, as the policy says', () => {
    const due = followUpDue(closedAfter(...agreed), KENT);
    expect(due === null ? null : londonDate(due)).toBe(DAY);
    given(...agreed)
      .when(ask, { by: CLOCK, at: BEFORE })
      .thenRefused('not-now');
    given(...agreed)
      .when(ask, { by: CLOCK, at: AFTER })
      .then(asked);
  });

  it('is asked once', () => {
    expect(offeredTo(CLOCK, ...agreed, [asked])).toEqual([]);
    expect(followUpDue(closedAfter(...agreed, [asked]), KENT)).toBeNull();
  });

  it('is asked only where something was agreed, and never after a serious incident', () => {
    expect(followUpDue(openAfter(raised()), KENT)).toBeNull();
    for (const outcome of ['no-change', 'withdrawn', 'overtaken'] as const) {
      expect(followUpDue(closedAfter(raised(), concluded(outcome, 'withdrawn')), KENT)).toBeNull();
    }
    expect(followUpDue(closedAfter(...agreed, [{ kind: 'serious-incident-reported' }]), KENT)).toBeNull();
  });

  it('is answered once, by the raising side alone, and reopens nothing', () => {
    const answer = { kind: 'answer-follow-up', happened: 'no' } as const;
    given(...agreed, [asked])
      .when(answer, { by: TEACHER, at: FRIDAY })
      .then({ kind: 'follow-up-answered', happened: 'no' });
    for (const by of [WORKER, COORDINATOR]) expect(offeredTo(by, ...agreed, [asked])).not.toContain('answer-follow-up');
    const after = stateAfter(...agreed, [asked], [{ kind: 'follow-up-answered', happened: 'no' }]);
    expect(after).toMatchObject({ phase: 'closed', followUp: 'no' });
    expect(offeredTo(TEACHER, ...agreed, [asked], [{ kind: 'follow-up-answered', happened: 'no' }])).not.toContain(
      'answer-follow-up',
    );
  });

  it('is asked of nobody before its time', () => {
    expect(offeredTo(TEACHER, ...agreed)).not.toContain('answer-follow-up');
  });
});

describe('a challenge about how an agency works', () => {
  const thematic = raised({ scope: 'thematic' });

  it('has no child to tell each other of', () => {
    expect(offeredTo(TEACHER, thematic)).not.toContain('tell-child');
    given(thematic)
      .when({ kind: 'acknowledge', childKnown: false }, { by: WORKER })
      .then({ kind: 'acknowledged', childKnown: true, noChild: true });
    expect(offeredTo(WORKER, thematic, [{ kind: 'acknowledged', childKnown: true, noChild: true }])).not.toContain(
      'know-child',
    );
  });
});
