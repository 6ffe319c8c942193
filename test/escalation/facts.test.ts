import fc from 'fast-check';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { factsOf, type Facts } from '../../src/escalation/facts.ts';
import { entriesOf, type Happened } from '../support/given-when-then.ts';
import {
  actionNotDone,
  actionProposed,
  AT_PANEL,
  deadlinePassed,
  decisionRecorded,
  notTakenOn,
  takingUpAsked,
  toManagers,
  viewGiven,
} from '../support/ladder-events.ts';
import { walk, walks, type Walked } from '../support/random-walk.ts';
import {
  acknowledged,
  answered,
  concluded,
  raised,
  redirectedTo,
  settlementLogged,
  STANDARD_CLOCKS,
  URGENT_CLOCKS,
  type Event,
} from '../support/sample-events.ts';
import { partyOf, SERGEANT, STRANGER, TEACHER } from '../support/sample-people.ts';
import { FRIDAY, KENT, MONDAY, TUESDAY_END, WEDNESDAY } from '../support/sample-policy.ts';
import { told, type Told } from './facts/told.ts';

function factsAfter(...happened: readonly Happened[]): Facts {
  return isThere(factsOf(entriesOf(...happened), KENT));
}
const factsTold = (...happened: readonly Told[]): Facts => isThere(factsOf(told(...happened), KENT));

function isThere(facts: Facts | null): Facts {
  if (facts === null) throw new Error('It has no facts: it was never raised.');
  return facts;
}

const withdrawn = (code: 'events-moved-on' | 'no-longer-disagree') =>
  [
    { kind: 'withdrawn', code, reason: null },
    concluded(code === 'events-moved-on' ? 'overtaken' : 'withdrawn', 'withdrawn'),
  ] as const;
const closingAnswered: Event<'closing-answered'> = {
  kind: 'closing-answered',
  side: 'asked',
  ...{ policyUnclear: true, learning: false, onFile: 'yes' },
};

describe('The facts of an escalation', () => {
  it('are none before it is raised', () => {
    expect(factsOf([], KENT)).toBeNull();
    expect(factsOf(entriesOf(acknowledged()), KENT)).toBeNull();
  });

  it('count nothing the rules ignore: what stands after the end, and cannot follow it', () => {
    const ended = [raised(), concluded('agreed', 'settlement-confirmed')] as const;
    const after = [acknowledged(), { ...answered(), meanwhile: 'waits' }, withdrawn('events-moved-on')] as const;
    expect(factsAfter(...ended, ...after)).toEqual(factsAfter(...ended));
  });

  it('say from its raising when, under which policy and rule, what about, and between which groups of agencies', () => {
    expect(factsAfter(raised())).toMatchObject({
      policy: { id: 'kent', version: KENT.version },
      notificationRule: 'practitioner+manager+senior-manager+panel',
      partnership: 'kent',
      quarterRaised: { year: 2026, quarter: 4 },
      scope: 'child',
      raisingGroup: 'education',
      receivingGroup: 'social-care',
      theme: 'level-of-need',
      casePoint: 'assessment',
      levelOfNeed: null,
    });
  });

  it('say whether it is about one child, and of which level of need where the raiser said', () => {
    const level = KENT.levelsOfNeed[0]!.code;
    expect(factsAfter(raised({ levelOfNeed: level }))).toMatchObject({ scope: 'child', levelOfNeed: level });
    expect(factsAfter(raised({ scope: 'thematic' }))).toMatchObject({ scope: 'thematic', levelOfNeed: null });
  });

  it('count an agency of a kind the policy does not have as another', () => {
    const asked = { ...raised().asked, agencyKind: 'fire' };
    expect(factsAfter(raised({ asked })).receivingGroup).toBe('other');
  });

  it('keep the group asked first where another agency is asked instead', () => {
    expect(factsAfter(raised(), redirectedTo(SERGEANT, STANDARD_CLOCKS)).receivingGroup).toBe('social-care');
  });

  it('call the rule by the stages at which the partnership is told', () => {
    const only = (told: readonly string[]) => ({
      ...KENT,
      stages: KENT.stages.map((stage) => ({
        ...stage,
        informs: told.includes(stage.code) ? (['partnership-team'] as const).slice() : [],
      })),
    });
    expect(factsOf(entriesOf(raised()), only(['panel']))?.notificationRule).toBe('panel');
    expect(factsOf(entriesOf(raised()), only([]))?.notificationRule).toBe('none');
  });

  it('call it urgent where it was raised so or made so since', () => {
    expect(factsAfter(raised()).route).toBe('standard');
    expect(factsAfter(raised({ route: 'urgent' })).route).toBe('urgent');
    expect(factsAfter(raised(), { kind: 'made-urgent', deadlines: URGENT_CLOCKS }).route).toBe('urgent');
  });

  it('say how far it went', () => {
    expect(factsAfter(raised()).highestStage).toEqual({ stage: 'practitioner', number: 1 });
    expect(factsAfter(...AT_PANEL).highestStage).toEqual({ stage: 'panel', number: 4 });
    expect(factsAfter(...AT_PANEL).stages.map(({ stage }) => stage)).toEqual([
      ...['practitioner', 'manager', 'senior-manager', 'panel'],
    ]);
  });

  it('say of each stage how its clocks went', () => {
    const silent = factsTold([FRIDAY, raised()], [MONDAY, acknowledged()], [TUESDAY_END, deadlinePassed()]);
    expect(silent.stages).toEqual([{ stage: 'practitioner', number: 1, acknowledge: 'met', respond: 'passed' }]);
  });

  it('say where nobody was there: the time to answer passed without a word', () => {
    expect(factsTold([FRIDAY, raised()], [TUESDAY_END, deadlinePassed()]).nobodyAvailable).toBe(true);
    const later = [WEDNESDAY, toManagers({ why: 'time-passed', deadlines: [] })] as const;
    expect(factsTold([FRIDAY, raised()], [TUESDAY_END, deadlinePassed()], later).nobodyAvailable).toBe(true);
    expect(factsAfter(raised(), answered()).nobodyAvailable).toBe(false);
  });

  it('say whether it was stopped inside the raising agency, also where it went on later', () => {
    const stopped = [raised(), answered(), takingUpAsked(), notTakenOn] as const;
    expect(factsAfter(...stopped).stoppedInside).toBe(true);
    expect(factsAfter(...stopped, takingUpAsked(), toManagers()).stoppedInside).toBe(true);
    expect(factsAfter(raised(), answered()).stoppedInside).toBe(false);
  });
});

