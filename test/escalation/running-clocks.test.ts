import { answerDue, runningClocks } from '../../src/escalation/running-clocks.ts';
import { stateAfter } from '../support/given-when-then.ts';
import {
  acknowledged,
  answered,
  concluded,
  questionAsked,
  raised,
  redirectedTo,
  STANDARD_CLOCKS,
  URGENT_CLOCKS,
  within,
} from '../support/sample-events.ts';
import { MANAGER, SERGEANT } from '../support/sample-people.ts';
import { MONDAY, TUESDAY_END, WEDNESDAY_END } from '../support/sample-policy.ts';

const [toAcknowledge, toAnswer] = STANDARD_CLOCKS;
const backwards = raised({ deadlines: [...STANDARD_CLOCKS].reverse() });

describe('the clocks that run', () => {
  it('are both at first, soonest first, in whatever order the policy has them', () => {
    expect(runningClocks(stateAfter(backwards))).toEqual([toAcknowledge, toAnswer]);
  });

  it('are the one to answer once it is acknowledged, or a question is asked', () => {
    expect(runningClocks(stateAfter(raised(), acknowledged()))).toEqual([toAnswer]);
    expect(runningClocks(stateAfter(raised(), questionAsked))).toEqual([toAnswer]);
  });

  it('are none once it is answered or closed', () => {
    expect(runningClocks(stateAfter(raised(), answered()))).toEqual([]);
    expect(runningClocks(stateAfter(raised(), concluded('withdrawn', 'withdrawn')))).toEqual([]);
    expect(runningClocks(stateAfter())).toEqual([]);
  });

  it('are both of them again for the next person when it is not theirs', () => {
    expect(runningClocks(stateAfter(raised(), acknowledged(), redirectedTo(MANAGER)))).toEqual([
      toAcknowledge,
      toAnswer,
    ]);
  });

  it('start anew in another agency', () => {
    const anew = [within(1, 'acknowledge', TUESDAY_END, MONDAY), within(2, 'respond', WEDNESDAY_END, MONDAY)];
    expect(runningClocks(stateAfter(raised(), acknowledged(), redirectedTo(SERGEANT, anew)))).toEqual(anew);
  });

  it('become the urgent one', () => {
    expect(runningClocks(stateAfter(raised(), { kind: 'made-urgent', deadlines: URGENT_CLOCKS }))).toEqual(
      URGENT_CLOCKS,
    );
  });
});

describe('when an answer is due', () => {
  it('is said also after it was given; where the policy states no time there is none', () => {
    expect(answerDue(stateAfter(raised(), answered()))).toEqual(toAnswer);
    expect(answerDue(stateAfter(raised({ deadlines: [] })))).toBeNull();
    expect(answerDue(stateAfter())).toBeNull();
  });
});
