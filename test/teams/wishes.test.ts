import type { Action } from '../../src/escalation/state.ts';
import { plainDate } from '../../src/calendar/plain-date.ts';
import type { ActionId } from '../../src/escalation/ids.ts';
import { readForm, textsOf } from '../../src/teams/wishes.ts';
import { forms } from '../../src/words/forms.ts';

const NOTHING_ASKED = { actions: [], takesEffect: null };
const action = (owner: Action['owner'], isAgreed: boolean): Action => ({
  action: '2-1' as ActionId,
  owner,
  what: { field: 'theirAction', digest: 'd' },
  by: null,
  proposedBy: 'asked',
  withAnswer: true,
  stands: isAgreed ? 'agreed' : 'asked-for',
});

describe('a form as it was sent', () => {
  it('becomes a wish with its texts', () => {
    expect(
      readForm('propose', { answer: 'A visit first.', ourActionBy: '2026-06-08', theirActionBy: '' }, NOTHING_ASKED),
    ).toEqual({
      kind: 'wish',
      wish: {
        kind: 'answer',
        position: 'propose',
        whatWouldChange: null,
        meanwhile: null,
        ourActionBy: '2026-06-08',
        theirActionBy: null,
      },
      texts: { answer: 'A visit first.' },
    });
  });

  it.each([
    ['hand-over', { why: 'away' }, { to: forms.handOver.to.error }],
    ['hand-over', { to: '', why: '' }, { to: forms.handOver.to.error, why: forms.handOver.reason.error }],
    ['hand-over', { to: 'x', why: 'just because' }, { why: forms.handOver.reason.error }],
    ['redirect', {}, { whom: forms.redirect.whom.error }],
    ['log-settled', { outcome: 'withdrawn' }, { outcome: forms.logSettled.outcome.error }],
    ['accept', { how: 'gladly' }, { how: forms.accept.how.error }],
    ['withdraw', { reason: 'x' }, { code: forms.withdraw.code.error }],
    ['escalate', { actor: '' }, { actor: forms.escalate.actor.error }],
    ['seek-help', {}, { from: forms.seekHelp.from.error }],
    ['give-view', { to: 'both' }, { to: forms.giveView.to.error }],
    ['record-decision', {}, { response: forms.recordDecision.response.error }],
    ['report-action', {}, { action: forms.reportAction.action.error, as: forms.reportAction.as.error }],
    ['report-action', { action: '2-1', as: 'not-done' }, { reason: forms.reportAction.reason.error }],
    ['answer-closing', { onFile: 'yes', learning: 'no' }, { policyUnclear: forms.closing.policyUnclear.error }],
  ] as const)('%s with %j says what to mend, and where', (name, inputs, flaws) => {
    expect(readForm(name, inputs, NOTHING_ASKED)).toMatchObject({ kind: 'flawed', flaws });
  });

  it.each(['2026-02-30', '2026-13-01', '08/06/2026', 'soon', '0000-00-00', '2026-06-08T00:00:00Z'])(
    'a date that is none (%s) is pointed at, and breaks nothing',
    (ourActionBy) => {
      expect(readForm('agree', { answer: 'Yes.', ourActionBy }, NOTHING_ASKED)).toMatchObject({
        kind: 'flawed',
        flaws: { ourActionBy: expect.any(String) as string },
        texts: { answer: 'Yes.' },
      });
    },
  );

  it('says what happens meanwhile wherever the position is left open and the decision has a day', () => {
    const dated = { actions: [], takesEffect: plainDate('2026-11-23') };
    for (const name of ['propose', 'maintain'] as const) {
      const flaws = { meanwhile: forms.meanwhile.error };
      expect(readForm(name, { answer: 'A visit.', meanwhile: '' }, dated)).toMatchObject({ kind: 'flawed', flaws });
      expect(readForm(name, { answer: 'A visit.', meanwhile: 'waits' }, dated)).toMatchObject({
        kind: 'wish',
        wish: { meanwhile: 'waits' },
      });
    }
    expect(readForm('agree', { answer: 'Yes.' }, dated)).toMatchObject({ kind: 'wish' });
  });

  it('what they are asked to do must be answered with yes or no; where nothing is asked, nothing is needed', () => {
    const asked = { actions: [action('raising', false)], takesEffect: null };
    expect(readForm('accept', { how: 'content' }, asked)).toMatchObject({
      kind: 'flawed',
      flaws: { actions: forms.required },
    });
    expect(readForm('accept', { how: 'content', actions: 'no' }, asked)).toMatchObject({
      wish: { actionsAccepted: false },
    });
    expect(readForm('accept', { how: 'content', actions: 'yes' }, asked)).toMatchObject({
      wish: { actionsAccepted: true },
    });
    for (const actions of [[], [action('asked', true)], [action('raising', true)]]) {
      expect(readForm('accept', { how: 'content' }, { actions, takesEffect: null })).toMatchObject({
        wish: { actionsAccepted: false },
      });
    }
  });

  it('keeps of its inputs the texts we know, and no others', () => {
    expect(textsOf({ note: 'n', concern: '', evil: 'x', to: 'y' })).toEqual({ note: 'n', concern: '' });
  });
});
