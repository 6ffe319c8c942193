import { ownActions } from '../../src/escalation/own-actions.ts';
import { openAfter, type Happened } from '../support/given-when-then.ts';
import { actionAccepted, actionDone, actionNotDone, actionProposed, talkedOver } from '../support/ladder-events.ts';
import { raised } from '../support/sample-events.ts';

const talked = [
  raised(),
  [talkedOver('asked'), actionProposed('2-1', 'asked', 'asked'), actionProposed('2-2', 'raising', 'asked')],
] as const;
const idsOf = (side: 'raising' | 'asked', ...happened: readonly Happened[]) =>
  ownActions(openAfter(...happened), side).map(({ action }) => action);

describe('the actions a side can still say something of', () => {
  it('are those it said it will do, and those it is asked to do', () => {
    expect(idsOf('asked', ...talked)).toEqual(['2-1']);
    expect(idsOf('raising', ...talked)).toEqual(['2-2']);
    expect(idsOf('raising', ...talked, actionAccepted('2-2'))).toEqual(['2-2']);
  });

  it('are none it has reported on', () => {
    expect(idsOf('asked', ...talked, actionDone('2-1'))).toEqual([]);
    expect(idsOf('raising', ...talked, actionNotDone('2-2'))).toEqual([]);
  });

  it('are none before anything was proposed', () => {
    expect(idsOf('asked', raised())).toEqual([]);
  });
});
