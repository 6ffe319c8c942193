import { plainDate } from '../../../src/calendar/plain-date.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { stateAfter } from '../../support/given-when-then.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import { MANAGER, partyOf, TEACHER, WORKER } from '../../support/sample-people.ts';
import { officeForEachTest, RAISED, raising, type Raise } from '../office.ts';
import { commandOf } from './command-of.ts';

const office = officeForEachTest();
const made = (change: Partial<Raise> = {}) =>
  commandOf(TEACHER, raising(change), { texts: RAISED, state: stateAfter() }, office().parts);
const EMAIL = 'new@example.org';
const named = { namedEmail: EMAIL, namedRole: 'practitioner' };
/** Whether this address was kept before: then it is known by another id than this one. */
const isKept = async () => {
  const fresh = 'named:fresh' as PersonId;
  return (await office().parts.people.named(EMAIL, 'practitioner', fresh)).person !== fresh;
};

describe('a raise', () => {
  it('looks people up and puts digests where the words were', async () => {
    const { command, said } = await made();
    expect(command).toMatchObject({
      kind: 'raise',
      escalation: REFERENCE,
      raiser: partyOf(TEACHER),
      asked: partyOf(WORKER),
      concern: said.concern,
      wanted: said.wanted,
    });
    expect(JSON.stringify(command)).not.toContain('hungry');
  });

  it('says besides what the raiser said, and leaves out what they did not', async () => {
    const besides = {
      talked: 'tried',
      takesEffect: plainDate('2026-11-23'),
      familyKnows: 'not-safe',
      link: { kind: 'follows', escalation: REFERENCE },
    } as const;
    expect((await made(besides)).command).toMatchObject(besides);
    const without = (await made()).command;
    for (const field of Object.keys(besides)) expect(without).not.toHaveProperty(field);
  });

  it('asks the point of contact for someone named, whose address stays outside the command', async () => {
    const { command } = await made({ whom: 'named:kent-care', ...named });
    expect(command).toMatchObject({ asked: { person: MANAGER }, foundBy: 'named' });
    expect(JSON.stringify(command)).not.toContain(EMAIL);
    expect(await isKept()).toBe(true);
  });

  it.each<readonly [string, Partial<Raise>]>([
    ['naming someone in their own agency', { whom: 'named:oak-school', ...named }],
    ['naming someone in another partnership', { whom: 'named:medway-care', ...named }],
    ['with a theme there is not', { whom: 'named:kent-care', ...named, theme: 'weather' }],
  ])('is nothing, and keeps no address, %s', async (_what, change) => {
    expect((await made(change)).command).toBeNull();
    expect(await isKept()).toBe(false);
  });
});
