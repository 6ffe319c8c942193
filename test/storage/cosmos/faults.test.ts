import { instantOf } from '../../../src/calendar/instant.ts';
import { entryAfter } from '../../../src/record/append.ts';
import { verifyEntries } from '../../../src/record/verify.ts';
import type { Delivery } from '../../../src/notices/delivery.ts';
import type { What } from '../../cosmos-double/faults.ts';
import { acknowledgedDraft, chain, entryAt, noteDraft, saltOf } from '../../record/sample-entries.ts';
import { freshNames } from '../contract/fresh-names.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { benchOverDouble } from './cosmos-bench.ts';

// All of it on our own double of the protocol: none of it was run against Azure.

const { open, double } = benchOverDouble();
beforeEach(() => double().reset());

const sample = () => {
  const escalation = freshNames().escalation();
  const entries = chain(noteDraft('We spoke.', escalation), acknowledgedDraft(escalation));
  return { escalation, first: entryAt(entries, 1), second: entryAt(entries, 2) };
};
const statuses = (kind: string) =>
  double()
    .requests.filter((request) => request.kind === kind)
    .map(({ status }) => status);

const PASSING: readonly (readonly [string, What])[] = [
  ['429 with a moment to come back at', { fault: 'throttled', retryAfterMs: 20 }],
  ['449', { fault: 'retry-with' }],
  ['503', { fault: 'unavailable' }],
  ['408', { fault: 'timed-out' }],
  ['a connection dropped before the write', { fault: 'dropped-before-write' }],
  ['a connection dropped after the commit', { fault: 'dropped-after-commit' }],
];
const LOST = ['dropped-before-write', 'dropped-after-commit', 'timed-out', 'unavailable'];

describe('A commit over Cosmos DB', () => {
  it.each(PASSING)('that meets %s, once or twice, is kept exactly once', async (_name, what) => {
    for (const times of [1, 2]) {
      const { escalation, first } = sample();
      double().fault({ on: { kind: 'create', container: 'record' }, times, what });
      expect(await open().ledger.commit(first, lineOf(first))).toBe('kept');
      expect(await open().record.read(escalation)).toEqual([first]);
    }
  });

  it.each(PASSING)('that meets %s where another entry stands is a conflict', async (_name, what) => {
    const { escalation, first } = sample();
    await open().ledger.commit(first, lineOf(first));
    const other = entryAfter(null, noteDraft('We spoke.', escalation, saltOf(9)));
    double().fault({ on: { kind: 'create', container: 'record' }, what });
    expect(await open().ledger.commit(other, lineOf(other))).toBe('conflict');
    expect(await open().record.read(escalation)).toEqual([first]);
  });

  it('whose answer was lost is recognised by the hash at its version, not written again', async () => {
    const { first } = sample();
    double().fault({ on: { kind: 'create', container: 'record' }, what: { fault: 'dropped-after-commit' } });
    expect(await open().ledger.commit(first, lineOf(first))).toBe('kept');
    expect(statuses('create')).toEqual([0, 409]);
    expect(statuses('read').at(-1)).toBe(200);
  });

  it('that never gets an answer but was kept is found to be kept', async () => {
    const { escalation, first } = sample();
    const on = { kind: 'create', container: 'record' } as const;
    double().fault({ on, times: 99, what: { fault: 'slow', answerAfterMs: 60_000 } });
    expect(await open({ patience: 400 }).ledger.commit(first, lineOf(first))).toBe('kept');
    expect(await open().record.read(escalation)).toEqual([first]);
  });

  it.each(PASSING.filter(([, { fault }]) => fault !== 'dropped-after-commit'))(
    'that meets %s without end is a clear fault, and nothing is kept',
    async (_name, what) => {
      const { escalation, first } = sample();
      double().fault({ on: { kind: 'create', container: 'record' }, times: 999, what });
      const code = ['timed-out', 'dropped-before-write'].includes(what.fault) ? 'store-unreachable' : 'store-busy';
      await expect(open({ patience: 4000 }).ledger.commit(first, lineOf(first))).rejects.toMatchObject({ code });
      const tries = statuses('create').length;
      expect(tries).toBeGreaterThan(LOST.includes(what.fault) ? 2 : 1);
      expect(tries).toBeLessThanOrEqual(10);
      expect(await open().record.read(escalation)).toEqual([]);
    },
  );

  it('told to wait longer than a person would is given up, and nothing is written later', async () => {
    const { escalation, first } = sample();
    const on = { kind: 'create', container: 'record' } as const;
    double().fault({ on, what: { fault: 'throttled', retryAfterMs: 900 } });
    await expect(open({ patience: 300 }).ledger.commit(first, lineOf(first))).rejects.toMatchObject({
      code: 'store-unreachable',
    });
    // Past the moment at which the SDK wakes up.
    await new Promise((passed) => setTimeout(passed, 1200));
    expect(await open().record.read(escalation)).toEqual([]);
  });

  it('of one who may not create is refused in words that name the right', async () => {
    const { escalation, first } = sample();
    double().fault({ on: { kind: 'create', container: 'record' }, what: { fault: 'forbidden' } });
    await expect(open().ledger.commit(first, lineOf(first))).rejects.toThrow(
      '403: the identity lacks items/create on record.',
    );
    expect(await open().record.read(escalation)).toEqual([]);
  });
});

