import { instantOf } from '../../../src/calendar/instant.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { freshNames, severalOf, type Open } from './fresh-names.ts';

/** What every store promises of people outside the directory. */
export function peopleContract(open: Open): void {
  describe('people outside the directory', () => {
    it('named by the same email are the same person, in capitals or not, in the role first given', async () => {
      const { email, person } = freshNames();
      const { people } = open();
      const first = await people.named(email('Head').toUpperCase(), 'Head teacher', person('1'));
      expect(first).toEqual({ person: person('1'), email: email('Head').toLowerCase(), role: 'Head teacher' });
      expect(await open().people.named(` ${email('head')} `, 'Deputy', person('2'))).toEqual(first);
      expect((await people.named(email('other'), 'Deputy', person('3'))).person).toBe(person('3'));
      expect(await people.findNamed(person('1'))).toEqual(first);
      expect(await people.findNamed(person('2'))).toBeNull();
    });

    it('named by the same email at the same moment are one person all the same', async () => {
      const { email, person } = freshNames();
      const store = severalOf(open, 4);
      const named = await Promise.all(
        Array.from({ length: 20 }, (_, each) =>
          store(each).people.named(email('head'), 'Head teacher', person(String(each))),
        ),
      );
      const found = new Set(named.map((one) => one.person));
      expect(found.size).toBe(1);
      const [only] = found;
      for (let each = 0; each < 20; each += 1) {
        const one = person(String(each));
        expect((await open().people.findNamed(one))?.person ?? null).toBe(one === only ? one : null);
      }
    });

    it('have one chat address, the newest, until it is forgotten', async () => {
      const anna = freshNames().person('anna');
      const { people } = open();
      expect(await people.address(anna)).toBeNull();
      await people.keepAddress({ person: anna, reference: '{"a":1}', at: instantOf(0) });
      const newer = { person: anna, reference: '{"a":2}', at: instantOf(1) };
      await people.keepAddress(newer);
      expect(await open().people.address(anna)).toEqual(newer);
      await people.forgetAddress(anna);
      expect(await people.address(anna)).toBeNull();
      await people.forgetAddress(anna);
    });

    it('have one card of an escalation, and an older one never takes its place', async () => {
      const { escalation, person } = freshNames();
      const anna = person('anna');
      const { people } = open();
      const card = { escalation: escalation(), person: anna, messageId: 'm2', version: 10 };
      await people.keepCard(card);
      await open().people.keepCard({ ...card, messageId: 'm1', version: 9 });
      expect(await people.card(escalation(), anna)).toEqual(card);
      await people.keepCard({ ...card, messageId: 'm3' });
      expect((await open().people.card(escalation(), anna))?.messageId).toBe('m3');
      expect(await people.card(escalation('NONE'), anna)).toBeNull();
    });

    it('have the newest card of those that race', async () => {
      const { escalation, person } = freshNames();
      const store = severalOf(open, 3);
      const versions = [3, 1, 8, 5, 2, 7, 4, 6];
      await Promise.all(
        versions.map((version, each) => {
          const card = { escalation: escalation(), person: person('anna'), messageId: `m${version}`, version };
          return store(each).people.keepCard(card);
        }),
      );
      expect((await open().people.card(escalation(), person('anna')))?.version).toBe(8);
    });

    it('have their cards of one escalation found together, in order of person, however strange their ids', async () => {
      const { escalation, person } = freshNames();
      const people: readonly PersonId[] = ['anna', 'ben', 'named/with?odd#letters\\é'].map(person);
      const cards = people.map((one) => ({ escalation: escalation(), person: one, messageId: 'm1', version: 1 }));
      const { people: store } = open();
      for (const card of [...cards].reverse()) await store.keepCard(card);
      await store.keepCard({ escalation: escalation('X'), person: person('anna'), messageId: 'm2', version: 1 });
      expect(await open().people.cardsOf(escalation())).toEqual(cards);
      expect(await store.card(escalation(), people[2] ?? person(''))).toEqual(cards[2]);
      expect(await store.cardsOf(escalation('NONE'))).toEqual([]);
    });

    it('have one draft, the newest with its choices, until it is dropped', async () => {
      const { escalation, person } = freshNames();
      const anna = person('anna');
      const { people } = open();
      const draft = { person: anna, escalation: escalation(), choices: { agencyKind: 'school' }, at: instantOf(0) };
      await people.keepDraft(draft);
      expect(await people.draft(anna)).toEqual(draft);
      const next = { ...draft, escalation: escalation('NEXT'), choices: {} };
      await people.keepDraft(next);
      expect(await open().people.draft(anna)).toEqual(next);
      await people.dropDraft(anna);
      expect(await people.draft(anna)).toBeNull();
      await people.dropDraft(anna);
    });
  });
}
