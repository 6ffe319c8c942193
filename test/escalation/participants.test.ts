import { participants } from '../../src/escalation/participants.ts';
import { stateAfter } from '../support/given-when-then.ts';
import { concluded, handedOver, raised, redirectedTo } from '../support/sample-events.ts';
import { HEAD, MANAGER, SERGEANT, TEACHER, WORKER } from '../support/sample-people.ts';

describe('who takes part', () => {
  it('is whoever stands on each side now', () => {
    expect(participants(stateAfter())).toEqual([]);
    expect(participants(stateAfter(raised()))).toEqual([TEACHER, WORKER]);
    expect(participants(stateAfter(raised(), concluded('withdrawn', 'withdrawn')))).toEqual([TEACHER, WORKER]);
  });

  it('is no longer who handed it over, or said it is not theirs', () => {
    expect(participants(stateAfter(raised(), handedOver('raising', HEAD)))).toEqual([HEAD, WORKER]);
    expect(participants(stateAfter(raised(), handedOver('asked', MANAGER)))).toEqual([TEACHER, MANAGER]);
    expect(participants(stateAfter(raised(), redirectedTo(SERGEANT)))).toEqual([TEACHER, SERGEANT]);
  });
});
