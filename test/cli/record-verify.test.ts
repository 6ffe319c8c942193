import { chmodSync, copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { run } from '../../src/cli/record-verify.ts';
import type { EscalationId } from '../../src/escalation/ids.ts';
import { acknowledgedDraft, chain, ESCALATION, noteDraft } from '../record/sample-entries.ts';
import { lineOf, storeInTemporaryFolder, withoutGuards } from '../storage/sqlite/sample-store.ts';

const other = 'KM-AAAA-AAAA' as EscalationId;
const entries = [
  ...chain(noteDraft('We spoke.'), acknowledgedDraft(), noteDraft('They rang back.'), acknowledgedDraft()),
  ...chain(noteDraft('Yes', other)),
];

describe('npm run record:verify', () => {
  const { file, open, raw } = storeInTemporaryFolder();

  async function verified(path = file()): Promise<{ code: number; said: string }> {
    const said: string[] = [];
    return {
      code: await run(['--store', path], { say: (line) => void said.push(line), environment: {} }),
      said: said.join('\n'),
    };
  }
  async function kept(): Promise<void> {
    const { ledger } = open();
    for (const entry of entries) expect(await ledger.commit(entry, lineOf(entry))).toBe('kept');
  }
  async function after(sql: string): Promise<{ code: number; said: string }> {
    await kept();
    withoutGuards(raw()).exec(sql);
    return verified();
  }
  const whole = (what: string) =>
    `${what} verified.\nNo checkpoint was there to compare with: a cut tail, a missing escalation or one hashed anew would not have been found.`;
  const naming = (escalation: string, version: number, why: string) => ({
    code: 1,
    said: expect.stringMatching(
      new RegExp(`^The record of ${escalation} is broken at version ${version}: .*${why}.*\\nDo not change anything`),
    ) as string,
  });

  it('says how much it verified, while the service is running', async () => {
    await kept();
    expect(await verified()).toEqual({ code: 0, said: whole('2 escalations, 5 entries') });
  });

  it('verifies an empty store', async () => {
    open();
    expect(await verified()).toEqual({ code: 0, said: whole('0 escalations, 0 entries') });
  });

  it('verifies once words were erased', async () => {
    await kept();
    raw().exec('UPDATE record SET words = NULL');
    expect((await verified()).code).toBe(0);
  });

  it('names an entry with one letter of its words changed', async () => {
    expect(await after(`UPDATE record SET words = replace(words, 'rang', 'sang') WHERE version = 3`)).toEqual(
      naming(ESCALATION, 3, 'the text of "note" is not the one that was written'),
    );
  });

  it('names an entry with one letter of its body changed', async () => {
    expect(await after(`UPDATE record SET body = replace(body, 'draft-1', 'draft-2') WHERE version = 2`)).toEqual(
      naming(ESCALATION, 2, 'its hash is not the hash of what it holds'),
    );
  });

  it('names an entry with one letter of its hash changed', async () => {
    expect(
      await after(`UPDATE record SET body = json_set(body, '$.hash', 'h1:0' || substr(body ->> '$.hash', 5))
                   WHERE escalation = '${other}'`),
    ).toEqual(naming(other, 1, ''));
  });

  it('names the missing one', async () => {
    expect(await after('DELETE FROM record WHERE version = 2')).toEqual(naming(ESCALATION, 2, 'it is missing'));
  });

  it('names the first of two that changed places', async () => {
    expect(
      await after(`UPDATE record SET version = 99 WHERE version = 2;
                   UPDATE record SET version = 2 WHERE version = 3;
                   UPDATE record SET version = 3 WHERE version = 99`),
    ).toEqual(naming(ESCALATION, 2, 'it is kept in the place of another'));
  });

  it('names one that was copied to a place of its own', async () => {
    expect(
      await after(`INSERT INTO record (escalation, version, body, words)
                   SELECT escalation, 5, body, words FROM record WHERE version = 4`),
    ).toEqual(naming(ESCALATION, 5, 'it is kept in the place of another'));
  });

  it('names an edited entry before one that is no entry any more', async () => {
    expect(
      await after(`UPDATE record SET body = replace(body, 'draft-1', 'draft-2') WHERE version = 2;
                   UPDATE record SET body = '{}' WHERE version = 3`),
    ).toEqual(naming(ESCALATION, 2, 'its hash is not the hash of what it holds'));
  });

  it('never shows what a person wrote', async () => {
    const { said } = await after(`UPDATE record SET words = replace(words, '"text"', '"texts"') WHERE version = 3`);
    expect(said).toContain('version 3');
    expect(said).not.toContain('rang');
  });

  it('without a checkpoint does NOT find a cut tail or a vanished escalation, and says so', async () => {
    expect(await after(`DELETE FROM record WHERE version > 2 OR escalation = '${other}'`)).toEqual({
      code: 0,
      said: whole('1 escalation, 2 entries'),
    });
  });

  it('verifies a copy that may only be read, and leaves it as it is', async () => {
    await kept();
    raw().exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const copy = `${file()}.copy`;
    copyFileSync(file(), copy);
    chmodSync(copy, 0o400);
    expect(await verified(copy)).toEqual({ code: 0, said: whole('2 escalations, 5 entries') });
  });

  it('says calmly that there is no store, and makes none', async () => {
    expect(await verified()).toEqual({
      code: 2,
      said: `There is no store at ${file()}, so there is nothing to verify.`,
    });
    expect(existsSync(file())).toBe(false);
  });

  it('says calmly that a file is no store', async () => {
    open().close();
    writeFileSync(file(), 'x'.repeat(4096));
    expect(await verified()).toEqual({
      code: 2,
      said: expect.stringMatching(/^The store .* cannot be opened: file is not a database\./) as string,
    });
  });

  it('explains itself when it is called with something it does not know', async () => {
    const said: string[] = [];
    expect(await run(['--stroe', 'x'], { say: (line) => void said.push(line) })).toBe(2);
    expect(said.join()).toMatch(/^Usage: /);
  });
});
