import type { PlainDate } from '../../../src/calendar/instant.ts';
import { storeInTemporaryFolder, withoutGuards } from './sample-store.ts';
import { chain, noteDraft } from '../../record/sample-entries.ts';
import { lineOf } from './sample-store.ts';

const CHECKPOINT = { of: '2026-11-21' as PlainDate, signed: 'aaa.bbb.ccc' };

describe('the guards on checkpoints', () => {
  const { open, raw } = storeInTemporaryFolder();

  it.each([
    "INSERT INTO checkpoint (of, signed) VALUES ('2026-11-21', 'forged')",
    "INSERT OR REPLACE INTO checkpoint (of, signed) VALUES ('2026-11-21', 'forged')",
    "INSERT OR REPLACE INTO checkpoint (rowid, of, signed) VALUES (1, '2026-11-22', 'forged')",
    "UPDATE checkpoint SET signed = 'forged'",
    'DELETE FROM checkpoint',
  ])('refuse %s', async (sql) => {
    await open().checkpoints.create(CHECKPOINT);
    expect(() => raw().exec(sql)).toThrow(/checkpoints are create-only/);
    expect(await open().checkpoints.all()).toEqual([CHECKPOINT]);
  });
});

describe('a record with a broken entry', () => {
  const { open, raw } = storeInTemporaryFolder();

  it.each(["'{}'", "'no JSON'"])(
    'whose body is %s still has a mark for it, so that checkpoints go on',
    async (body) => {
      const { ledger, record } = open();
      for (const entry of chain(noteDraft('One.'), noteDraft('Two.'))) await ledger.commit(entry, lineOf(entry));
      withoutGuards(raw()).exec(`UPDATE record SET body = ${body} WHERE version = 1`);
      const seen: unknown[] = [];
      for await (const { version, at, hash } of record.marks()) seen.push([version, at === '', hash === '']);
      expect(seen).toEqual([
        [1, true, true],
        [2, false, false],
      ]);
    },
  );
});
