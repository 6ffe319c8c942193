import { parseInstant } from '../../../src/calendar/instant.ts';
import { storeInTemporaryFolder } from './sample-store.ts';

const AT = parseInstant('2026-11-21T12:00:00Z');

describe('the mark of a store that holds made-up challenges', () => {
  const { open, raw } = storeInTemporaryFolder();

  it('is made once, in an empty store, and stays', async () => {
    const store = open();
    expect(await store.sampleFilledAt()).toBeNull();
    expect(await store.sampleMark.mark(AT)).toBe('marked');
    expect(await store.sampleMark.mark(AT)).toBe('not-empty');
    store.close();
    expect(await open().sampleFilledAt()).toBe(AT);
  });

  it.each([
    ["INSERT INTO tally VALUES ('kent', '2026-Q4', 'iro', 1)"],
    ["INSERT INTO checkpoint (of, signed) VALUES ('2026-11-21', 'aaa')"],
    ["INSERT INTO named_person (person, email, role) VALUES ('named:1', 'a@example.org', 'Nurse')"],
  ])('is refused where anything is kept already: %s', async (sql) => {
    const store = open();
    const other = raw();
    other.exec(sql);
    other.close();
    expect(await store.sampleMark.mark(AT)).toBe('not-empty');
    expect(await store.sampleFilledAt()).toBeNull();
  });

  it('is refused while a service has the store open, whose pages would not say SAMPLE', async () => {
    const service = open();
    const store = open();
    expect(await store.sampleMark.mark(AT)).toBe('in-use');
    expect(await service.sampleFilledAt()).toBeNull();
    service.close();
    expect(await store.sampleMark.mark(AT)).toBe('marked');
  });

  it('leaves the store as it was opened: with a write-ahead log', async () => {
    const store = open();
    await store.sampleMark.mark(AT);
    expect(raw().prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });
});
