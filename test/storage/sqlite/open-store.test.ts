import { openRecordToRead } from '../../../src/storage/sqlite/open-store.ts';
import { acknowledgedDraft, chain, entryAt, ESCALATION } from '../../record/sample-entries.ts';
import { lineOf, storeInTemporaryFolder } from './sample-store.ts';

describe('the store', () => {
  const { file, open } = storeInTemporaryFolder();
  const entry = entryAt(chain(acknowledgedDraft()), 1);

  it('opened a second time finds what was kept', async () => {
    const store = open();
    await store.ledger.commit(entry, lineOf(entry));
    store.close();
    store.close();
    expect(await open().record.read(ESCALATION)).toEqual([entry]);
  });

  it('opened to read shows what a running service keeps, as it keeps it', async () => {
    const { ledger } = open();
    const reading = openRecordToRead(file());
    expect(await reading.record.read(ESCALATION)).toEqual([]);
    await ledger.commit(entry, lineOf(entry));
    expect(await reading.record.read(ESCALATION)).toEqual([entry]);
    reading.close();
  });
});
