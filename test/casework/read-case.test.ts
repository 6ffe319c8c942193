import { readCase } from '../../src/casework/read-case.ts';
import type { EscalationId, PersonId } from '../../src/escalation/ids.ts';
import { REFERENCE } from '../support/sample-events.ts';
import {
  CARE_LEAD,
  COORDINATOR,
  HEAD,
  MANAGER,
  SCHOOL_LEAD,
  STRANGER,
  TEACHER,
  WORKER,
} from '../support/sample-people.ts';
import { as, officeForEachTest, RAISED, raising } from './office.ts';

const office = officeForEachTest();
const UNKNOWN = 'KM-0000-00000' as EscalationId;

const raise = (by: PersonId = TEACHER) =>
  office().press({ by, wish: raising({ statedKind: 'school', statedRole: 'practitioner' }), texts: RAISED, turn: 0 });

describe('reading', () => {
  const read = (by: PersonId, escalation = REFERENCE) => readCase(escalation, by, office().parts);

  it('gives the same nothing for an unknown reference and for one that is not theirs', async () => {
    await raise();
    expect(await read(STRANGER)).toBeNull();
    expect(await read(HEAD)).toBeNull();
    expect(await read(TEACHER, UNKNOWN)).toBeNull();
  });

  it('is for both sides and those who oversee', async () => {
    await raise();
    for (const [by, part] of [
      [TEACHER, 'raising'],
      [WORKER, 'asked'],
      [CARE_LEAD, 'asked-agency-lead'],
      [SCHOOL_LEAD, 'raising-agency-lead'],
      [COORDINATOR, 'partnership-team'],
    ] as const) {
      expect((await read(by))?.place.part).toBe(part);
    }
  });

  it('ends with a hand-over', async () => {
    await raise();
    expect(await read(WORKER)).not.toBeNull();
    as('done', await office().press({ by: WORKER, wish: { kind: 'hand-over', to: MANAGER, reason: 'away' } }));
    expect(await read(WORKER)).toBeNull();
    expect((await read(MANAGER))?.place.part).toBe('asked');
  });

  it('shows someone unconfirmed their own words only', async () => {
    await raise(STRANGER);
    expect((await read(STRANGER))?.place).toMatchObject({
      part: 'raising-unconfirmed',
      standing: { words: 'own-side' },
    });
  });
});
