import { WORDS_FIELDS } from '../../src/escalation/events.ts';
import { summarise } from '../../src/worklist/summarise.ts';
import { closedAfter, openAfter, type Happened } from '../support/given-when-then.ts';
import {
  acknowledged,
  answered,
  concluded,
  handedOver,
  questionAsked,
  raised,
  REFERENCE,
  settlementLogged,
  URGENT_CLOCKS,
} from '../support/sample-events.ts';
import {
  ADVISER,
  CHAIR,
  CHIEF,
  HEAD,
  MANAGER,
  SCHOOL_LEAD,
  SERVICE_MANAGER,
  TEACHER,
  WORKER,
} from '../support/sample-people.ts';
import {
  AT_MANAGERS,
  AT_PANEL,
  AT_SENIORS,
  deadlinePassed,
  helpSought,
  takingUpAsked,
  viewGiven,
} from '../support/ladder-events.ts';
import { FRIDAY, FRIDAY_END, MONDAY, MONDAY_END, TUESDAY_END } from '../support/sample-policy.ts';

const lineAfter = (...happened: readonly Happened[]) => summarise(openAfter(...happened), null);

describe('the line of the worklist', () => {
  it('says who has what to do, by when', () => {
    expect(summarise(openAfter(raised()), MONDAY)).toEqual({
      escalation: REFERENCE,
      partnership: 'kent',
      version: 1,
      stage: 'practitioner',
      situation: 'asked',
      raisedAt: FRIDAY,
      dueAt: MONDAY_END,
      urgent: false,
      raising: [TEACHER],
      raisingAgencyName: 'Oak School',
      askedAgencyName: "Kent children's social care",
      waitingOn: [WORKER],
      participants: [TEACHER, WORKER],
      hiddenFrom: [],
      link: null,
      nextAttentionAt: MONDAY,
    });
  });

  it('is dated by the soonest clock that still runs', () => {
    expect(lineAfter(raised(), acknowledged()).dueAt).toBe(TUESDAY_END);
    expect(lineAfter(raised(), answered()).dueAt).toBeNull();
    expect(lineAfter(raised({ route: 'urgent', deadlines: URGENT_CLOCKS }))).toMatchObject({
      urgent: true,
      dueAt: FRIDAY_END,
    });
  });

  it('follows the turn from one side to the other', () => {
    expect(lineAfter(raised(), questionAsked)).toMatchObject({ situation: 'questioned', waitingOn: [TEACHER] });
    expect(lineAfter(raised(), answered())).toMatchObject({ situation: 'answered', waitingOn: [TEACHER] });
    expect(lineAfter(raised(), handedOver('asked', MANAGER))).toMatchObject({ waitingOn: [MANAGER] });
    expect(lineAfter(raised(), settlementLogged('raising'))).toMatchObject({
      situation: 'settlement-logged',
      waitingOn: [WORKER],
    });
  });

  it('counts who has it now as taking part, and no longer who handed it over', () => {
    expect(lineAfter(raised(), handedOver('raising', HEAD))).toMatchObject({
      raising: [HEAD],
      participants: [HEAD, WORKER],
      hiddenFrom: [],
    });
    expect(lineAfter(raised(), handedOver('asked', MANAGER)).participants).toEqual([TEACHER, MANAGER]);
  });

  it('stays in the list of who raised it, and stands in the list of who takes it up, stage by stage', () => {
    expect(lineAfter(...AT_MANAGERS).raising).toEqual([HEAD, TEACHER]);
    expect(lineAfter(...AT_SENIORS).raising).toEqual([CHIEF, TEACHER, HEAD]);
    // Who was only asked to take it up does not raise it.
    expect(lineAfter(raised(), answered(), takingUpAsked(HEAD)).raising).toEqual([TEACHER]);
    expect(lineAfter(...AT_MANAGERS, handedOver('raising', SCHOOL_LEAD)).raising).toEqual([SCHOOL_LEAD, TEACHER]);
  });

  it('waits on who is to take it up, on the panel, and on the agency its view is for', () => {
    expect(lineAfter(raised(), answered(), takingUpAsked(HEAD)).waitingOn).toEqual([HEAD]);
    // Time had passed: the answer is still owed, while the head thinks about it.
    expect(lineAfter(raised(), deadlinePassed(), takingUpAsked(HEAD)).waitingOn).toEqual([HEAD, WORKER]);
    expect(lineAfter(...AT_PANEL)).toMatchObject({ stage: 'panel', situation: 'asked', waitingOn: [CHAIR] });
    expect(lineAfter(...AT_PANEL, viewGiven('raising'))).toMatchObject({ situation: 'viewed', waitingOn: [CHIEF] });
    expect(lineAfter(...AT_PANEL, viewGiven()).waitingOn).toEqual([SERVICE_MANAGER]);
  });

  it('counts who had a part before, who was asked for advice and the panel as taking part', () => {
    const { participants } = lineAfter(...AT_PANEL, helpSought(ADVISER));
    expect(participants).toEqual([CHIEF, SERVICE_MANAGER, CHAIR, TEACHER, WORKER, HEAD, MANAGER, ADVISER]);
  });

  it('says which other escalation it belongs to', () => {
    const link = { kind: 'follows', escalation: 'KM-0000-00001' as typeof REFERENCE } as const;
    expect(lineAfter(raised({ link })).link).toEqual(link);
  });

  it('waits on nobody and has no date once it is closed', () => {
    const closed = closedAfter(raised(), concluded('withdrawn', 'withdrawn'));
    expect(summarise(closed, null)).toMatchObject({
      version: 2,
      situation: 'closed',
      dueAt: null,
      waitingOn: [],
      nextAttentionAt: null,
    });
  });

  it('holds no words, nor their digests', () => {
    const text = JSON.stringify([
      lineAfter(raised()),
      lineAfter(raised(), questionAsked),
      lineAfter(raised(), answered()),
      lineAfter(raised(), settlementLogged('asked')),
    ]);
    for (const field of WORDS_FIELDS) expect(text).not.toContain(`digest of ${field}`);
    expect(text).not.toContain('digest');
  });
});
