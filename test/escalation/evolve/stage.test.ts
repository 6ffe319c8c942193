import { closedAfter, openAfter, type Happened } from '../../support/given-when-then.ts';
import {
  actionAccepted,
  actionProposed,
  AT_MANAGERS,
  AT_PANEL,
  AT_SENIORS,
  deadlinePassed,
  FURTHER,
  MANAGER_CLOCKS,
  notTakenOn,
  PANEL_CLOCKS,
  takingUpAsked,
  talkedOver,
  toManagers,
  toPanel,
} from '../../support/ladder-events.ts';
import {
  acknowledged,
  answered,
  concluded,
  handedOver,
  raised,
  redirectedTo,
  STANDARD_CLOCKS,
} from '../../support/sample-events.ts';
import {
  CHAIR,
  CHIEF,
  COORDINATOR,
  HEAD,
  MANAGER,
  partyOf,
  SCHOOL_LEAD,
  SERGEANT,
  SERVICE_MANAGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';

describe('at a new stage', () => {
  it('its people have it on both sides, its clocks run, and the stage above is known', () => {
    expect(openAfter(...AT_MANAGERS)).toMatchObject({
      stage: 'manager',
      nextStage: 'senior-manager',
      raiser: partyOf(HEAD),
      asked: partyOf(MANAGER),
      panel: null,
      deadlines: MANAGER_CLOCKS,
    });
  });

  it('they are asked anew: nothing is acknowledged, answered, questioned or passed yet', () => {
    const before = [raised(), acknowledged(), deadlinePassed(), answered(), takingUpAsked()] as const;
    expect(openAfter(...before, toManagers())).toMatchObject({
      situation: { name: 'asked' },
      acknowledgedAt: null,
      answeredAt: null,
      askedHasIt: false,
      passed: [],
      takingUp: null,
      stopped: null,
    });
  });

  it('what was raised stays as it was, and who raised it', () => {
    const { raisedBy, concern, wanted, casePoint, theme, route, raisedAt, policy } = openAfter(raised());
    expect(openAfter(...AT_PANEL)).toMatchObject({
      raisedBy,
      concern,
      wanted,
      casePoint,
      theme,
      route,
      raisedAt,
      policy,
    });
    expect(raisedBy).toBe(TEACHER);
  });

  it('those who had it before stay informed, each with the stage they had', () => {
    const had = (...happened: readonly Happened[]) =>
      openAfter(...happened).informed.map(({ side, party, stage }) => [side, party.person, stage]);
    expect(had(...AT_MANAGERS)).toEqual([
      ['raising', TEACHER, 'practitioner'],
      ['asked', WORKER, 'practitioner'],
    ]);
    expect(had(...AT_SENIORS).slice(2)).toEqual([
      ['raising', HEAD, 'manager'],
      ['asked', MANAGER, 'manager'],
    ]);
    // Going to the panel takes it from nobody: the chief executive and the service manager keep their seats.
    expect(had(...AT_PANEL)).toEqual(had(...AT_SENIORS));
  });

  it('who had it by hand-over is informed; who handed it over is not', () => {
    const informed = openAfter(
      raised(),
      handedOver('raising', CHIEF),
      answered(),
      takingUpAsked(),
      toManagers(),
    ).informed;
    expect(informed.map(({ party }) => party.person)).toEqual([CHIEF, WORKER]);
  });

  it('one person may hold two rungs: they are not informed of what they have', () => {
    const same = toManagers({ asked: partyOf(WORKER), raiser: partyOf(TEACHER), further: FURTHER });
    expect(openAfter(raised(), answered(), same).informed).toEqual([]);
  });

  it('whoever is new to it is told which child it is; who stays knows', () => {
    const known = [raised(), acknowledged(true), answered(), takingUpAsked()] as const;
    expect(openAfter(...known, toManagers()).childKnown).toBe('not-said');
    expect(openAfter(...known, toManagers({ asked: partyOf(WORKER) })).childKnown).toBe('known');
    expect(openAfter(...AT_SENIORS, acknowledged(true), answered(), toPanel()).childKnown).toBe('not-said');
  });

  it('why it came there stands beside it, from the entry that says so or the one that asked', () => {
    expect(openAfter(raised()).further).toBeNull();
    expect(openAfter(...AT_MANAGERS).further).toEqual(FURTHER);
    const other = { ...FURTHER, digest: 'digest of another reason' };
    expect(openAfter(raised(), answered(), toManagers({ further: other })).further).toEqual(other);
  });

  it('an answer nobody accepted lapses with what was proposed in it; what came of talking stays', () => {
    const state = openAfter(
      raised(),
      [talkedOver('asked'), actionProposed('2-1', 'asked', 'asked')],
      [answered('propose'), actionProposed('3-1', 'asked', 'asked'), actionProposed('3-2', 'raising', 'asked')],
      takingUpAsked(),
      toManagers(),
    );
    expect(state.actions.map(({ action }) => action)).toEqual(['2-1']);
  });

  it('the panel has its own time', () => {
    expect(openAfter(...AT_PANEL)).toMatchObject({ panel: partyOf(CHAIR), deadlines: PANEL_CLOCKS });
  });
});

describe('"not ours" to another agency', () => {
  it('binds nobody by what the agency before said it would do, or asked for', () => {
    const talked = [
      raised(),
      [talkedOver('asked'), actionProposed('2-1', 'asked', 'asked'), actionProposed('2-2', 'raising', 'asked')],
    ] as const;
    expect(openAfter(...talked, redirectedTo(SERGEANT, STANDARD_CLOCKS)).actions).toEqual([]);
    const agreed = openAfter(...talked, actionAccepted('2-2'), redirectedTo(SERGEANT, STANDARD_CLOCKS)).actions;
    expect(agreed.map(({ action, stands }) => [action, stands])).toEqual([['2-2', 'agreed']]);
    expect(openAfter(...talked, redirectedTo(MANAGER)).actions).toHaveLength(2);
  });
});

describe('handing over at the last stage', () => {
  it('of the panel asks the next chair which child it is; of the agency, that has answered, it does not', () => {
    const known = [...AT_PANEL, acknowledged(true)] as const;
    const panel = openAfter(...known, { ...handedOver('asked', COORDINATOR), seat: 'panel' });
    expect(panel).toMatchObject({ panel: partyOf(COORDINATOR), childKnown: 'not-said', askedHasIt: false });
    expect(panel.asked).toEqual(partyOf(SERVICE_MANAGER));
    const agency = openAfter(...known, handedOver('asked', MANAGER));
    expect(agency).toMatchObject({ asked: partyOf(MANAGER), childKnown: 'known', askedHasIt: true });
    expect(agency.panel).toEqual(partyOf(CHAIR));
  });
});

describe('who was asked to take it on', () => {
  it('is informed when they do not, and when it closes before they have said', () => {
    expect(openAfter(raised(), answered(), takingUpAsked(), notTakenOn).informed).toEqual([
      { side: 'raising', party: partyOf(HEAD), stage: 'manager' },
    ]);
    expect(
      closedAfter(raised(), answered(), takingUpAsked(), concluded('no-change', 'answer-accepted')).informed,
    ).toEqual([{ side: 'raising', party: partyOf(HEAD), stage: 'manager' }]);
  });

  it('is informed when someone else is asked in their place', () => {
    const lead = partyOf(SCHOOL_LEAD);
    const state = openAfter(raised(), answered(), takingUpAsked(), takingUpAsked(SCHOOL_LEAD));
    expect(state.takingUp?.actor).toEqual(lead);
    expect(state.informed.map(({ party }) => party.person)).toEqual([HEAD]);
  });

  it('is nobody where nobody asked: such an event changes nothing', () => {
    const before = openAfter(raised());
    expect(openAfter(raised(), notTakenOn)).toEqual({ ...before, version: 2, turn: 2 });
  });
});