describe('How it ended', () => {
  it('is open, and nothing more, until it does', () => {
    expect(factsAfter(raised(), answered())).toMatchObject({
      ...{ outcome: 'open', basis: null, quarterClosed: null, daysToSettle: null },
      ...{ settledByTalking: 'no', withdrawn: null, stillDisagrees: false, closing: { raising: null, asked: null } },
    });
  });

  it('is said with what the outcome rests on, and the quarter', () => {
    const facts = factsTold(
      [FRIDAY, raised()],
      [MONDAY, answered('agree')],
      ['2027-01-04T09:00:00.000Z' as typeof FRIDAY, concluded('agreed', 'answer-accepted')],
    );
    expect(facts).toMatchObject({ outcome: 'agreed', basis: 'answer-accepted', changed: true });
    expect(facts.quarterClosed).toEqual({ year: 2027, quarter: 1 });
  });

  it('is settled by talking where one side logged it: confirmed by both, or on one word', () => {
    const logged = [raised(), settlementLogged('asked')] as const;
    expect(factsAfter(...logged).settledByTalking).toBe('no');
    expect(factsAfter(...logged, concluded('agreed', 'settlement-confirmed')).settledByTalking).toBe('confirmed');
    expect(factsAfter(...logged, concluded('agreed', 'settlement-logged-by-one-side')).settledByTalking).toBe(
      'one-sided',
    );
    expect(factsAfter(raised(), answered(), concluded('agreed', 'answer-accepted')).settledByTalking).toBe('no');
  });

  it('is said with why, where it was taken back; that settles nothing', () => {
    expect(factsAfter(raised(), withdrawn('events-moved-on'))).toMatchObject({
      ...{ outcome: 'overtaken', withdrawn: 'events-moved-on', daysToSettle: null, changed: false },
    });
    expect(factsAfter(raised(), withdrawn('no-longer-disagree')).outcome).toBe('withdrawn');
  });

  it('says whether the raiser still disagrees, and what each side said of it', () => {
    const ended = [
      { kind: 'accepted', how: 'still-disagree' } as const,
      concluded('no-change', 'answer-accepted'),
    ] as const;
    const facts = factsAfter(raised(), answered(), ended, closingAnswered);
    expect(facts.stillDisagrees).toBe(true);
    expect(facts.closing).toEqual({ raising: null, asked: { policyUnclear: true, learning: false } });
  });

  it("rests on the panel's view where it went that far", () => {
    const facts = factsAfter(...AT_PANEL, viewGiven(), [
      decisionRecorded('in-part'),
      concluded('partly-agreed', 'panel-view'),
    ]);
    expect(facts).toMatchObject({ outcome: 'partly-agreed', basis: 'panel-view', changed: true });
  });
});

