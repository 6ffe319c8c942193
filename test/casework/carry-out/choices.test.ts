import type { Texts, Wish } from '../../../src/casework/request.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { COORDINATOR, HEAD, SCHOOL_LEAD, SERGEANT, STRANGER, TEACHER, WORKER } from '../../support/sample-people.ts';
import { as, officeForEachTest, RAISED, raising, type Raise } from '../office.ts';

const office = officeForEachTest();
const raise = (change: Partial<Raise> = {}, texts: Texts = RAISED, by: PersonId = TEACHER) =>
  office().press({ by, wish: raising(change), texts, turn: 0 });

describe('an edited card', () => {
  it.each<readonly [string, Partial<Raise>]>([
    ['whom in another shape', { whom: 'tenant:worker' }],
    ['whom empty', { whom: '' }],
    ['an agency there is not', { whom: 'contact:moon-base' }],
    ['someone else by role and email, without the email', { whom: 'named:kent-care', namedRole: 'practitioner' }],
    ['someone else by role and email, without the role', { whom: 'named:kent-care', namedEmail: 'a@example.org' }],
    ['a case point there is not', { casePoint: 'weather' }],
    ['a theme there is not', { theme: 'weather' }],
    ['an agency of another partnership, which was not on the list', { whom: 'team:medway-care/assessment' }],
  ])('is refused: %s', async (_what, change) => {
    const result = await raise(change);
    expect(as('not-now', result)).toEqual({ kind: 'not-now', code: 'unknown-choice', file: null, texts: RAISED });
    expect(await office().entries()).toEqual([]);
  });

  it('is refused: a partnership there is not', async () => {
    expect(await raise({ partnership: 'moon' })).toEqual({ kind: 'refused' });
  });

  it("is refused: one's own agency", async () => {
    expect(await raise({ whom: 'contact:oak-school' })).toMatchObject({ kind: 'not-now', code: 'own-agency' });
    expect(await raise({ whom: 'contact:oak-school' }, RAISED, SCHOOL_LEAD)).toMatchObject({
      kind: 'not-now',
      code: 'same-person',
    });
    expect(await office().entries()).toEqual([]);
  });

  it.each<readonly [string, PersonId, Wish]>([
    ['handing over to another agency', WORKER, { kind: 'hand-over', to: SERGEANT, reason: 'away' }],
    ['handing over to the other side', WORKER, { kind: 'hand-over', to: TEACHER, reason: 'away' }],
    ['handing over to oneself', WORKER, { kind: 'hand-over', to: WORKER, reason: 'away' }],
    ['handing over to someone in no directory', WORKER, { kind: 'hand-over', to: STRANGER, reason: 'away' }],
    ['handing over to a text that names nobody', TEACHER, { kind: 'hand-over', to: '', reason: 'away' }],
    ['not ours, in another shape', WORKER, { kind: 'redirect', whom: 'worker' }],
    ['not ours, to someone by email', WORKER, { kind: 'redirect', whom: 'named:police' }],
    ['not ours, to an agency of another partnership', WORKER, { kind: 'redirect', whom: 'contact:medway-care' }],
  ])('is refused: %s', async (_what, by, wish) => {
    await raise();
    expect(as('not-now', await office().press({ by, wish })).code).toBe('unknown-choice');
    expect(await office().entries()).toHaveLength(1);
  });

  it.each<readonly [string, string, string]>([
    ['to themselves', 'team:kent-care/assessment', 'same-person'],
    ['to the agency that raised it', 'contact:oak-school', 'own-agency'],
  ])('is refused: not ours, %s', async (_what, whom, code) => {
    await raise();
    expect(await office().press({ by: WORKER, wish: { kind: 'redirect', whom } })).toMatchObject({
      kind: 'not-now',
      code,
    });
  });

  it('gives nobody words in fields that do not belong to what they do', async () => {
    await raise();
    const texts = { note: 'We rang.', answer: 'Agreed!', agreed: 'All of it.' };
    const { entry } = as('done', await office().press({ by: TEACHER, wish: { kind: 'note' }, texts }));
    expect(Object.keys(entry.words ?? {})).toEqual(['note']);
  });
});

describe('handing over', () => {
  it('to a colleague of the directory goes with their place as it is there', async () => {
    await raise();
    const { file } = as(
      'done',
      await office().press({ by: TEACHER, wish: { kind: 'hand-over', to: HEAD, reason: 'away' } }),
    );
    expect(file.state.raiser).toMatchObject({ person: HEAD, role: 'Head teacher', confirmed: true });
    expect(file.place.standing.maySee).toBe(false);
  });

  it('never reaches who only oversees', async () => {
    await raise();
    expect(
      await office().press({ by: WORKER, wish: { kind: 'hand-over', to: COORDINATOR, reason: 'away' } }),
    ).toMatchObject({
      kind: 'not-now',
    });
  });
});
