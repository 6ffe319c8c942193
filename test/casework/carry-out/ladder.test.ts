import { fold } from '../../../src/escalation/evolve.ts';
import { waitingPeople } from '../../../src/escalation/waiting.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import {
  ADVISER,
  CARE_LEAD,
  CHAIR,
  CHIEF,
  COORDINATOR,
  HEAD,
  MANAGER,
  MEDWAY_COORDINATOR,
  OFFICE,
  partyOf,
  SCHOOL_LEAD,
  SERGEANT,
  SERVICE_MANAGER,
  STRANGER,
  TEACHER,
  WORKER,
} from '../../support/sample-people.ts';
import { alsoPosted, withoutPosts } from '../directories.ts';
import { FURTHER, ladder, NO, VIEW } from '../ladder.ts';
import { answering, as, officeForEachTest, RAISED, raising } from '../office.ts';

const office = officeForEachTest();
const { done, raise, answer, escalate, takeOn, press, askedToTakeOn, toManagers, toSeniors, toPanel, giveView } =
  ladder(office);

describe('up the ladder', () => {
  it('at each stage those act whom the policy names and the directory has, and those before stay informed', async () => {
    const asked = await askedToTakeOn();
    expect(asked.entry.events).toMatchObject([{ kind: 'taking-up-asked', to: partyOf(HEAD), stage: 'manager' }]);
    expect(waitingPeople(asked.file.state)).toEqual([HEAD]);
    const { file: second } = await takeOn(HEAD);
    expect(second.state).toMatchObject({ stage: 'manager', raiser: partyOf(HEAD), asked: partyOf(MANAGER) });
    expect(waitingPeople(second.state)).toEqual([MANAGER]);
    await answer(MANAGER);
    await escalate(HEAD);
    const { file: third } = await takeOn(CHIEF);
    expect(third.state).toMatchObject({ stage: 'senior-manager', raiser: partyOf(CHIEF) });
    expect(third.state.asked).toEqual(partyOf(SERVICE_MANAGER));
    await answer(SERVICE_MANAGER);
    // The panel's stage names the same rung for the raising side: nobody needs to be asked.
    const { file: fourth, entry } = await escalate(CHIEF);
    expect(entry.events.map(({ kind }) => kind)).toEqual(['escalated']);
    expect(fourth.state).toMatchObject({ stage: 'panel', nextStage: null, panel: partyOf(CHAIR) });
    expect(fourth.state).toMatchObject({ raiser: partyOf(CHIEF), asked: partyOf(SERVICE_MANAGER) });
    expect(fourth.state.informed.map(({ party: { person }, side, stage }) => [person, side, stage])).toEqual([
      [TEACHER, 'raising', 'practitioner'],
      [WORKER, 'asked', 'practitioner'],
      [HEAD, 'raising', 'manager'],
      [MANAGER, 'asked', 'manager'],
    ]);
    expect(waitingPeople(fourth.state)).toEqual([CHAIR]);
  });

  it("ends with the panel's view, what the agency does with it, and a few questions to each side", async () => {
    await toPanel();
    const { file: viewed } = await giveView();
    expect(waitingPeople(viewed.state)).toEqual([SERVICE_MANAGER]);
    const { file: closed } = await done({
      by: SERVICE_MANAGER,
      wish: { kind: 'record-decision', response: 'in-part' },
      texts: { willDo: 'We assess again, by ourselves.' },
    });
    expect(closed.state).toMatchObject({ phase: 'closed', outcome: 'partly-agreed', basis: 'panel-view' });
    const answers = { kind: 'answer-closing', policyUnclear: true, learning: true, onFile: 'yes' } as const;
    await press(CHIEF, answers);
    const { file } = await press(SERVICE_MANAGER, { ...answers, onFile: 'not-yet' });
    expect(file.state).toMatchObject({ closing: { raising: { onFile: 'yes' }, asked: { onFile: 'not-yet' } } });
    const again = await office().press({ by: CHIEF, wish: { ...answers, learning: false } });
    expect(as('not-now', again).code).toBe('closed');
    const entries = await office().entries();
    expect(verifyEntries(entries)).toBeNull();
    expect(fold(entries)).toEqual(file.state);
  });

  it("keeps the panel's words beside the record, and the view may be for the raising agency to act on", async () => {
    await toPanel();
    const { entry, file } = await giveView('raising');
    expect(entry.words).toMatchObject({ recommends: { text: VIEW.recommends }, because: { text: VIEW.because } });
    expect(JSON.stringify(entry.events)).not.toContain('Assess again');
    expect(waitingPeople(file.state)).toEqual([CHIEF]);
    const wish = { kind: 'record-decision', response: 'accepts' } as const;
    const texts = { willDo: 'We do that.' };
    as('not-now', await office().press({ by: SERVICE_MANAGER, wish, texts }));
    as('done', await office().press({ by: CHIEF, wish, texts }));
  });

  it('counts its clocks anew at each stage, and keeps the policy version it began under', async () => {
    const { file, entry } = await toManagers();
    expect(file.state.deadlines).toMatchObject([{ clock: 'respond', within: { amount: 5 }, countedFrom: entry.at }]);
    expect((await office().entries()).every(({ policy }) => policy.version === 'draft-1')).toBe(true);
  });

  it.each([
    ['the practitioners', raise, WORKER, TEACHER],
    ['the managers', toManagers, MANAGER, HEAD],
    ['the senior managers', toSeniors, SERVICE_MANAGER, CHIEF],
  ] as const)('may be settled at each stage by those who have it there: %s', async (_stage, climb, asked, raiser) => {
    await climb();
    await done({ by: asked, wish: { kind: 'log-settled', outcome: 'agreed' }, texts: { agreed: 'We visit.' } });
    const { file } = await press(raiser, { kind: 'confirm-settled' });
    expect(file.state).toMatchObject({ phase: 'closed', outcome: 'agreed', basis: 'settlement-confirmed' });
  });

  it('is taken only by those who have it: those before may add a note, and no more', async () => {
    await toSeniors();
    for (const by of [TEACHER, WORKER, HEAD, MANAGER]) {
      as('done', await office().press({ by, wish: { kind: 'note' }, texts: { note: `Of ${by}.` } }));
      as('refused', await office().press({ by, wish: answering('agree'), texts: NO }));
      as('refused', await office().press({ by, wish: { kind: 'escalate', actor: null }, texts: FURTHER }));
      as('refused', await office().press({ by, wish: { kind: 'take-on' } }));
      as('refused', await office().press({ by, wish: { kind: 'withdraw', code: 'other' } }));
    }
  });

  it('is not open to those whose turn has not come: not before an answer, a time that passed, or from outside', async () => {
    await raise();
    as('not-now', await office().press({ by: TEACHER, wish: { kind: 'escalate', actor: null }, texts: FURTHER }));
    await answer(WORKER);
    for (const by of [WORKER, HEAD, CHIEF, SCHOOL_LEAD, CARE_LEAD, COORDINATOR, CHAIR, STRANGER]) {
      as('refused', await office().press({ by, wish: { kind: 'escalate', actor: null }, texts: FURTHER }));
      as('refused', await office().press({ by, wish: { kind: 'take-on' } }));
    }
  });

  it('has no rung above the panel', async () => {
    await toPanel();
    as('not-now', await office().press({ by: CHIEF, wish: { kind: 'escalate', actor: null }, texts: FURTHER }));
  });

  it('is closed to someone no directory knows: nobody takes it higher for an agency that has not confirmed them', async () => {
    const stated = { statedKind: 'school', statedRole: 'practitioner' };
    await done({ by: STRANGER, wish: raising(stated), texts: RAISED, turn: 0 });
    await answer(WORKER);
    as('refused', await office().press({ by: STRANGER, wish: { kind: 'escalate', actor: null }, texts: FURTHER }));
  });
});

