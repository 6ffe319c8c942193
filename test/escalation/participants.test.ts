import { participants, peopleOf } from '../../src/escalation/participants.ts';
import { stateAfter } from '../support/given-when-then.ts';
import { AT_MANAGERS, AT_PANEL, helpSought, notTakenOn, takingUpAsked } from '../support/ladder-events.ts';
import { answered, concluded, handedOver, raised, redirectedTo } from '../support/sample-events.ts';
import {
  ADVISER,
  CHAIR,
  CHIEF,
  HEAD,
  MANAGER,
  SERGEANT,
  SERVICE_MANAGER,
  TEACHER,
  WORKER,
} from '../support/sample-people.ts';

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

  it('is also who was asked to take it on, whether they do or not, and who was asked for advice', () => {
    expect(participants(stateAfter(raised(), answered(), takingUpAsked()))).toEqual([TEACHER, WORKER, HEAD]);
    expect(participants(stateAfter(raised(), answered(), takingUpAsked(), notTakenOn))).toEqual([
      TEACHER,
      WORKER,
      HEAD,
    ]);
    expect(participants(stateAfter(raised(), helpSought(ADVISER)))).toEqual([TEACHER, WORKER, ADVISER]);
  });

  it('is everyone who had it at an earlier stage, each once', () => {
    expect(participants(stateAfter(...AT_MANAGERS))).toEqual([HEAD, MANAGER, TEACHER, WORKER]);
    const all = participants(stateAfter(...AT_PANEL));
    expect([...all].sort()).toEqual([CHAIR, CHIEF, HEAD, MANAGER, SERVICE_MANAGER, TEACHER, WORKER].sort());
  });

  it('is told by side: whoever has that side, or had it at an earlier stage', () => {
    expect(peopleOf(stateAfter(), 'raising')).toEqual([]);
    expect(peopleOf(stateAfter(...AT_PANEL), 'raising')).toEqual([CHIEF, TEACHER, HEAD]);
    expect(peopleOf(stateAfter(...AT_PANEL), 'asked')).toEqual([SERVICE_MANAGER, WORKER, MANAGER]);
  });
});
