import { readCase } from '../../../src/casework/read-case.ts';
import { waitingPeople } from '../../../src/escalation/waiting.ts';
import {
  ADVISER,
  CHAIR,
  COORDINATOR,
  HEAD,
  MEDWAY_COORDINATOR,
  partyOf,
  SCHOOL_LEAD,
  STRANGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import { alsoPosted } from '../directories.ts';
import { FURTHER, ladder, NO } from '../ladder.ts';
import { answering, as, officeForEachTest, RAISED, raising } from '../office.ts';

const office = officeForEachTest();
const { done, raise, answer, escalate, takeOn, press, askedToTakeOn } = ladder(office);

const WHY = { reason: 'They have just been there.' };
const notTakenOn = async () => {
  await askedToTakeOn();
  return done({ by: HEAD, wish: { kind: 'do-not-take-on' }, texts: WHY });
};

describe('not taken on', () => {
  it('stays open with the raiser, who reads why, and it is kept that it stopped inside the raising agency', async () => {
    const { entry, file } = await notTakenOn();
    expect(entry.words).toEqual({ reason: expect.objectContaining({ text: WHY.reason }) as unknown });
    expect(file.state).toMatchObject({
      phase: 'open',
      stage: 'practitioner',
      takingUp: null,
      stopped: { by: { person: HEAD } },
      stoppedInside: true,
    });
    expect(waitingPeople(file.state)).toEqual([TEACHER]);
    expect((await readCase(REFERENCE, TEACHER, office().parts))?.place.standing.words).toBe('all');
  });

  it('needs a reason', async () => {
    await askedToTakeOn();
    const result = await office().press({ by: HEAD, wish: { kind: 'do-not-take-on' } });
    expect(as('words-need-care', result).flaws).toEqual([{ kind: 'missing', field: 'reason' }]);
  });

  it('may be asked of someone else, or of the same person again, and that it once stopped stays known', async () => {
    await notTakenOn();
    as('refused', await office().press({ by: HEAD, wish: { kind: 'take-on' } }));
    await escalate(TEACHER, HEAD);
    await done({ by: HEAD, wish: { kind: 'do-not-take-on' }, texts: { reason: 'As I said.' } });
    await escalate(TEACHER, SCHOOL_LEAD);
    const { file } = await takeOn(SCHOOL_LEAD);
    expect(file.state).toMatchObject({ stage: 'manager', stopped: null, stoppedInside: true });
    expect(file.state.raiser.person).toBe(SCHOOL_LEAD);
  });
});

describe('advice', () => {
  it("is asked of the policy's adviser, who sees it, advises, and acts for nobody", async () => {
    await notTakenOn();
    const { entry } = await press(TEACHER, { kind: 'seek-help', from: ADVISER });
    expect(entry.events).toEqual([{ kind: 'help-sought', from: partyOf(ADVISER), help: 'adviser' }]);
    expect(await readCase(REFERENCE, ADVISER, office().parts)).toMatchObject({ place: { part: 'adviser' } });
    await done({ by: ADVISER, wish: { kind: 'advise' }, texts: { advice: 'Take it to the chief executive.' } });
    as('refused', await office().press({ by: ADVISER, wish: answering('agree'), texts: NO }));
    as('refused', await office().press({ by: ADVISER, wish: { kind: 'withdraw', code: 'other' } }));
    as('refused', await office().press({ by: ADVISER, wish: { kind: 'note' }, texts: { note: 'I think so too.' } }));
  });

  it('may be asked of the partnership team, and then they have a seat from which they advise', async () => {
    await raise();
    as('refused', await office().press({ by: COORDINATOR, wish: { kind: 'advise' }, texts: { advice: 'Ring.' } }));
    const { entry } = await press(TEACHER, { kind: 'seek-help', from: COORDINATOR });
    expect(entry.events).toMatchObject([{ kind: 'help-sought', help: 'partnership-team' }]);
    await done({ by: COORDINATOR, wish: { kind: 'advise' }, texts: { advice: 'Ring them.' } });
  });

  it('is not asked of the same person twice', async () => {
    await raise();
    await press(TEACHER, { kind: 'seek-help', from: ADVISER });
    await done({ by: TEACHER, wish: { kind: 'note' }, texts: { note: 'We asked.' } });
    // The same press is known again; another card of the same moment is not a second request either.
    as('repeat', await office().press({ by: TEACHER, wish: { kind: 'seek-help', from: ADVISER } }));
    await press(WORKER, { kind: 'acknowledge', childKnown: true });
    const again = await office().press({ by: TEACHER, wish: { kind: 'seek-help', from: ADVISER } });
    expect(as('not-now', again).code).toBe('same-person');
  });

  it.each([
    ['the other side', WORKER],
    ['their own head', HEAD],
    ['the panel', CHAIR],
    ['the team of another partnership', MEDWAY_COORDINATOR],
    ['someone in no directory', STRANGER],
    ['a text that names nobody', ''],
  ])('is not asked of %s, whatever a card sends', async (_who, from) => {
    await raise();
    const result = await office().press({ by: TEACHER, wish: { kind: 'seek-help', from } });
    expect(as('not-now', result).code).toBe('unknown-choice');
    expect(await office().entries()).toHaveLength(1);
  });

  it('may be asked by someone no directory knows', async () => {
    const stated = { statedKind: 'school', statedRole: 'practitioner' };
    await done({ by: STRANGER, wish: raising(stated), texts: RAISED, turn: 0 });
    await press(STRANGER, { kind: 'seek-help', from: ADVISER });
  });

  it('is not for the asked side to seek', async () => {
    await raise();
    as('refused', await office().press({ by: WORKER, wish: { kind: 'seek-help', from: ADVISER } }));
  });
});

describe('someone with a post on both sides', () => {
  it('is never offered as the one who takes it up against themselves', async () => {
    office().directory.becomes(alsoPosted(WORKER, HEAD));
    await raise();
    await answer(WORKER);
    const result = await office().press({ by: TEACHER, wish: { kind: 'escalate', actor: WORKER }, texts: FURTHER });
    expect(as('not-now', result).code).toBe('unknown-choice');
    expect((await escalate(TEACHER)).file.state).toMatchObject({ takingUp: { actor: { person: HEAD } } });
  });
});
