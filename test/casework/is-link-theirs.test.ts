import { isLinkTheirs } from '../../src/casework/is-link-theirs.ts';
import type { Link } from '../../src/escalation/events.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { REFERENCE } from '../support/sample-events.ts';
import {
  ADVISER,
  CHIEF,
  COORDINATOR,
  DEPUTY,
  HEAD,
  MANAGER,
  SCHOOL_LEAD,
  STRANGER,
  TEACHER,
  WORKER,
} from '../support/sample-people.ts';
import { covering } from './directories.ts';
import { ladder } from './ladder.ts';
import { as, officeForEachTest, RAISED, raising } from './office.ts';

const office = officeForEachTest();
const { raise, press, answer, toManagers } = ladder(office);
const NEW = 'KM-0000-00001' as EscalationId;
const UNKNOWN = 'KM-0000-00009' as EscalationId;

const request = (person: PersonId, link: Link | null, partnership = 'kent') => ({
  escalation: NEW,
  turn: 0,
  person,
  wish: raising({ link, whom: 'contact:police', partnership }),
  texts: RAISED,
  asked: { card: 'raise', words: 'en-1' },
});
const theirs = (person: PersonId, kind: Link['kind'], partnership?: string) =>
  isLinkTheirs(request(person, { kind, escalation: REFERENCE }, partnership), office().parts);
const close = (by: PersonId = TEACHER) => press(by, { kind: 'withdraw', code: 'events-moved-on' });

describe('a raise that belongs to another', () => {
  it('follows a closed one of theirs, not an open one', async () => {
    await raise();
    expect(await theirs(TEACHER, 'follows')).toBe(false);
    await close();
    expect(await theirs(TEACHER, 'follows')).toBe(true);
  });

  it('stands alongside an open one of theirs, not a closed one', async () => {
    await raise();
    expect(await theirs(TEACHER, 'alongside')).toBe(true);
    await close();
    expect(await theirs(TEACHER, 'alongside')).toBe(false);
  });

  it('is theirs for whoever raised it, whoever took it up, and who covers for them', async () => {
    await toManagers();
    for (const by of [TEACHER, HEAD]) expect(await theirs(by, 'alongside')).toBe(true);
    // The social worker has had a part as well, on the other side.
    expect(await theirs(WORKER, 'alongside')).toBe(false);
    office().directory.becomes(covering(HEAD, SCHOOL_LEAD));
    expect(await theirs(SCHOOL_LEAD, 'alongside')).toBe(true);
    await close(HEAD);
    for (const by of [TEACHER, HEAD, SCHOOL_LEAD]) expect(await theirs(by, 'follows')).toBe(true);
  });

  it('is not theirs for the asked side, an adviser, who was only asked to take it up, or who looks on', async () => {
    await raise();
    await press(TEACHER, { kind: 'seek-help', from: ADVISER });
    await answer(WORKER);
    await press(TEACHER, { kind: 'hand-over', to: SCHOOL_LEAD, reason: 'away' });
    await office().press({ by: SCHOOL_LEAD, wish: { kind: 'escalate', actor: HEAD }, texts: { further: 'Please.' } });
    for (const by of [TEACHER, WORKER, DEPUTY, ADVISER, HEAD, CHIEF, MANAGER, COORDINATOR, STRANGER]) {
      expect(await theirs(by, 'alongside')).toBe(false);
    }
    expect(await theirs(SCHOOL_LEAD, 'alongside')).toBe(true);
  });

  it('stays in its partnership', async () => {
    await raise();
    expect(await theirs(TEACHER, 'alongside', 'medway')).toBe(false);
  });

  it('does not belong to itself, and need not belong to any', async () => {
    const itself = { kind: 'alongside', escalation: NEW } as const;
    expect(await isLinkTheirs(request(TEACHER, itself), office().parts)).toBe(false);
    expect(await isLinkTheirs(request(TEACHER, null), office().parts)).toBe(true);
  });
});

describe('raising again', () => {
  const again = (by: PersonId, link: Link) =>
    office().press({ by, wish: raising({ link, whom: 'contact:police' }), texts: RAISED, turn: 0, escalation: NEW });

  it('is a new escalation, which says what it follows; the closed one stays as it was', async () => {
    await raise();
    await close();
    const before = await office().entries();
    const { file } = as('done', await again(TEACHER, { kind: 'follows', escalation: REFERENCE }));
    expect(file.state).toMatchObject({ escalation: NEW, link: { kind: 'follows', escalation: REFERENCE } });
    expect(await office().entries()).toEqual(before);
    expect(await office().store.worklist.linkedTo('kent', REFERENCE)).toMatchObject([{ escalation: NEW }]);
    as('repeat', await again(TEACHER, { kind: 'follows', escalation: REFERENCE }));
  });

  it('from one that is not theirs is answered like one from a reference that does not exist, words and all', async () => {
    await raise();
    await close();
    const forbidden = await again(HEAD, { kind: 'follows', escalation: REFERENCE });
    expect(forbidden).toEqual(await again(HEAD, { kind: 'follows', escalation: UNKNOWN }));
    expect(forbidden).toEqual({ kind: 'not-now', file: null, code: 'unknown-choice', texts: RAISED });
    expect(await office().entries(NEW)).toEqual([]);
  });

  it('keeps no address where it is refused', async () => {
    const link = { kind: 'follows', escalation: UNKNOWN } as const;
    const named = { whom: 'named:police', namedEmail: 'new@example.org', namedRole: 'practitioner' };
    as('not-now', await office().press({ by: TEACHER, wish: raising({ link, ...named }), texts: RAISED, turn: 0 }));
    const fresh = 'named:fresh' as PersonId;
    expect((await office().parts.people.named('new@example.org', 'practitioner', fresh)).person).toBe(fresh);
  });
});
