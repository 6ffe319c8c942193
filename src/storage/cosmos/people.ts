import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DRAFT_HOURS, type ChatCard, type NamedPerson, type People } from '../../directory/people.ts';
import { storedAddress, storedCard, storedDraft, storedNamedPerson } from '../stored-people.ts';
import { itemId } from './item-id.ts';
import { createIn, type Items, type Standing } from './items.ts';
import { kept } from './kept.ts';
import { putUnlessNewer } from './put-unless-newer.ts';

const OF_ONE = 'SELECT * FROM c WHERE c.escalation = @escalation';
const pointer = z.object({ email: z.string() });

export interface PeopleItems {
  readonly people: Items;
  readonly card: Items;
  readonly named: Items;
}

/** People in Cosmos DB. An email is the same in capitals and in small letters; the role first given with it is kept. */
export function cosmosPeople({ people, card, named }: PeopleItems): People {
  const byEmail = async (id: string): Promise<NamedPerson | null> => {
    const there = await named.read(id, id);
    return there === null ? null : kept(storedNamedPerson, 'named', there);
  };
  const cardIn = (item: Standing): ChatCard => kept(storedCard, 'card', item);

  return {
    async named(email, role, fresh) {
      const written = email.trim().toLowerCase();
      const id = createHash('sha256').update(written, 'utf8').digest('hex');
      const known = await byEmail(id);
      if (known !== null) return known;
      // The way back first: where the power is cut in between, nobody is found by it.
      await createIn(named, { id: itemId(fresh), email: id });
      const person: NamedPerson = { person: fresh, email: written, role };
      const outcome = await createIn(named, { ...person, id });
      return outcome === 'created' ? person : ((await byEmail(id)) ?? person);
    },
    async findNamed(person) {
      const way = await named.read(itemId(person), itemId(person));
      const found = way === null ? null : await byEmail(kept(pointer, 'named', way).email);
      // Of two that were named at once, one way back leads to the other person.
      return found?.person === person ? found : null;
    },
    async keepAddress(address) {
      await people.upsert({ ...address, id: 'address' });
    },
    async address(person) {
      const there = await people.read(person, 'address');
      return there === null ? null : kept(storedAddress, 'people', there);
    },
    async forgetAddress(person) {
      await people.remove(person, 'address');
    },
    async keepCard(newer) {
      await putUnlessNewer(card, 'card', newer.escalation, { ...newer, id: itemId(newer.person) });
    },
    async card(escalation, person) {
      const there = await card.read(escalation, itemId(person));
      return there === null ? null : cardIn(there);
    },
    async cardsOf(escalation) {
      const parameters = [{ name: '@escalation', value: escalation }];
      const found = await card.query(escalation, { query: OF_ONE, parameters });
      return found.map(cardIn).sort((one, other) => (one.person < other.person ? -1 : 1));
    },
    async keepDraft(draft) {
      // The store itself forgets it, in seconds from this write.
      await people.upsert({ ...draft, id: 'draft', ttl: DRAFT_HOURS * 3600 });
    },
    async draft(person) {
      const there = await people.read(person, 'draft');
      return there === null ? null : kept(storedDraft, 'people', there);
    },
    async dropDraft(person) {
      await people.remove(person, 'draft');
    },
  };
}
