import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { instantOf } from '../../../src/calendar/instant.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import type { NoteId } from '../../../src/statistics/learning-notes/step.ts';
import { rowOf } from '../../../src/storage/sqlite/read-entry.ts';
import { acknowledgedDraft, chain, entryAt, ESCALATION, noteDraft } from '../../record/sample-entries.ts';
import { lineOf, storeInTemporaryFolder } from './sample-store.ts';

const entries = chain(noteDraft('We spoke about Tuesday.'), acknowledgedDraft(), noteDraft('They rang back.'));
const forged = entryAt(chain(noteDraft('We never spoke.')), 1);
const APPEND_ONLY = /the record is append-only/;

describe('the guards on the record', () => {
  const { open, raw, file } = storeInTemporaryFolder();

  async function kept(): Promise<DatabaseSync> {
    const { ledger } = open();
    for (const entry of entries) expect(await ledger.commit(entry, lineOf(entry))).toBe('kept');
    return raw();
  }
  async function refused(sql: string, ...values: (string | number)[]): Promise<void> {
    const database = await kept();
    expect(() => database.prepare(sql).run(...values)).toThrow(APPEND_ONLY);
    const { record } = open();
    expect(await record.read(ESCALATION)).toEqual(entries);
  }
  const row = rowOf(forged);

  it.each(['INSERT', 'INSERT OR REPLACE', 'REPLACE', 'INSERT OR IGNORE', 'INSERT OR ROLLBACK'])(
    'refuse %s on a version that exists',
    async (verb) => {
      await refused(
        `${verb} INTO record (escalation, version, body, words) VALUES (?, ?, ?, ?)`,
        row.escalation,
        1,
        row.body,
        row.words ?? '',
      );
    },
  );

  it('refuse INSERT OR REPLACE on the row id of another entry', async () => {
    const other = rowOf(entryAt(chain(acknowledgedDraft('KM-AAAA-AAAA' as typeof ESCALATION)), 1));
    await refused(
      'INSERT OR REPLACE INTO record (rowid, escalation, version, body) VALUES (1, ?, 1, ?)',
      other.escalation,
      other.body,
    );
  });

  it('refuse an upsert', async () => {
    await refused(
      `INSERT INTO record (escalation, version, body, words) VALUES (?, 1, ?, ?)
       ON CONFLICT (escalation, version) DO UPDATE SET body = excluded.body, words = NULL`,
      row.escalation,
      row.body,
      row.words ?? '',
    );
  });

  it.each([
    `UPDATE record SET body = replace(body, 'kent', 'Kent') WHERE version = 2`,
    `UPDATE record SET body = replace(body, 'kent', 'Kent'), words = NULL WHERE version = 2`,
    `UPDATE record SET words = replace(words, 'spoke', 'argued') WHERE version = 1`,
    `UPDATE record SET words = '{}' WHERE version = 1`,
    `UPDATE record SET escalation = 'KM-AAAA-AAAA', words = NULL WHERE version = 3`,
    `UPDATE record SET version = 4, words = NULL WHERE version = 3`,
    `UPDATE record SET rowid = 99, words = NULL WHERE version = 3`,
    `UPDATE OR REPLACE record SET version = 1 WHERE version = 3`,
    `DELETE FROM record WHERE version = 3`,
    `DELETE FROM record`,
  ])('refuse %s', async (sql) => {
    await refused(sql);
  });

  it('refuse a gap, and an entry whose columns are not what its body says', async () => {
    const database = await kept();
    const insert = database.prepare('INSERT INTO record (escalation, version, body) VALUES (?, ?, ?)');
    const longer = chain(...Array.from({ length: 5 }, () => acknowledgedDraft()));
    const { body } = rowOf(entryAt(longer, 5));
    expect(() => insert.run(ESCALATION, 5, body)).toThrow(APPEND_ONLY);
    expect(() => insert.run('KM-AAAA-AAAA', 5, body)).toThrow(APPEND_ONLY);
    expect(() => insert.run('KM-AAAA-AAAA', 1, body)).toThrow(/CHECK/);
    expect(() => insert.run(ESCALATION, 4, body)).toThrow(/CHECK/);
    const wrongId = rowOf(entryAt(longer, 4)).body.replace('"id":"000004"', '"id":"4"');
    expect(() => insert.run(ESCALATION, 4, wrongId)).toThrow(/CHECK/);
  });

  it('let words be erased, and the record still verifies', async () => {
    const database = await kept();
    database.prepare('UPDATE record SET words = NULL WHERE escalation = ? AND version = 1').run(ESCALATION);
    const { record } = open();
    const read = await record.read(ESCALATION);
    expect(read[0]?.words).toBeNull();
    expect(read[2]?.words).not.toBeNull();
    expect(verifyEntries(read)).toBeNull();
    expect(() => database.exec(`UPDATE record SET words = '{}' WHERE version = 1`)).toThrow(APPEND_ONLY);
  });

  it('hold in the file: once erased and taken in from the log, the text is in none of its bytes', async () => {
    await kept();
    const holdsText = () => ['', '-wal'].some((end) => readFileSync(file() + end).includes('We spoke about Tuesday.'));
    expect(holdsText()).toBe(true);
    const database = raw();
    database.exec('PRAGMA secure_delete = ON; UPDATE record SET words = NULL; PRAGMA wal_checkpoint(TRUNCATE)');
    expect(holdsText()).toBe(false);
  });
});

