import type { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';
import { instantOf } from '../../calendar/instant.ts';
import { DRAFT_HOURS, type Draft, type People } from '../../directory/people.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { storedAddress, storedCard, storedDraft, storedNamedPerson } from '../stored-people.ts';
import { json, stored, storedOrNull } from './stored.ts';

const draftRow: z.ZodType<Draft> = storedDraft.extend({ choices: json.pipe(storedDraft.shape.choices) });

/** People in SQLite. An email is the same in capitals and in small letters; the role first given with it is kept. */
export function sqlitePeople(database: DatabaseSync): People {
  const nameNew = database.prepare(
    'INSERT INTO named_person (person, email, role) VALUES (?, ?, ?) ON CONFLICT (email) DO NOTHING',
  );
  const byEmail = database.prepare('SELECT person, email, role FROM named_person WHERE email = ?');
  const byPerson = database.prepare('SELECT person, email, role FROM named_person WHERE person = ?');
  const keepAddress = database.prepare('INSERT OR REPLACE INTO chat_address (person, reference, at) VALUES (?, ?, ?)');
  const address = database.prepare('SELECT person, reference, at FROM chat_address WHERE person = ?');
  const forgetAddress = database.prepare('DELETE FROM chat_address WHERE person = ?');
  const keepCard = database.prepare(`
    INSERT INTO chat_card (escalation, person, messageId, version) VALUES (?, ?, ?, ?)
    ON CONFLICT (escalation, person) DO UPDATE SET messageId = excluded.messageId, version = excluded.version
    WHERE excluded.version >= chat_card.version`);
  const card = database.prepare(
    'SELECT escalation, person, messageId, version FROM chat_card WHERE escalation = ? AND person = ?',
  );
  const cardsOf = database.prepare(
    'SELECT escalation, person, messageId, version FROM chat_card WHERE escalation = ? ORDER BY person',
  );
  const keepDraft = database.prepare(
    'INSERT OR REPLACE INTO draft (person, escalation, choices, at) VALUES (?, ?, ?, ?)',
  );
  const draft = database.prepare('SELECT person, escalation, choices, at FROM draft WHERE person = ?');
  const dropStale = database.prepare('DELETE FROM draft WHERE at < ?');
  const dropDraft = database.prepare('DELETE FROM draft WHERE person = ?');

  return {
    async named(email, role, fresh) {
      const written = email.trim().toLowerCase();
      nameNew.run(fresh, written, role);
      return stored(storedNamedPerson, 'named_person', byEmail.get(written));
    },
    async findNamed(person) {
      return storedOrNull(storedNamedPerson, 'named_person', byPerson.get(person));
    },
    async keepAddress({ person, reference, at }) {
      keepAddress.run(person, reference, at);
    },
    async address(person) {
      return storedOrNull(storedAddress, 'chat_address', address.get(person));
    },
    async forgetAddress(person) {
      forgetAddress.run(person);
    },
    async keepCard({ escalation, person, messageId, version }) {
      keepCard.run(escalation, person, messageId, version);
    },
    async card(escalation, person) {
      return storedOrNull(storedCard, 'chat_card', card.get(escalation, person));
    },
    async cardsOf(escalation) {
      return cardsOf.all(escalation).map((row) => stored(storedCard, 'chat_card', row));
    },
    async keepDraft({ person, escalation, choices, at }) {
      // Those nobody came back to go with the next that is begun.
      dropStale.run(instantOf(Date.parse(at) - DRAFT_HOURS * 3_600_000));
      keepDraft.run(person, escalation, canonicalJson(choices), at);
    },
    async draft(person) {
      return storedOrNull(draftRow, 'draft', draft.get(person));
    },
    async dropDraft(person) {
      dropDraft.run(person);
    },
  };
}
