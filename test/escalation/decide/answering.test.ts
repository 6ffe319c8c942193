import type { ActionId } from '../../../src/escalation/ids.ts';
import { plainDate } from '../../../src/calendar/plain-date.ts';
import { given, openAfter, stateAfter } from '../../support/given-when-then.ts';
import {
  accept,
  acknowledged,
  answer,
  answered,
  concluded,
  questionAsked,
  questionReplied,
  raised,
  said,
  STANDARD_CLOCKS,
} from '../../support/sample-events.ts';
import { TEACHER, WORKER } from '../../support/sample-people.ts';
import { runningClocks } from '../../../src/escalation/running-clocks.ts';

const ask = { kind: 'ask', question: said('question') } as const;
const reply = { kind: 'reply', reply: said('reply') } as const;
const friday = plainDate('2026-11-27');

const ours = { what: said('ourAction'), by: friday };
const theirs = { what: said('theirAction'), by: null };
const proposedOurs = {
  kind: 'action-proposed',
  proposed: { action: '2-1' as ActionId, owner: 'asked', proposedBy: 'asked', ...ours },
} as const;
const proposedTheirs = {
  kind: 'action-proposed',
  proposed: { action: '2-2' as ActionId, owner: 'raising', proposedBy: 'asked', ...theirs },
} as const;

describe('answering', () => {
  it.each(['agree', 'propose', 'maintain'] as const)('may say "%s", acknowledged before or not', (position) => {
    given(raised()).when(answer({ position }), { by: WORKER }).then(answered(position));
    given(raised(), acknowledged()).when(answer({ position }), { by: WORKER }).then(answered(position));
  });

  it('keeps what would change a position that stays the same', () => {
    given(raised())
      .when(answer({ whatWouldChange: 'new-information' }), { by: WORKER })
      .then({ ...answered('maintain'), whatWouldChange: 'new-information' });
  });

  it('may be given again before it is accepted: the newest counts', () => {
    given(raised(), answered('maintain'))
      .when(answer({ position: 'agree' }), { by: WORKER })
      .then(answered('agree'));
    expect(openAfter(raised(), answered('maintain'), answered('agree')).situation).toMatchObject({ position: 'agree' });
  });

  it('is for the person asked alone', () => {
    given(raised()).when(answer(), { by: TEACHER }).thenRefused('not-allowed');
  });

  it('stops both clocks', () => {
    expect(runningClocks(stateAfter(raised()))).toEqual(STANDARD_CLOCKS);
    expect(runningClocks(stateAfter(raised(), answered()))).toEqual([]);
  });
});

describe('actions', () => {
  it('may be offered by the answering side for itself, and asked of the other', () => {
    const command = answer({ position: 'propose', ourAction: ours, theirAction: theirs });
    given(raised()).when(command, { by: WORKER }).then(answered('propose'), proposedOurs, proposedTheirs);
  });

  it('bind the side that offers its own at once, and the other side only when it accepts', () => {
    const state = openAfter(raised(), [answered('propose'), proposedOurs, proposedTheirs]);
    expect(state.actions.map(({ owner, stands }) => [owner, stands])).toEqual([
      ['asked', 'agreed'],
      ['raising', 'asked-for'],
    ]);
  });

  it('asked of the raising side bind it when it accepts the answer and the actions', () => {
    given(raised(), [answered('propose'), proposedOurs, proposedTheirs])
      .when(accept({ actionsAccepted: true }), { by: TEACHER })
      .then(
        { kind: 'accepted', how: 'content' },
        { kind: 'action-accepted', action: proposedTheirs.proposed.action },
        concluded('partly-agreed', 'answer-accepted'),
      );
  });

  it('asked of the raising side do not bind it when it accepts the answer alone', () => {
    given(raised(), [answered('propose'), proposedOurs, proposedTheirs])
      .when(accept({ actionsAccepted: false }), { by: TEACHER })
      .then({ kind: 'accepted', how: 'content' }, concluded('partly-agreed', 'answer-accepted'));
  });

  it('fall with the answer they came with when a new answer replaces it', () => {
    expect(openAfter(raised(), [answered('propose'), proposedOurs, proposedTheirs], answered('agree')).actions).toEqual(
      [],
    );
  });
});

describe('asking a question first', () => {
  it('goes to the raising side, which replies', () => {
    given(raised()).when(ask, { by: WORKER }).then(questionAsked);
    given(raised(), questionAsked).when(reply, { by: TEACHER }).then(questionReplied);
  });

  it('lets the clock to answer run on, and counts as having it', () => {
    const running = runningClocks(stateAfter(raised(), questionAsked));
    expect(running.map(({ clock, dueAt }) => [clock, dueAt])).toEqual([['respond', STANDARD_CLOCKS[1]?.dueAt]]);
    expect(runningClocks(stateAfter(raised(), questionAsked, questionReplied))).toEqual(running);
  });

  it('is possible with one question open at a time', () => {
    given(raised(), questionAsked).when(ask, { by: WORKER }).thenRefused('not-now');
    given(raised(), questionAsked, questionReplied).when(ask, { by: WORKER }).then(questionAsked);
  });

  it('does not keep the asked side from answering meanwhile', () => {
    given(raised(), questionAsked)
      .when(answer({ position: 'agree' }), { by: WORKER })
      .then(answered('agree'));
  });

  it('is over once answered, and a reply needs a question', () => {
    given(raised(), answered()).when(ask, { by: WORKER }).thenRefused('not-now');
    given(raised()).when(reply, { by: TEACHER }).thenRefused('not-now');
    given(raised(), questionAsked, answered()).when(reply, { by: TEACHER }).thenRefused('not-now');
  });

  it('is for the asked side, the reply for the raising side', () => {
    given(raised()).when(ask, { by: TEACHER }).thenRefused('not-allowed');
    given(raised(), questionAsked).when(reply, { by: WORKER }).thenRefused('not-allowed');
  });
});