describe('the guards on deliveries', () => {
  const { open, raw } = storeInTemporaryFolder();

  it.each([
    `INSERT OR REPLACE INTO delivery (escalation, id, body)
     SELECT escalation, id, replace(body, 'manager', 'other') FROM delivery`,
    `INSERT OR REPLACE INTO delivery (sequence, escalation, id, body) SELECT 1, escalation, 'another', body FROM delivery`,
    `INSERT INTO delivery (escalation, id, body) SELECT escalation, id, body FROM delivery WHERE true
     ON CONFLICT (escalation, id) DO UPDATE SET body = '{}'`,
    `UPDATE delivery SET body = replace(body, 'manager', 'other')`,
    `DELETE FROM delivery`,
  ])('refuse %s', async (sql) => {
    const { deliveries } = open();
    const begun = {
      escalation: ESCALATION,
      version: 1,
      notice: 'please-answer',
      attempt: 1,
      phase: 'begun',
      at: instantOf(0),
      recipient: 'tenant:manager' as PersonId,
      channel: 'teams',
    } as const;
    await deliveries.create(begun);
    expect(() => raw().exec(sql)).toThrow(/deliveries are create-only/);
    expect(await deliveries.of(ESCALATION)).toEqual([begun]);
  });
});

describe('the guards on learning notes', () => {
  const { open, raw } = storeInTemporaryFolder();

  it.each([
    `UPDATE learning_note_step SET body = replace(body, 'together', 'alone')`,
    `DELETE FROM learning_note_step`,
    `INSERT OR REPLACE INTO learning_note_step (partnership, note, number, body)
     SELECT partnership, note, number, replace(body, 'together', 'alone') FROM learning_note_step`,
    `UPDATE learning_note_origin SET escalation = 'KM-AAAA-AAAA'`,
    `DELETE FROM learning_note_origin`,
    `INSERT OR REPLACE INTO learning_note_origin (partnership, note, escalation)
     SELECT partnership, note, 'KM-AAAA-AAAA' FROM learning_note_origin`,
  ])('refuse %s', async (sql) => {
    const { learningNotes } = open();
    const [partnership, note] = ['kent', '0123456789abcdef' as NoteId];
    const origin = { partnership, note, escalation: ESCALATION };
    const by = 'tenant:coordinator' as PersonId;
    const drafted = { kind: 'drafted', text: 'They looked again together.', number: 1, at: instantOf(0), by } as const;
    const step = { ...drafted, partnership, note, role: 'Coordinator' };
    await learningNotes.createOrigin(origin);
    await learningNotes.createStep(step);
    expect(() => raw().exec(sql)).toThrow(/learning notes are create-only/);
    expect([await learningNotes.steps('kent'), await learningNotes.origins('kent')]).toEqual([[step], [origin]]);
  });
});

describe('a tally', () => {
  const { open, raw } = storeInTemporaryFolder();

  it.each(['2026-11', '2026-11-20', '2026-Q5', '2026-11-20T16:30:00Z'])('can stand under no "%s"', async (quarter) => {
    open();
    const sql = "INSERT INTO tally (partnership, quarter, door, count) VALUES ('kent', ?, 'complaint', 1)";
    expect(() => raw().prepare(sql).run(quarter)).toThrow(/CHECK/);
  });
});
