import type { Command } from '../../../src/escalation/commands.ts';
import { closedAfter, given, offeredTo } from '../../support/given-when-then.ts';
import {
  accept,
  acknowledged,
  answer,
  answered,
  concluded,
  note,
  questionAsked,
  raise,
  raised,
  said,
} from '../../support/sample-events.ts';
import { EVERYONE, HEAD, MANAGER, partyOf, SERGEANT, TEACHER, WORKER } from '../../support/sample-people.ts';

const withdraw = { kind: 'withdraw', code: 'no-longer-disagree', reason: null } as const;

describe('accepting an answer', () => {
  it.each([
    ['agree', 'agreed'],
    ['propose', 'partly-agreed'],
    ['maintain', 'no-change'],
  ] as const)('closes it: after "%s" the outcome is "%s"', (position, outcome) => {
    given(raised(), answered(position))
      .when(accept(), { by: TEACHER })
      .then({ kind: 'accepted', how: 'content' }, concluded(outcome, 'answer-accepted'));
  });

  it('may say "I accept we stop here; I still disagree", and the record says so', () => {
    const events = [{ kind: 'accepted', how: 'still-disagree' }, concluded('no-change', 'answer-accepted')] as const;
    given(raised(), answered())
      .when(accept({ how: 'still-disagree' }), { by: TEACHER })
      .then(...events);
    expect(closedAfter(raised(), answered(), events).stillDisagrees).toBe(true);
    expect(closedAfter(raised(), answered(), [{ kind: 'accepted', how: 'content' }, events[1]]).stillDisagrees).toBe(
      false,
    );
  });

  it('needs an answer', () => {
    given(raised()).when(accept(), { by: TEACHER }).thenRefused('not-now');
    given(raised(), acknowledged()).when(accept(), { by: TEACHER }).thenRefused('not-now');
    given(raised(), questionAsked).when(accept(), { by: TEACHER }).thenRefused('not-now');
  });

  it('is for the raising side alone', () => {
    given(raised(), answered()).when(accept(), { by: WORKER }).thenRefused('not-allowed');
  });
});

describe('withdrawing', () => {
  it.each(['no-longer-disagree', 'raised-by-mistake', 'other-route', 'other'] as const)(
    'for "%s" is recorded as withdrawn',
    (code) => {
      given(raised())
        .when({ ...withdraw, code }, { by: TEACHER })
        .then({ kind: 'withdrawn', code, reason: null }, concluded('withdrawn', 'withdrawn'));
    },
  );

  it('because events moved on is no withdrawal: the outcome says so', () => {
    const code = 'events-moved-on';
    given(raised(), answered())
      .when({ ...withdraw, code }, { by: TEACHER })
      .then({ kind: 'withdrawn', code, reason: null }, concluded('overtaken', 'withdrawn'));
  });

  it('may keep a reason in words', () => {
    const reason = said('reason');
    given(raised())
      .when({ ...withdraw, reason }, { by: TEACHER })
      .then({ kind: 'withdrawn', code: withdraw.code, reason }, concluded('withdrawn', 'withdrawn'));
  });

  it('is for the raising side alone', () => {
    given(raised()).when(withdraw, { by: WORKER }).thenRefused('not-allowed');
  });
});

describe('what is closed', () => {
  const closed = [
    raised(),
    answered(),
    [{ kind: 'accepted', how: 'content' }, concluded('no-change', 'answer-accepted')],
  ] as const;
  const byTeacher: readonly Command[] = [
    note,
    withdraw,
    accept(),
    { kind: 'make-urgent' },
    { kind: 'tell-child' },
    { kind: 'reply', reply: said('reply') },
    { kind: 'hand-over', to: partyOf(HEAD), reason: 'away' },
    { kind: 'log-settled', agreed: said('agreed'), outcome: 'agreed' },
    { kind: 'confirm-settled' },
    { kind: 'dispute-settled', reason: null },
    { kind: 'close-one-sided' },
  ];
  const byWorker: readonly Command[] = [
    note,
    answer(),
    { kind: 'acknowledge', childKnown: true },
    { kind: 'know-child' },
    { kind: 'ask', question: said('question') },
    { kind: 'redirect', to: partyOf(SERGEANT), reason: null },
    { kind: 'hand-over', to: partyOf(MANAGER), reason: 'away' },
    { kind: 'log-settled', agreed: said('agreed'), outcome: 'agreed' },
    { kind: 'confirm-settled' },
    { kind: 'dispute-settled', reason: null },
  ];

  it('stays closed whatever the two sides ask for', () => {
    for (const command of byTeacher)
      given(...closed)
        .when(command, { by: TEACHER })
        .thenRefused('closed');
    for (const command of byWorker)
      given(...closed)
        .when(command, { by: WORKER })
        .thenRefused('closed');
  });

  it('is not raised again under its reference', () => {
    given(...closed)
      .when(raise(), { by: TEACHER })
      .thenRefused('not-allowed');
  });

  it('offers the two sides the closing questions, those who oversee what they record, and nobody anything else', () => {
    for (const person of EVERYONE) {
      const isSide = person === TEACHER || person === WORKER;
      const overseen = ['report-serious-incident', 'restrict', 'hold'];
      const offered = offeredTo(person, ...closed);
      if (isSide) expect(offered).toEqual(['answer-closing']);
      else expect(offered.filter((kind) => !overseen.includes(kind))).toEqual([]);
    }
  });
});