describe('How long it took', () => {
  it('is counted in working days from raising', () => {
    const facts = factsTold(
      [FRIDAY, raised()],
      [MONDAY, acknowledged()],
      [TUESDAY_END, answered()],
      [WEDNESDAY, concluded('no-change', 'answer-accepted')],
    );
    expect(facts).toMatchObject({ daysToAcknowledge: 1, daysToAnswer: 2, daysToSettle: 3 });
  });

  it('is not said of what has not come', () => {
    expect(factsAfter(raised())).toMatchObject({ daysToAcknowledge: null, daysToAnswer: null, daysToSettle: null });
  });

  it('is counted from the first raising also where only the next stage answered', () => {
    const facts = factsTold(
      [FRIDAY, raised()],
      [TUESDAY_END, deadlinePassed()],
      [WEDNESDAY, toManagers({ why: 'time-passed' })],
      ['2026-11-27T09:00:00.000Z' as typeof FRIDAY, answered()],
    );
    expect(facts).toMatchObject({ daysToAcknowledge: 5, daysToAnswer: 5 });
  });

  it('is counted until those had it who were asked in the end', () => {
    const sent = [
      [FRIDAY, raised()],
      [FRIDAY, acknowledged()],
      [MONDAY, redirectedTo(SERGEANT, STANDARD_CLOCKS)],
    ] as const;
    expect(factsTold(...sent).daysToAcknowledge).toBeNull();
    expect(factsTold(...sent, [WEDNESDAY, acknowledged()]).daysToAcknowledge).toBe(3);
  });
});

describe('What came of it', () => {
  it('says what happened to the decision meanwhile, as the latest answer that says has it', () => {
    expect(factsAfter(raised(), answered()).meanwhile).toBe('not-said');
    const waits = { ...answered(), meanwhile: 'waits' } as const;
    const goesAhead = { ...answered(), meanwhile: 'goes-ahead' } as const;
    expect(factsAfter(raised(), goesAhead, waits, answered('propose')).meanwhile).toBe('waits');
    expect(factsAfter(raised(), waits, toManagers(), goesAhead).meanwhile).toBe('goes-ahead');
  });

  it('says what came of the actions, also after the end', () => {
    const ended = concluded('no-change', 'answer-accepted');
    const agreed = [raised(), [answered(), actionProposed('2-1', 'asked', 'asked')], ended] as const;
    expect(factsAfter(...agreed)).toMatchObject({ changed: true, agreedHappened: 'not-said' });
    expect(factsAfter(...agreed, actionNotDone('2-1'))).toMatchObject({ changed: false, agreedHappened: 'none' });
  });

  it('says whether it happened for the child, once the raising side has been asked and has answered', () => {
    const ended = [raised(), answered('agree'), concluded('agreed', 'answer-accepted')] as const;
    const asked = { kind: 'follow-up-asked' } as const;
    expect(factsAfter(...ended).followUp).toBe('not-due');
    expect(factsAfter(...ended, asked).followUp).toBe('asked');
    expect(factsAfter(...ended, asked, { kind: 'follow-up-answered', happened: 'partly' }).followUp).toBe('partly');
  });

  it('says whether the first to acknowledge knew which child it is', () => {
    expect(factsAfter(raised()).childKnownAtFirst).toBeNull();
    expect(factsAfter(raised(), answered()).childKnownAtFirst).toBeNull();
    expect(factsAfter(raised(), acknowledged(true)).childKnownAtFirst).toBe(true);
    expect(factsAfter(raised(), acknowledged(false), { kind: 'child-known' }).childKnownAtFirst).toBe(false);
  });

  it('marks what nobody is to be asked about afterwards', () => {
    expect(factsAfter(raised())).toMatchObject({ seriousIncident: false, restricted: false });
    expect(factsAfter(raised(), { kind: 'restricted' }).restricted).toBe(true);
    const ended = concluded('agreed', 'answer-accepted');
    expect(factsAfter(raised(), answered(), ended, { kind: 'serious-incident-reported' }).seriousIncident).toBe(true);
  });

  it('says that it belongs to another, and not to which', () => {
    const link = { kind: 'follows', escalation: 'KM-AAAA-BBBBB' as EscalationId } as const;
    expect(factsAfter(raised({ link })).linked).toBe('follows');
    expect(factsAfter(raised()).linked).toBe('none');
  });

  it('says whether the raiser is known to be who they say', () => {
    const byStranger = raised({ raiser: partyOf(STRANGER) });
    expect(factsAfter(raised()).raiserConfirmed).toBe(true);
    expect(factsAfter(byStranger).raiserConfirmed).toBe(false);
    expect(factsAfter(byStranger, { kind: 'raiser-confirmed', raiser: partyOf(TEACHER) }).raiserConfirmed).toBe(true);
    expect(factsAfter(byStranger, { kind: 'raiser-not-confirmed' }).raiserConfirmed).toBe(false);
  });
});

