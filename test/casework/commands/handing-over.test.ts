import type { Wish } from '../../../src/casework/request.ts';
import type { Directory } from '../../../src/directory/directory.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import type { Escalation } from '../../../src/escalation/state.ts';
import { closedAfter, openAfter } from '../../support/given-when-then.ts';
import { AT_MANAGERS, AT_PANEL, takingUpAsked } from '../../support/ladder-events.ts';
import { answered, concluded, raised } from '../../support/sample-events.ts';
import {
  CHAIR,
  CONSTABLE,
  COORDINATOR,
  DIRECTORY,
  HEAD,
  MANAGER,
  partyOf,
  SCHOOL_LEAD,
  SERGEANT,
  STRANGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';
import { covering } from '../directories.ts';
import { officeForEachTest } from '../office.ts';
import { commandOf } from './command-of.ts';

const office = officeForEachTest();
const RAISED_ONLY = openAfter(raised());
const made = async (by: PersonId, wish: Wish, state: Escalation = RAISED_ONLY, directory: Directory = DIRECTORY) =>
  (await commandOf(by, wish, { state, directory }, office().parts)).command;
const handOver = (to: string): Wish => ({ kind: 'hand-over', to, reason: 'away' });
const passOn = (whom: string): Wish => ({ kind: 'redirect', whom });

describe('handing over', () => {
  it('names the colleague as the directory has them', async () => {
    expect(await made(TEACHER, handOver(HEAD))).toEqual({ kind: 'hand-over', to: partyOf(HEAD), reason: 'away' });
  });

  it('is in the agency of the seat: who is to take it up, and the panel, have colleagues of their own', async () => {
    const asked = openAfter(raised(), answered(), takingUpAsked(HEAD));
    expect(await made(HEAD, handOver(SCHOOL_LEAD), asked)).toMatchObject({ to: { person: SCHOOL_LEAD } });
    expect(await made(CHAIR, handOver(COORDINATOR), openAfter(...AT_PANEL))).toMatchObject({
      to: { person: COORDINATOR },
    });
    expect(await made(CHAIR, handOver(MANAGER), openAfter(...AT_PANEL))).toBeNull();
  });

  it('by who covers may go back to the deputy themself, and not to whom they cover', async () => {
    const directory = covering(WORKER, MANAGER);
    expect(await made(MANAGER, handOver(MANAGER), RAISED_ONLY, directory)).toMatchObject({ to: { person: MANAGER } });
    expect(await made(MANAGER, handOver(WORKER), RAISED_ONLY, directory)).toBeNull();
  });

  it('is nothing for someone without a seat, in no directory, or once it is closed', async () => {
    expect(await made(STRANGER, handOver(HEAD))).toBeNull();
    expect(await made(TEACHER, handOver(STRANGER))).toBeNull();
    expect(await made(WORKER, handOver(MANAGER), openAfter(...AT_MANAGERS))).toBeNull();
    const closed = closedAfter(raised(), concluded('withdrawn', 'withdrawn'));
    expect(await made(TEACHER, handOver(HEAD), closed)).toBeNull();
  });
});

describe('passing it on', () => {
  it('asks who acts at the stage it has come to', async () => {
    const whom = 'team:police/child-protection';
    expect(await made(WORKER, passOn(whom))).toMatchObject({ to: { person: CONSTABLE } });
    expect(await made(MANAGER, passOn(whom), openAfter(...AT_MANAGERS))).toMatchObject({ to: { person: SERGEANT } });
  });

  it('names a point of contact without a team', async () => {
    expect(await made(WORKER, passOn('contact:police'))).toMatchObject({ to: { person: SERGEANT, team: null } });
  });

  it('is nothing for another partnership, or for someone named', async () => {
    expect(await made(WORKER, passOn('contact:medway-care'))).toBeNull();
    expect(await made(WORKER, passOn('named:police'))).toBeNull();
  });
});
