import { instantOf } from '../../../src/calendar/instant.ts';
import type { EscalationId, PersonId } from '../../../src/escalation/ids.ts';
import { ESCALATION } from '../../record/sample-entries.ts';
import { storeInTemporaryFolder } from './sample-store.ts';

const anna = 'tenant:anna' as PersonId;
const fresh = (name: string): PersonId => `named:${name}` as PersonId;

describe('people outside the directory', () => {
  const { open } = storeInTemporaryFolder();

  it('named by the same email are the same person, in capitals or not', async () => {
    const { people } = open();
    const first = await people.named('Head@oak.example', 'Head teacher', fresh('1'));
    expect(first).toEqual({ person: 'named:1', email: 'head@oak.example', role: 'Head teacher' });
    expect(await people.named(' head@OAK.example ', 'Deputy', fresh('2'))).toEqual(first);
    expect((await people.named('other@oak.example', 'Deputy', fresh('3'))).person).toBe('named:3');
    expect(await people.findNamed(fresh('1'))).toEqual(first);
    expect(await people.findNamed(fresh('2'))).toBeNull();
  });

  it('have one chat address, the newest, until it is forgotten', async () => {
    const { people } = open();
    expect(await people.address(anna)).toBeNull();
    await people.keepAddress({ person: anna, reference: '{"a":1}', at: instantOf(0) });
    const newer = { person: anna, reference: '{"a":2}', at: instantOf(1) };
    await people.keepAddress(newer);
    expect(await people.address(anna)).toEqual(newer);
    await people.forgetAddress(anna);
    expect(await people.address(anna)).toBeNull();
    await people.forgetAddress(anna);
  });

  it('have one card of an escalation, and an older one never takes its place', async () => {
    const { people } = open();
    const card = { escalation: ESCALATION, person: anna, messageId: 'm2', version: 10 };
    await people.keepCard(card);
    await people.keepCard({ ...card, messageId: 'm1', version: 9 });
    expect(await people.card(ESCALATION, anna)).toEqual(card);
    await people.keepCard({ ...card, messageId: 'm3' });
    expect((await people.card(ESCALATION, anna))?.messageId).toBe('m3');
    expect(await people.card('KM-AAAA-AAAA' as EscalationId, anna)).toBeNull();
  });

  it('have their cards of one escalation found together', async () => {
    const { people } = open();
    const cards = [anna, 'tenant:ben' as PersonId].map((person) => {
      return { escalation: ESCALATION, person, messageId: 'm1', version: 1 };
    });
    for (const card of cards) await people.keepCard(card);
    await people.keepCard({ escalation: 'KM-AAAA-AAAA' as EscalationId, person: anna, messageId: 'm2', version: 1 });
    expect(await people.cardsOf(ESCALATION)).toEqual(cards);
    expect(await people.cardsOf('KM-0000-0000' as EscalationId)).toEqual([]);
  });

  it('have one draft, with its choices, until it is dropped', async () => {
    const { people } = open();
    const draft = { person: anna, escalation: ESCALATION, choices: { agencyKind: 'school' }, at: instantOf(0) };
    await people.keepDraft(draft);
    expect(await people.draft(anna)).toEqual(draft);
    const next = { ...draft, escalation: 'KM-AAAA-AAAA' as EscalationId, choices: {} };
    await people.keepDraft(next);
    expect(await people.draft(anna)).toEqual(next);
    await people.dropDraft(anna);
    expect(await people.draft(anna)).toBeNull();
  });

  it('have a raise begun for a day: one nobody came back to goes with the next that anybody begins', async () => {
    const { people } = open();
    const draft = (person: PersonId, hours: number) => ({
      person,
      escalation: ESCALATION,
      choices: { kind: 'school' },
      at: instantOf(Date.UTC(2026, 0, 1, hours)),
    });
    await people.keepDraft(draft(fresh('stale'), 0));
    await people.keepDraft(draft(fresh('newer'), 12));
    await people.keepDraft(draft(anna, 25));
    expect(await people.draft(fresh('stale'))).toBeNull();
    expect(await people.draft(fresh('newer'))).not.toBeNull();
    expect(await people.draft(anna)).not.toBeNull();
  });
});
