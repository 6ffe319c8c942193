import { parseInstant } from '../../../src/calendar/instant.ts';
import { readCase } from '../../../src/casework/read-case.ts';
import { waitingPeople } from '../../../src/escalation/waiting.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import {
  CARE_LEAD,
  CHAIR,
  CHIEF,
  COORDINATOR,
  HEAD,
  MANAGER,
  partyOf,
  SCHOOL_LEAD,
  SERGEANT,
  SERVICE_MANAGER,
  STRANGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';
import { alsoPosted, covering, withoutPosts } from '../directories.ts';
import { FURTHER, ladder, NO, VIEW } from '../ladder.ts';
import { answering, as, officeForEachTest } from '../office.ts';

const office = officeForEachTest();
const { done, raise, answer, escalate, takeOn, press, askedToTakeOn, toManagers, toPanel, giveView } = ladder(office);

const handOver = (to: PersonId) => ({ kind: 'hand-over', to, reason: 'away' }) as const;
const sees = async (person: PersonId) => (await readCase(REFERENCE, person, office().parts)) !== null;

describe('handing over in the middle', () => {
  it('whether to take it on goes to a colleague, and who handed it over sees it no more', async () => {
    await askedToTakeOn();
    const { file, entry } = await press(HEAD, handOver(SCHOOL_LEAD));
    expect(entry.events).toMatchObject([{ kind: 'handed-over', seat: 'taking-up', to: { person: SCHOOL_LEAD } }]);
    expect(file.place.standing.maySee).toBe(false);
    expect(waitingPeople(file.state)).toEqual([SCHOOL_LEAD]);
    as('refused', await office().press({ by: HEAD, wish: { kind: 'take-on' } }));
    expect((await takeOn(SCHOOL_LEAD)).file.state.raiser).toEqual(partyOf(SCHOOL_LEAD));
  });

  it('the view goes to a colleague, who is told anew which child it is; the clock does not start again', async () => {
    await toPanel();
    const { file: had } = await press(CHAIR, { kind: 'acknowledge', childKnown: true });
    const { file } = await press(CHAIR, handOver(COORDINATOR));
    expect(file.state).toMatchObject({ panel: partyOf(COORDINATOR), childKnown: 'not-said', askedHasIt: false });
    expect(file.state.deadlines).toEqual(had.state.deadlines);
    expect(await sees(CHAIR)).toBe(false);
    as('refused', await office().press({ by: CHAIR, wish: { kind: 'give-view', to: 'asked' }, texts: VIEW }));
    await giveView('asked', COORDINATOR);
  });

  it('changes neither which child the panel knows it is about, nor that it has it, when the agency hands over', async () => {
    await toPanel();
    await press(CHAIR, { kind: 'acknowledge', childKnown: true });
    const { file } = await press(SERVICE_MANAGER, handOver(CARE_LEAD));
    expect(file.state).toMatchObject({ asked: { person: CARE_LEAD }, childKnown: 'known', askedHasIt: true });
  });

  it.each([
    ['another agency', MANAGER, 'unknown-choice'],
    ['the panel', CHAIR, 'unknown-choice'],
    ['someone in no directory', STRANGER, 'unknown-choice'],
    ['whoever asked them to take it on', TEACHER, 'same-person'],
  ] as const)('never takes whether to take it on to %s', async (_where, to, code) => {
    await askedToTakeOn();
    expect(as('not-now', await office().press({ by: HEAD, wish: handOver(to) })).code).toBe(code);
  });

  it('is in the agency they act for, also where the directory has them in another by now', async () => {
    await toManagers();
    // The team manager has gone to the police, and is still the one who was asked.
    const moved = withoutPosts(({ person }) => person === MANAGER);
    office().directory.becomes(alsoPosted(MANAGER, SERGEANT, {}, moved));
    expect(as('not-now', await office().press({ by: MANAGER, wish: handOver(SERGEANT) })).code).toBe('unknown-choice');
    await press(MANAGER, handOver(CARE_LEAD));
    expect(await sees(MANAGER)).toBe(false);
  });

  it("ends nobody's part at an earlier stage: the raiser still reads it", async () => {
    await toManagers();
    await press(HEAD, handOver(SCHOOL_LEAD));
    expect(await sees(TEACHER)).toBe(true);
    expect(await sees(HEAD)).toBe(false);
  });
});

describe('cover', () => {
  it('takes it on as "A for B", and it is B who has it then', async () => {
    office().directory.becomes(covering(HEAD, SCHOOL_LEAD));
    await askedToTakeOn();
    const { entry, file } = await takeOn(SCHOOL_LEAD);
    expect(entry.actor).toEqual({
      person: SCHOOL_LEAD,
      agency: partyOf(SCHOOL_LEAD).agency,
      role: 'Designated safeguarding lead',
      for: { person: HEAD, role: 'Head teacher' },
    });
    expect(file.state.raiser).toEqual(partyOf(HEAD));
    expect(file.place).toMatchObject({ part: 'raising', standing: { maySee: true } });
  });

  it('says "A for B" where it is not taken on', async () => {
    office().directory.becomes(covering(HEAD, SCHOOL_LEAD));
    await askedToTakeOn();
    const { entry, file } = await done({
      by: SCHOOL_LEAD,
      wish: { kind: 'do-not-take-on' },
      texts: { reason: 'Not now.' },
    });
    expect(entry.actor.for?.person).toBe(HEAD);
    expect(file.state).toMatchObject({ stopped: { by: { person: HEAD } } });
  });

  it('asks for the next stage as "A for B", and goes up at once where B holds the rung', async () => {
    office().directory.becomes(covering(CHIEF, HEAD));
    await toManagers();
    await answer(MANAGER);
    await escalate(HEAD);
    await takeOn(CHIEF);
    await answer(SERVICE_MANAGER);
    const { entry, file } = await escalate(HEAD);
    expect(entry.actor).toMatchObject({ person: HEAD, for: { person: CHIEF } });
    expect(file.state).toMatchObject({ stage: 'panel', raiser: { person: CHIEF } });
  });

  it('gives the view as "A for B", while it holds and not after', async () => {
    office().directory.becomes(covering(CHAIR, COORDINATOR));
    await toPanel();
    const { entry } = await press(COORDINATOR, { kind: 'acknowledge', childKnown: true });
    expect(entry.actor.for).toEqual({ person: CHAIR, role: 'Chair of the panel' });
    office().setClock(parseInstant('2026-12-01T09:00:00Z'));
    as('refused', await office().press({ by: COORDINATOR, wish: { kind: 'give-view', to: 'asked' }, texts: VIEW }));
    await giveView();
  });

  it('is one hop, and for a seat: nobody covers a part at an earlier stage', async () => {
    office().directory.becomes(covering(WORKER, SCHOOL_LEAD, covering(SCHOOL_LEAD, STRANGER)));
    await toManagers();
    expect(await sees(STRANGER)).toBe(false);
    as('refused', await office().press({ by: SCHOOL_LEAD, wish: answering(), texts: NO }));
  });

  it('of both sides by one person acts for the asked side only, and takes nothing higher', async () => {
    office().directory.becomes(covering(TEACHER, CARE_LEAD, covering(WORKER, CARE_LEAD)));
    await raise();
    await answer(CARE_LEAD);
    as('refused', await office().press({ by: CARE_LEAD, wish: { kind: 'escalate', actor: null }, texts: FURTHER }));
  });
});
