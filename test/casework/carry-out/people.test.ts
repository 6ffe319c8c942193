import type { Texts } from '../../../src/casework/request.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import { MANAGER, STRANGER, TEACHER, WORKER } from '../../support/sample-people.ts';
import { as, officeForEachTest, RAISED, raising, type Raise } from '../office.ts';

const office = officeForEachTest();
const raise = (change: Partial<Raise> = {}, texts: Texts = RAISED, by: PersonId = TEACHER) =>
  office().press({ by, wish: raising(change), texts, turn: 0 });

describe('a person in no directory', () => {
  const stated = { statedKind: 'school', statedRole: 'practitioner' };

  it('may raise, marked unconfirmed, by the kind of agency and role they state', async () => {
    const { entry, file } = as('done', await raise(stated, RAISED, STRANGER));
    expect(file.state.raiser).toMatchObject({ person: STRANGER, agency: null, agencyKind: 'school', confirmed: false });
    expect(file.place.part).toBe('raising-unconfirmed');
    expect(entry.actor).toMatchObject({ person: STRANGER, agency: null, role: file.state.raiser.role });
  });

  it('must state both, as the policy knows them', async () => {
    for (const change of [
      { statedKind: null, statedRole: 'practitioner' },
      { statedKind: 'school', statedRole: null },
      { statedKind: 'moon-base', statedRole: 'practitioner' },
      { statedKind: 'school', statedRole: 'king' },
    ]) {
      expect(await raise(change, RAISED, STRANGER)).toMatchObject({ kind: 'not-now', code: 'unknown-choice' });
    }
  });

  it('cannot make themselves someone they are not: for who is in the directory, it is the directory that counts', async () => {
    const { file } = as('done', await raise({ statedKind: 'police', statedRole: 'senior-manager' }));
    expect(file.state.raiser).toMatchObject({ agencyKind: 'school', role: 'Teacher', confirmed: true });
  });

  it('may go on with what they raised', async () => {
    await raise(stated, RAISED, STRANGER);
    as('done', await office().press({ by: STRANGER, wish: { kind: 'note' }, texts: { note: 'We rang.' } }));
    as('done', await office().press({ by: STRANGER, wish: { kind: 'withdraw', code: 'events-moved-on' } }));
  });
});

describe('who is asked', () => {
  const EMAIL = 'someone.new@example.org';
  const someoneElse = { whom: 'named:kent-care', namedEmail: EMAIL, namedRole: 'practitioner' };

  it('"I do not know who" goes to the agency\'s point of contact', async () => {
    const { file } = as('done', await raise({ whom: 'contact:kent-care' }));
    expect(file.state).toMatchObject({ asked: { person: MANAGER }, foundBy: 'point-of-contact', named: null });
  });

  it('"someone else" goes to the point of contact, and their email is in no entry and no line', async () => {
    const { file } = as('done', await raise(someoneElse));
    expect(file.state).toMatchObject({ asked: { person: MANAGER }, foundBy: 'named' });
    expect(file.state.named).toMatch(/^named:[0-9a-f]{32}$/);
    const kept = JSON.stringify([await office().entries(), await office().store.worklist.find(REFERENCE)]);
    expect(kept).not.toContain('someone.new');
    expect(await office().store.people.findNamed(file.state.named!)).toMatchObject({
      email: EMAIL,
      role: 'practitioner',
    });
  });

  it('"someone else" whom the directory has there is asked themselves', async () => {
    const { file } = as('done', await raise({ ...someoneElse, namedEmail: 'Worker@Example.org' }));
    expect(file.state).toMatchObject({ asked: { person: WORKER }, foundBy: 'team', named: null });
  });

  it('"someone else" whom the directory has in another agency is not asked there', async () => {
    const { file } = as('done', await raise({ ...someoneElse, namedEmail: 'sergeant@example.org' }));
    expect(file.state).toMatchObject({ asked: { person: MANAGER }, foundBy: 'named' });
  });

  it("a raise that is refused keeps nobody's email", async () => {
    await raise({ ...someoneElse, casePoint: 'weather' });
    const fresh = 'named:fresh' as PersonId;
    expect((await office().store.people.named(EMAIL, 'practitioner', fresh)).person).toBe(fresh);
  });
});
