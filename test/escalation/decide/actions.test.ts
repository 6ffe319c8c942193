import type { ActionReport, Command } from '../../../src/escalation/commands.ts';
import type { ActionId } from '../../../src/escalation/ids.ts';
import { closedAfter, given, offeredTo, openAfter } from '../../support/given-when-then.ts';
import {
  actionAccepted,
  actionDone,
  actionNotDone,
  actionProposed,
  AT_MANAGERS,
  talk,
  talkedOver,
} from '../../support/ladder-events.ts';
import { answered, concluded, raised, said } from '../../support/sample-events.ts';
import { COORDINATOR, HEAD, MANAGER, TEACHER, WORKER } from '../../support/sample-people.ts';

const report = (action: string, how: ActionReport): Command => ({
  kind: 'report-action',
  action: action as ActionId,
  report: how,
});
const ACCEPTED: ActionReport = { as: 'accepted' };
const DONE: ActionReport = { as: 'done' };
const NOT_DONE: ActionReport = { as: 'not-done', reason: said('reason') };

const ours = { what: said('ourAction'), by: null };
const theirs = { what: said('theirAction'), by: null };
/** They talked: social care will visit, and asks the school for a report. */
const talked = [
  raised(),
  [talkedOver('asked'), actionProposed('2-1', 'asked', 'asked'), actionProposed('2-2', 'raising', 'asked')],
] as const;

describe('"we talked"', () => {
  it('may be noted by either side at any time, and settles nothing', () => {
    given(raised()).when(talk(), { by: TEACHER }).then(talkedOver('raising'));
    given(raised(), answered()).when(talk(), { by: WORKER }).then(talkedOver('asked'));
    given(...AT_MANAGERS)
      .when(talk(), { by: HEAD })
      .then(talkedOver('raising'));
    expect(openAfter(raised(), talkedOver()).situation).toEqual({ name: 'asked' });
  });

  it('may lead to actions: one that side will do, and one it asks of the other', () => {
    given(raised())
      .when(talk({ ourAction: ours, theirAction: theirs }), { by: WORKER })
      .then(talkedOver('asked'), actionProposed('2-1', 'asked', 'asked'), actionProposed('2-2', 'raising', 'asked'));
    given(raised())
      .when(talk({ theirAction: theirs }), { by: TEACHER })
      .then(talkedOver('raising'), actionProposed('2-2', 'asked', 'raising'));
  });

  it('is not for those who look on', () => {
    given(raised()).when(talk(), { by: COORDINATOR }).thenRefused('not-allowed');
  });
});

describe('an action', () => {
  it('is agreed when the side that will do it proposes it, and only asked for when the other does', () => {
    expect(openAfter(...talked).actions.map(({ owner, stands }) => [owner, stands])).toEqual([
      ['asked', 'agreed'],
      ['raising', 'asked-for'],
    ]);
  });

  it('that is asked for is accepted by the side it is asked of, and by no other', () => {
    given(...talked)
      .when(report('2-2', ACCEPTED), { by: TEACHER })
      .then(actionAccepted('2-2'));
    given(...talked)
      .when(report('2-2', ACCEPTED), { by: WORKER })
      .thenRefused('unknown-choice');
    expect(openAfter(...talked, actionAccepted('2-2')).actions[1]).toMatchObject({ stands: 'agreed' });
  });

  it('is accepted once, and one’s own need not be', () => {
    given(...talked, actionAccepted('2-2'))
      .when(report('2-2', ACCEPTED), { by: TEACHER })
      .thenRefused('unknown-choice');
    given(...talked)
      .when(report('2-1', ACCEPTED), { by: WORKER })
      .thenRefused('unknown-choice');
  });

  it('is reported as done, or as not done with a reason', () => {
    given(...talked)
      .when(report('2-1', DONE), { by: WORKER })
      .then(actionDone('2-1'));
    given(...talked)
      .when(report('2-1', NOT_DONE), { by: WORKER })
      .then(actionNotDone('2-1'));
  });

  it('that was only asked for may be done, or turned down with a reason, without accepting it first', () => {
    given(...talked)
      .when(report('2-2', DONE), { by: TEACHER })
      .then(actionDone('2-2'));
    given(...talked)
      .when(report('2-2', NOT_DONE), { by: TEACHER })
      .then(actionNotDone('2-2'));
  });

  it('is reported once, and one that is nobody’s is not known', () => {
    given(...talked, actionProposedAgain, actionDone('2-1'))
      .when(report('2-1', NOT_DONE), { by: WORKER })
      .thenRefused('unknown-choice');
    given(...talked)
      .when(report('9-9', DONE), { by: WORKER })
      .thenRefused('unknown-choice');
  });

  it('is not reported on where a side has none left to speak of', () => {
    given(raised()).when(report('2-1', DONE), { by: WORKER }).thenRefused('not-now');
    given(...talked, actionDone('2-1'))
      .when(report('2-1', DONE), { by: WORKER })
      .thenRefused('not-now');
    expect(offeredTo(WORKER, ...talked, actionDone('2-1'))).not.toContain('report-action');
  });

  it('passes with its side to whoever has it at the next stage', () => {
    const up = [...talked, ...AT_MANAGERS.slice(1)] as const;
    given(...up)
      .when(report('2-1', DONE), { by: MANAGER })
      .then(actionDone('2-1'));
    given(...up)
      .when(report('2-1', DONE), { by: WORKER })
      .thenRefused('not-allowed');
  });
});

/** A second action of the asked side, so that there is one left when the first is done. */
const actionProposedAgain = [talkedOver('asked'), actionProposed('3-1', 'asked', 'asked')] as const;

describe('after it is closed', () => {
  const closed = [...talked, concluded('agreed', 'settlement-confirmed')] as const;

  it('what was agreed is still carried out, and reported by the side that does it', () => {
    given(...closed)
      .when(report('2-1', DONE), { by: WORKER })
      .then(actionDone('2-1'));
    given(...closed)
      .when(report('2-2', NOT_DONE), { by: TEACHER })
      .then(actionNotDone('2-2'));
    expect(closedAfter(...closed, actionDone('2-1')).actions[0]).toMatchObject({ stands: 'done' });
  });

  it('nothing new is agreed', () => {
    given(...closed)
      .when(talk({ ourAction: ours }), { by: WORKER })
      .thenRefused('closed');
  });
});
