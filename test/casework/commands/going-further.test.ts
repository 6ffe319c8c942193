import type { Wish } from '../../../src/casework/request.ts';
import { closedAfter, openAfter } from '../../support/given-when-then.ts';
import { AT_MANAGERS, AT_PANEL, AT_SENIORS, takingUpAsked } from '../../support/ladder-events.ts';
import { answered, concluded, raised } from '../../support/sample-events.ts';
import {
  ADVISER,
  CHAIR,
  CHIEF,
  COORDINATOR,
  HEAD,
  MANAGER,
  MEDWAY_COORDINATOR,
  partyOf,
  SCHOOL_LEAD,
  SERVICE_MANAGER,
  TEACHER,
} from '../../support/sample-people.ts';
import { alsoPosted, withoutPosts } from '../directories.ts';
import { officeForEachTest } from '../office.ts';
import { commandOf } from './command-of.ts';

const office = officeForEachTest();
const ANSWERED = openAfter(raised(), answered());
const escalate = (actor: string | null = null): Wish => ({ kind: 'escalate', actor });
const texts = { further: 'Still hungry.' };

describe('going further', () => {
  it('names who takes it up, and who acts on the other side, as the directory has them now', async () => {
    const { command, said } = await commandOf(TEACHER, escalate(), { texts, state: ANSWERED }, office().parts);
    expect(command).toEqual({
      kind: 'escalate',
      further: said.further,
      actor: partyOf(HEAD),
      asked: partyOf(MANAGER),
      panel: null,
    });
    const chosen = await commandOf(TEACHER, escalate(SCHOOL_LEAD), { texts, state: ANSWERED }, office().parts);
    expect(chosen.command).toMatchObject({ actor: { person: SCHOOL_LEAD } });
  });

  it('to the panel leaves the agency its own actor', async () => {
    const state = openAfter(...AT_SENIORS, answered());
    const { command } = await commandOf(CHIEF, escalate(), { texts, state }, office().parts);
    expect(command).toMatchObject({ actor: partyOf(CHIEF), asked: partyOf(SERVICE_MANAGER), panel: partyOf(CHAIR) });
  });

  it('taken on has the people of the other side, and no words of its own', async () => {
    const state = openAfter(raised(), answered(), takingUpAsked(HEAD));
    const { command } = await commandOf(HEAD, { kind: 'take-on' }, { state }, office().parts);
    expect(command).toEqual({ kind: 'take-on', asked: partyOf(MANAGER), panel: null });
  });

  it('is nothing at the top, once it is closed, or where the other side has nobody', async () => {
    const closed = closedAfter(raised(), concluded('withdrawn', 'withdrawn'));
    for (const state of [openAfter(...AT_PANEL), closed]) {
      expect((await commandOf(CHIEF, escalate(), { texts, state }, office().parts)).command).toBeNull();
      expect((await commandOf(CHIEF, { kind: 'take-on' }, { state }, office().parts)).command).toBeNull();
    }
    const gone = withoutPosts(({ agency }) => agency === partyOf(MANAGER).agency);
    const state = openAfter(...AT_MANAGERS, answered());
    expect((await commandOf(HEAD, escalate(), { texts, state, directory: gone }, office().parts)).command).toBeNull();
  });
});

describe('asking for advice', () => {
  const from = async (person: string, directory?: ReturnType<typeof alsoPosted>) =>
    (
      await commandOf(
        TEACHER,
        { kind: 'seek-help', from: person },
        directory === undefined ? {} : { directory },
        office().parts,
      )
    ).command;

  it("is of a post the policy names, or of the partnership's own team", async () => {
    expect(await from(ADVISER)).toEqual({ kind: 'seek-help', from: partyOf(ADVISER), help: 'adviser' });
    expect(await from(COORDINATOR)).toMatchObject({ from: { person: COORDINATOR }, help: 'partnership-team' });
  });

  it('is of an adviser first, who sits in the team as well', async () => {
    expect(await from(COORDINATOR, alsoPosted(COORDINATOR, ADVISER))).toMatchObject({ help: 'adviser' });
  });

  it('is of nobody else', async () => {
    for (const person of [HEAD, MANAGER, CHAIR, MEDWAY_COORDINATOR, '']) expect(await from(person)).toBeNull();
  });
});