describe('who is found at the next stage', () => {
  it('is the raiser, where nobody in their agency has the rung: they go on themselves, at once', async () => {
    office().directory.becomes(withoutPosts(({ person }) => person === HEAD || person === SCHOOL_LEAD));
    await raise();
    await answer(WORKER);
    const { file } = await escalate(TEACHER);
    expect(file.state).toMatchObject({ stage: 'manager', raiser: partyOf(TEACHER), asked: partyOf(MANAGER) });
  });

  it("is the agency's point of contact, where the asked agency has no such rung", async () => {
    office().directory.becomes(withoutPosts(({ person }) => person === SERVICE_MANAGER));
    const { file } = await toSeniors();
    expect(file.state.asked.person).toBe(MANAGER);
    expect(file.state.informed.filter(({ side }) => side === 'asked').map(({ party }) => party.person)).toEqual([
      WORKER,
    ]);
  });

  it('is the partnership team, which convenes the panel, where the directory has none', async () => {
    office().directory.becomes(withoutPosts(({ role }) => role === 'panel'));
    const { file } = await toPanel();
    expect(file.state.panel).toEqual(partyOf(COORDINATOR));
    await giveView('asked', COORDINATOR);
  });

  it('is never the panel of another partnership; where nobody at all is there, it is said and nothing is kept', async () => {
    const elsewhere = alsoPosted(MEDWAY_COORDINATOR, MEDWAY_COORDINATOR, { role: 'panel' });
    office().directory.becomes(withoutPosts(({ agency }) => agency === OFFICE, elsewhere));
    await toSeniors();
    await answer(SERVICE_MANAGER);
    const result = await office().press({ by: CHIEF, wish: { kind: 'escalate', actor: null }, texts: FURTHER });
    expect(as('not-now', result)).toMatchObject({ code: 'unknown-choice', texts: FURTHER });
  });

  it('is looked up when it is taken on, not when that was asked', async () => {
    await askedToTakeOn();
    office().directory.becomes(withoutPosts(({ person }) => person === MANAGER, alsoPosted(WORKER, MANAGER)));
    expect((await takeOn(HEAD)).file.state.asked.person).toBe(WORKER);
  });

  it('is nobody who has a part in it already, where they have a second post', async () => {
    const both = alsoPosted(SERVICE_MANAGER, CHAIR, {}, alsoPosted(CHIEF, CHAIR));
    office().directory.becomes(withoutPosts(({ person }) => person === CHAIR, both));
    // Nobody gives a view on what they asked for, or on their own answer.
    expect((await toPanel()).file.state.panel?.person).toBe(COORDINATOR);
  });

  it('is never the raising side itself, where they have a post on the other side as well', async () => {
    const both = alsoPosted(CARE_LEAD, CARE_LEAD, { role: 'point-of-contact' }, alsoPosted(HEAD, MANAGER));
    office().directory.becomes(withoutPosts(({ person }) => person === MANAGER, both));
    expect((await toManagers()).file.state).toMatchObject({ raiser: { person: HEAD }, asked: { person: CARE_LEAD } });
  });

  it("passed on at the managers' stage, is the other agency's manager", async () => {
    await toManagers();
    const wish = { kind: 'redirect', whom: 'team:police/child-protection' } as const;
    const { file } = await press(MANAGER, wish);
    expect(file.state).toMatchObject({ stage: 'manager', asked: { person: SERGEANT, role: 'Detective sergeant' } });
  });
});

