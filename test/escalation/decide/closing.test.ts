import { closedAfter, given, offeredTo } from '../../support/given-when-then.ts';
import { AT_PANEL, AT_SENIORS, decisionRecorded, viewGiven } from '../../support/ladder-events.ts';
import { concluded, raised } from '../../support/sample-events.ts';
import { CHAIR, CHIEF, COORDINATOR, HEAD, SERVICE_MANAGER, TEACHER, WORKER } from '../../support/sample-people.ts';

const answers = { policyUnclear: true, learning: false, onFile: 'not-yet' } as const;
const answerClosing = { kind: 'answer-closing', ...answers } as const;
const answeredBy = (side: 'raising' | 'asked') => ({ kind: 'closing-answered', side, ...answers }) as const;
const closed = [raised(), concluded('withdrawn', 'withdrawn')] as const;
const afterPanel = [...AT_PANEL, viewGiven(), [decisionRecorded(), concluded('agreed', 'panel-view')]] as const;

describe('when it is closed, each side is asked', () => {
  it('whether the policy was unclear, whether there is learning to share, whether it is on the child’s file', () => {
    given(...closed)
      .when(answerClosing, { by: TEACHER })
      .then(answeredBy('raising'));
    given(...closed)
      .when(answerClosing, { by: WORKER })
      .then(answeredBy('asked'));
    expect(closedAfter(...closed, answeredBy('asked')).closing).toEqual({ raising: null, asked: answers });
  });

  it('once', () => {
    given(...closed, answeredBy('raising'))
      .when(answerClosing, { by: TEACHER })
      .thenRefused('closed');
    given(...closed, answeredBy('raising'))
      .when(answerClosing, { by: WORKER })
      .then(answeredBy('asked'));
    expect(offeredTo(TEACHER, ...closed, answeredBy('raising'))).toEqual([]);
  });

  it('and not before', () => {
    given(raised()).when(answerClosing, { by: TEACHER }).thenRefused('not-now');
    given(...AT_SENIORS)
      .when(answerClosing, { by: CHIEF })
      .thenRefused('not-now');
  });

  it('whoever has it at the end: nobody of the stages before, not the panel, not those who oversee', () => {
    for (const by of [CHIEF, SERVICE_MANAGER]) {
      given(...afterPanel)
        .when(answerClosing, { by })
        .then(answeredBy(by === CHIEF ? 'raising' : 'asked'));
    }
    for (const by of [TEACHER, HEAD, WORKER, CHAIR, COORDINATOR]) {
      given(...afterPanel)
        .when(answerClosing, { by })
        .thenRefused('not-allowed');
    }
  });

  it('and their answers open nothing', () => {
    const after = closedAfter(...closed, answeredBy('raising'), answeredBy('asked'));
    const before = closedAfter(...closed);
    expect(after).toEqual({ ...before, version: 4, closing: { raising: answers, asked: answers } });
  });
});
