import { plainDate } from '../../../src/calendar/plain-date.ts';
import type { Texts, Wish } from '../../../src/casework/request.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { HEAD, TEACHER, WORKER } from '../../support/sample-people.ts';
import { ladder, type Done } from '../ladder.ts';
import { answering, as, officeForEachTest } from '../office.ts';

const office = officeForEachTest();
const { done, raise, escalate, takeOn } = ladder(office);

const report = (as: 'accepted' | 'done' | 'not-done', action = '2-1') =>
  ({ kind: 'report-action', action, as }) as const satisfies Wish;
const talk = { kind: 'talk', ourActionBy: plainDate('2026-11-27'), theirActionBy: null } as const;

/** The social worker says that they talked, what their team will do, and what they ask of the school. */
const talked = async () => {
  await raise();
  const texts = { talked: 'We spoke for an hour.', ourAction: 'We visit.', theirAction: 'You keep a diary.' };
  return done({ by: WORKER, wish: talk, texts });
};
const standsOf = ({ file }: Done) => file.state.actions.map(({ action, owner, stands }) => [action, owner, stands]);

describe('what came of talking', () => {
  it('is noted with what each side is to do; only what a side takes on itself is agreed', async () => {
    const talking = await talked();
    expect(talking.entry.events.map(({ kind }) => kind)).toEqual(['talked', 'action-proposed', 'action-proposed']);
    expect(standsOf(talking)).toEqual([
      ['2-1', 'asked', 'agreed'],
      ['2-2', 'raising', 'asked-for'],
    ]);
    expect(talking.file.state.actions.map(({ by }) => by)).toEqual(['2026-11-27', null]);
  });

  it('is accepted, done, or not done with a reason, by the side that owns it', async () => {
    await talked();
    expect(standsOf(await done({ by: TEACHER, wish: report('accepted', '2-2') }))[1]).toEqual([
      '2-2',
      'raising',
      'agreed',
    ]);
    const reason = { reason: 'The diary was lost.' };
    const notDone = await done({ by: TEACHER, wish: report('not-done', '2-2'), texts: reason });
    expect(notDone.entry.words).toMatchObject({ reason: { text: reason.reason } });
    expect(standsOf(await done({ by: WORKER, wish: report('done') }))).toEqual([
      ['2-1', 'asked', 'done'],
      ['2-2', 'raising', 'not-done'],
    ]);
  });

  it('goes on after the end, and reporting on it opens nothing again', async () => {
    await talked();
    await done({ by: TEACHER, wish: { kind: 'withdraw', code: 'events-moved-on' } });
    const after = await done({ by: WORKER, wish: report('done') });
    expect(after.file.state).toMatchObject({ phase: 'closed', outcome: 'overtaken' });
    await done({ by: TEACHER, wish: report('accepted', '2-2') });
    const last = await done({ by: TEACHER, wish: report('not-done', '2-2'), texts: { reason: 'They moved away.' } });
    expect(standsOf(last).map(([, , stands]) => stands)).toEqual(['done', 'not-done']);
    as('not-now', await office().press({ by: TEACHER, wish: report('done', '2-2') }));
  });

  it('stays when nobody accepts the answer and it goes higher, and then the next stage reports on it', async () => {
    await talked();
    await done({ by: WORKER, wish: answering(), texts: { answer: 'No.', ourAction: 'Only with this answer.' } });
    await escalate(TEACHER);
    const { file } = await takeOn(HEAD);
    expect(file.state.actions.map(({ action }) => action)).toEqual(['2-1', '2-2']);
    await done({ by: HEAD, wish: report('accepted', '2-2') });
    as('refused', await office().press({ by: TEACHER, wish: report('done', '2-2') }));
  });
});

describe('a report on an action', () => {
  const tried = (by: PersonId, wish: Wish, texts: Texts = {}) => office().press({ by, wish, texts });

  it.each([
    ["the other side's action", TEACHER, '2-1'],
    ['an action there is not', WORKER, '9-1'],
    ['no action', WORKER, ''],
  ])('is refused for %s, whatever a card sends', async (_what, by, action) => {
    await talked();
    expect(as('not-now', await tried(by, report('done', action))).code).toBe('unknown-choice');
    expect(await office().entries()).toHaveLength(2);
  });

  it('is made once: what is agreed is not accepted again, what is done is done', async () => {
    await talked();
    expect(as('not-now', await tried(WORKER, report('accepted'))).code).toBe('unknown-choice');
    await done({ by: WORKER, wish: report('done') });
    as('not-now', await tried(WORKER, report('not-done'), { reason: 'After all.' }));
  });

  it('that it was not done needs a reason, and says so at the field', async () => {
    await talked();
    const result = as('words-need-care', await tried(WORKER, report('not-done'), { reason: ' ' }));
    expect(result.flaws).toEqual([{ kind: 'missing', field: 'reason' }]);
  });

  it('that it is done has no reason, and the same press with one is known again all the same', async () => {
    await talked();
    const { entry } = await done({ by: WORKER, wish: report('done'), texts: { reason: 'On Monday.' } });
    expect(entry.words).toBeNull();
    as('repeat', await tried(WORKER, report('done'), { reason: 'On Monday.' }));
  });
});
