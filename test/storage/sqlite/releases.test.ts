import { drafted, partsOver } from '../../statistics/release/sample-release.ts';
import { storeInTemporaryFolder, withoutGuards } from './sample-store.ts';

describe('the guards on releases', () => {
  const { open, raw } = storeInTemporaryFolder();

  it.each([
    "INSERT INTO release_entry (number, body) SELECT number, replace(body, 'lead', 'other') FROM release_entry",
    "INSERT OR REPLACE INTO release_entry (number, body) SELECT number, replace(body, 'lead', 'other') FROM release_entry",
    `INSERT INTO release_entry (number, body) VALUES (3, '{"number":3}')`,
    `INSERT INTO release_entry (body) VALUES ('{"number":2}')`,
    "UPDATE release_entry SET body = replace(body, 'lead', 'other')",
    'UPDATE release_entry SET number = 2',
    'DELETE FROM release_entry',
  ])('refuse %s', async (sql) => {
    const { releases } = open();
    await drafted(partsOver(releases));
    const before = await releases.entries();
    expect(() => raw().exec(sql)).toThrow(/the ledger of releases is append-only/);
    expect(await open().releases.entries()).toEqual(before);
  });

  it.each([
    "INSERT OR REPLACE INTO release_counts (seal, body) SELECT seal, replace(body, 'kent', 'essex') FROM release_counts",
    "UPDATE release_counts SET body = replace(body, 'kent', 'essex')",
    'DELETE FROM release_counts',
  ])('refuse %s', async (sql) => {
    await drafted(partsOver(open().releases));
    expect(() => raw().exec(sql)).toThrow(/sealed counts are create-only/);
  });

  it('once lifted let nothing pass that was changed: it is not what its seal says', async () => {
    const { releases } = open();
    const { text, counts } = await draftOf();
    expect(text).not.toContain('"count"');
    withoutGuards(raw()).exec(`UPDATE release_counts SET body = replace(body, '"salt"', '"soil"')`);
    await expect(releases.counts(counts)).rejects.toMatchObject({ code: 'store-row-broken' });
  });

  async function draftOf() {
    await drafted(partsOver(open().releases));
    const [draft] = await open().releases.entries();
    if (draft?.kind !== 'drafted') throw new Error('nothing was drafted');
    return draft;
  }
});
