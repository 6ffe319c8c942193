import { parseInstant } from '../../../src/calendar/instant.ts';
import { writeDocument } from '../../../src/statistics/release/read-document.ts';
import { madeUpRelease } from '../../dashboard/made-up-release.ts';
import { storeInTemporaryFolder, withoutGuards } from './sample-store.ts';

describe('the guards on received releases', () => {
  const { open, raw } = storeInTemporaryFolder();

  async function oneReceived() {
    const { shelf } = open();
    const document = madeUpRelease();
    const { id, digest } = document;
    await shelf.keep({
      number: 1,
      at: parseInstant('2026-06-02T09:00:00Z'),
      id,
      digest,
      text: writeDocument(document),
    });
    return shelf;
  }

  it.each([
    "INSERT INTO received_release (number, body) SELECT number, replace(body, '100', '900') FROM received_release",
    "INSERT OR REPLACE INTO received_release (number, body) SELECT number, replace(body, '100', '900') FROM received_release",
    "UPDATE received_release SET body = replace(body, '100', '900')",
    'UPDATE received_release SET number = 2',
    'DELETE FROM received_release',
  ])('refuse %s', async (sql) => {
    const shelf = await oneReceived();
    const before = await shelf.received();
    expect(() => raw().exec(sql)).toThrow(/received releases are create-only/);
    expect(await open().shelf.received()).toEqual(before);
  });

  it('once lifted let nothing pass that is no release any more', async () => {
    const shelf = await oneReceived();
    withoutGuards(raw()).exec(`UPDATE received_release SET body = replace(body, '"digest"', '"digset"')`);
    await expect(shelf.received()).rejects.toMatchObject({ code: 'store-row-broken' });
  });
});