describe('who takes it up', () => {
  it('may be another than the first of those who hold the rung', async () => {
    await raise();
    await answer(WORKER);
    const { file } = await escalate(TEACHER, SCHOOL_LEAD);
    expect(file.state).toMatchObject({ takingUp: { actor: { person: SCHOOL_LEAD } } });
    as('refused', await office().press({ by: HEAD, wish: { kind: 'take-on' } }));
    expect((await takeOn(SCHOOL_LEAD)).file.state.raiser.person).toBe(SCHOOL_LEAD);
  });

  it.each([
    ['of another agency', MANAGER],
    ['of another rung', CHIEF],
    ['without a rung', TEACHER],
    ['in no directory', STRANGER],
    ['who only advises', ADVISER],
  ])('is nobody %s, whatever a card sends', async (_who, actor) => {
    await raise();
    await answer(WORKER);
    const result = await office().press({ by: TEACHER, wish: { kind: 'escalate', actor }, texts: FURTHER });
    expect(as('not-now', result)).toMatchObject({ code: 'unknown-choice', texts: FURTHER });
    expect(await office().entries()).toHaveLength(2);
  });

  it('is whoever has it, where they hold the rung as well: it does not change hands for nothing', async () => {
    const two = alsoPosted(SCHOOL_LEAD, CHIEF);
    office().directory.becomes(two);
    await toManagers();
    await answer(MANAGER);
    await escalate(HEAD, SCHOOL_LEAD);
    await takeOn(SCHOOL_LEAD);
    await answer(SERVICE_MANAGER);
    const { file } = await escalate(SCHOOL_LEAD);
    expect(file.state).toMatchObject({ stage: 'panel', raiser: { person: SCHOOL_LEAD } });
  });

  it('may be the raiser themself, who holds two rungs: it goes up at once', async () => {
    await done({ by: SCHOOL_LEAD, wish: raising(), texts: RAISED, turn: 0 });
    await answer(WORKER);
    const { file } = await escalate(SCHOOL_LEAD, SCHOOL_LEAD);
    expect(file.state).toMatchObject({ stage: 'manager', raiser: { person: SCHOOL_LEAD }, takingUp: null });
  });
});
