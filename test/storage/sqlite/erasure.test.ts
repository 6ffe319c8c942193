import { existsSync, readFileSync } from 'node:fs';
import { openEraser } from '../../../src/storage/sqlite/open-eraser.ts';
import { chain, ESCALATION, noteDraft } from '../../record/sample-entries.ts';
import { lineOf, storeInTemporaryFolder } from './sample-store.ts';

describe('Erasing in SQLite', () => {
  const { file, open, raw } = storeInTemporaryFolder();
  const text = 'What nobody is to find again.';
  const entries = chain(noteDraft(text), ...Array.from({ length: 40 }, (_, each) => noteDraft(`Note ${each}.`)));
  const bytesHold = () =>
    [file(), `${file()}-wal`].some((path) => existsSync(path) && readFileSync(path).includes(text));
  const erase = async () => {
    const eraser = openEraser(file());
    try {
      await eraser.erasure.eraseWords(ESCALATION, [1]);
    } finally {
      eraser.close();
    }
  };
  beforeEach(async () => {
    const { ledger } = open();
    for (const entry of entries) await ledger.commit(entry, lineOf(entry));
  });

  it('leaves the words in no byte of the file, nor of its log, while the service has it open', async () => {
    expect(bytesHold()).toBe(true);
    await erase();
    expect(bytesHold()).toBe(false);
  });

  it('says so where the log cannot be taken in, and takes it in when it is run again', async () => {
    const reader = raw();
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM record').get();
    await expect(erase()).rejects.toMatchObject({ code: 'erasure-in-log' });
    expect((await open().record.read(ESCALATION))[0]?.words).toBeNull();
    expect(bytesHold()).toBe(true);
    reader.exec('COMMIT');
    await erase();
    expect(bytesHold()).toBe(false);
  });

  it('makes no store where there is none', () => {
    expect(() => openEraser(`${file()}.gone`)).toThrow('there is no such file');
    expect(existsSync(`${file()}.gone`)).toBe(false);
  });
});