describe('Facts while an escalation goes on', () => {
  const runs = { numRuns: 100 };
  const factsAlong = ({ entries }: Walked) =>
    entries.map((_, index) => isThere(factsOf(entries.slice(0, index + 1), KENT)));
  const steps = (all: readonly Facts[]) => all.slice(1).map((after, index) => ({ before: all[index]!, after }));

  it('keep what its raising said', () => {
    const raising = (facts: Facts) => [
      ...[facts.policy, facts.notificationRule, facts.partnership, facts.quarterRaised, facts.scope, facts.linked],
      ...[facts.raisingGroup, facts.receivingGroup, facts.theme, facts.casePoint],
    ];
    fc.assert(
      fc.property(walks, (walked) => {
        for (const { before, after } of steps(factsAlong(walk(walked))))
          expect(raising(after)).toEqual(raising(before));
      }),
      runs,
    );
  });

  it('never take back how far it went, that it was urgent, stopped or restricted, or that it ended', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        for (const { before, after } of steps(factsAlong(walk(walked)))) {
          expect(after.highestStage.number).toBeGreaterThanOrEqual(before.highestStage.number);
          expect(after.highestStage).toEqual({
            stage: after.stages.at(-1)?.stage,
            number: Math.max(...after.stages.map(({ number }) => number)),
          });
          if (before.route === 'urgent') expect(after.route).toBe('urgent');
          for (const flag of ['stoppedInside', 'restricted', 'seriousIncident'] as const) {
            if (before[flag]) expect(after[flag]).toBe(true);
          }
          if (before.outcome !== 'open') expect(after).toMatchObject({ outcome: before.outcome, basis: before.basis });
        }
      }),
      runs,
    );
  });

  it('keep the clocks of a stage that has been left, and of all stages once it has ended', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        for (const { before, after } of steps(factsAlong(walk(walked)))) {
          const left = before.outcome === 'open' ? before.stages.length - 1 : before.stages.length;
          expect(after.stages.slice(0, left)).toEqual(before.stages.slice(0, left));
          const done = after.outcome === 'open' ? after.stages.slice(0, -1) : after.stages;
          for (const { acknowledge, respond } of done) expect([acknowledge, respond]).not.toContain('running');
        }
      }),
      runs,
    );
  });

  it('agree with the clock: what it recorded as passed is not counted as met', () => {
    fc.assert(
      fc.property(walks, (walked) => {
        const { entries, states } = walk(walked);
        entries.forEach((_, index) => {
          const state = states[index + 1]!;
          const stage = factsOf(entries.slice(0, index + 1), KENT)?.stages.at(-1);
          if (state.phase === 'unraised') return;
          expect(state.passed.map((clock) => stage?.[clock])).toEqual(state.passed.map(() => 'passed'));
        });
      }),
      runs,
    );
  });
});
