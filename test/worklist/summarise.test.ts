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
import { HEAD, MANAGER, TEACHER, WORKER } from '../support/sample-people.ts';
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
      raiser: TEACHER,
      raisingAgencyName: 'Oak School',
      askedAgencyName: "Kent children's social care",
      waitingOn: [WORKER],
      participants: [TEACHER, WORKER],
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
      raiser: HEAD,
      participants: [HEAD, WORKER],
    });
    expect(lineAfter(raised(), handedOver('asked', MANAGER)).participants).toEqual([TEACHER, MANAGER]);
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