describe('Reading over Cosmos DB', () => {
  it.each(PASSING)('that meets %s reads all the same', async (_name, what) => {
    const { escalation, first } = sample();
    await open().ledger.commit(first, lineOf(first));
    double().fault({ on: { kind: 'query', container: 'record' }, times: 2, what });
    expect(await open().record.read(escalation)).toEqual([first]);
  });

  it('gathers a long record from many pages, empty ones among them', async () => {
    const escalation = freshNames().escalation();
    const entries = chain(...Array.from({ length: 60 }, (_, each) => noteDraft(`Note ${each}.`, escalation)));
    const { ledger } = open();
    for (const entry of entries) await ledger.commit(entry, lineOf(entry));
    const before = statuses('query').length;
    double().fault({ on: { kind: 'query' }, what: { fault: 'small-pages', items: 7 } });
    double().fault({ on: { kind: 'query' }, nth: 3, what: { fault: 'empty-page' } });
    double().fault({ on: { kind: 'query' }, nth: 5, what: { fault: 'dropped-before-write' } });
    const read = await open().record.read(escalation);
    expect(read).toEqual(entries);
    expect(verifyEntries(read)).toBeNull();
    expect(statuses('query').length - before).toBeGreaterThanOrEqual(10);
  });

  it('never takes a replica that is behind, or a container that is missing, for an item that is not there', async () => {
    const names = freshNames();
    const address = { person: names.person('anna'), reference: '{}', at: instantOf(0) };
    const { people } = open();
    await people.keepAddress(address);
    double().fault({ on: { kind: 'read', container: 'people' }, what: { fault: 'session-not-available' } });
    expect(await people.address(address.person)).toEqual(address);
    double().fault({ on: { kind: 'read', container: 'people' }, what: { fault: 'missing-container' } });
    await expect(people.address(address.person)).rejects.toMatchObject({
      code: 'store-missing',
      details: { container: 'people', database: 'escalations' },
    });
  });

  it('with a wrong key is refused in words that say so', async () => {
    const wrong = open({ key: Buffer.from('another key').toString('base64') });
    await expect(wrong.record.read(freshNames().escalation())).rejects.toMatchObject({ code: 'store-key' });
    await expect(wrong.people.address(freshNames().person('anna'))).rejects.toThrow(/^401: the store at http/);
  });

  it('where nothing listens says that the store does not answer', async () => {
    const nobody = open({ endpoint: 'http://127.0.0.1:9/', patience: 1000 });
    await expect(nobody.record.read(freshNames().escalation())).rejects.toMatchObject({ code: 'store-unreachable' });
  });

  it('quotes nothing of the SDK or of what was sent in its faults', async () => {
    const { first } = sample();
    double().fault({ on: { kind: 'create', container: 'record' }, what: { fault: 'forbidden' } });
    const fault: unknown = await open()
      .ledger.commit(first, lineOf(first))
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Error);
    expect(fault instanceof Error && fault.cause).toBeUndefined();
    expect(String(fault)).not.toMatch(/principal|RBAC|We spoke/);
  });
});

describe('What is replaced over Cosmos DB', () => {
  it('under an ETag that is stale is looked at again, and put all the same', async () => {
    const { first, second } = sample();
    const { worklist } = open();
    const partnership = freshNames().partnership('kent');
    await worklist.put(lineOf(first, { partnership }));
    double().fault({ on: { kind: 'replace', container: 'worklist' }, times: 2, what: { fault: 'stale-etag' } });
    await worklist.put(lineOf(second, { partnership }));
    expect((await worklist.find(first.escalationId))?.version).toBe(2);
  });

  it('without end by others is given up with a clear fault, and the line stays as it was', async () => {
    const { first, second } = sample();
    const { worklist } = open();
    const partnership = freshNames().partnership('kent');
    await worklist.put(lineOf(first, { partnership }));
    double().fault({ on: { kind: 'replace', container: 'worklist' }, times: 999, what: { fault: 'stale-etag' } });
    await expect(worklist.put(lineOf(second, { partnership }))).rejects.toMatchObject({ code: 'store-busy' });
    expect((await worklist.find(first.escalationId))?.version).toBe(1);
  });

  it('and whose answer was lost is not written a third time', async () => {
    const { first, second } = sample();
    const { worklist } = open();
    const partnership = freshNames().partnership('kent');
    await worklist.put(lineOf(first, { partnership }));
    double().fault({ on: { kind: 'replace', container: 'worklist' }, what: { fault: 'dropped-after-commit' } });
    await worklist.put(lineOf(second, { partnership }));
    expect((await worklist.find(first.escalationId))?.version).toBe(2);
    expect(statuses('replace')).toEqual([0, 412]);
  });
});

describe('A delivery begun over Cosmos DB', () => {
  const begunFor = (): Delivery => ({
    escalation: freshNames().escalation(),
    version: 1,
    notice: 'please-answer',
    attempt: 1,
    phase: 'begun',
    at: instantOf(0),
    recipient: freshNames().person('manager'),
    channel: 'teams',
  });

  it('whose answer was lost is still its own to send', async () => {
    const begun = begunFor();
    double().fault({ on: { kind: 'create', container: 'delivery' }, what: { fault: 'dropped-after-commit' } });
    expect(await open().deliveries.create(begun)).toBe('created');
    expect(await open().deliveries.of(begun.escalation)).toEqual([begun]);
  });

  it('whose answer was lost is not its own where another began it in the same words', async () => {
    const begun = begunFor();
    await open().deliveries.create(begun);
    double().fault({ on: { kind: 'create', container: 'delivery' }, what: { fault: 'dropped-before-write' } });
    expect(await open().deliveries.create(begun)).toBe('exists');
  });
});
