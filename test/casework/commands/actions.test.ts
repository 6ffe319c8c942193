import { plainDate } from '../../../src/calendar/plain-date.ts';
import { suggested } from '../../../src/casework/commands/actions.ts';
import type { Texts, Wish } from '../../../src/casework/request.ts';
import { closedAfter, openAfter, stateAfter } from '../../support/given-when-then.ts';
import { actionProposed, talkedOver } from '../../support/ladder-events.ts';
import { concluded, raised, said } from '../../support/sample-events.ts';
import { WORKER } from '../../support/sample-people.ts';
import { answering, officeForEachTest } from '../office.ts';
import { commandOf } from './command-of.ts';

const office = officeForEachTest();
const TALKED = [raised(), [talkedOver('asked'), actionProposed('2-1', 'asked', 'asked')]] as const;
const report = (as: 'accepted' | 'done' | 'not-done', action = '2-1'): Wish => ({ kind: 'report-action', action, as });
const made = (wish: Wish, texts: Texts = {}, state = stateAfter(...TALKED)) =>
  commandOf(WORKER, wish, { texts, state }, office().parts);

describe('an action', () => {
  it('is made of a text, with its date, and none where there is no text', async () => {
    const by = plainDate('2026-11-27');
    expect(suggested(said('ourAction'), by)).toEqual({ what: said('ourAction'), by });
    expect(suggested(undefined, by)).toBeNull();
    const texts = { talked: 'We spoke.', ourAction: 'We visit.' };
    const { command, said: digests } = await made({ kind: 'talk', ourActionBy: by, theirActionBy: by }, texts);
    expect(command).toMatchObject({ ourAction: { what: digests.ourAction, by }, theirAction: null });
    const answer = answering('propose', { theirActionBy: by });
    const proposed = await made(answer, { answer: 'Yes.', theirAction: 'You visit.' });
    expect(proposed.command).toMatchObject({ ourAction: null, theirAction: { what: proposed.said.theirAction, by } });
  });
});

describe('a report on an action', () => {
  it('names one there is, while it is open and after', async () => {
    const closed = closedAfter(...TALKED, concluded('withdrawn', 'withdrawn'));
    for (const state of [openAfter(...TALKED), closed]) {
      expect((await made(report('done'), {}, state)).command).toEqual({
        kind: 'report-action',
        action: '2-1',
        report: { as: 'done' },
      });
    }
  });

  it('has a reason where it was not done, and only there', async () => {
    const reason = { reason: 'They moved.' };
    const { command, said: digests } = await made(report('not-done'), reason);
    expect(command).toMatchObject({ report: { as: 'not-done', reason: digests.reason } });
    expect((await made(report('not-done'))).command).toBeNull();
    expect((await made(report('accepted'), reason)).command).toMatchObject({ report: { as: 'accepted' } });
  });

  it('is nothing for an action there is not, or before anything was raised', async () => {
    expect((await made(report('done', '9-9'))).command).toBeNull();
    expect((await made(report('done'), {}, stateAfter())).command).toBeNull();
  });
});
