import { repairWorklist } from '../../../src/attention/repair-worklist.ts';
import { Fault } from '../../../src/errors/fault.ts';
import type { EscalationId } from '../../../src/escalation/ids.ts';
import { mintReference } from '../../../src/escalation/reference.ts';
import type { Entry } from '../../../src/record/entry.ts';
import { entryAfter } from '../../../src/record/append.ts';
import { cosmosWorklistRepair } from '../../../src/storage/cosmos/change-feed.ts';
import type { CosmosStore } from '../../../src/storage/cosmos/open-cosmos-store.ts';
import { draftOf, noteDraft } from '../../record/sample-entries.ts';
import { raised } from '../../support/sample-events.ts';
import { FRIDAY } from '../../support/sample-policy.ts';
import { saying } from '../../record/sample-entries.ts';
import { lineOf } from '../sqlite/sample-store.ts';
import { doubleForEachTest } from './double-store.ts';

const ids = Array.from({ length: 12 }, (_, index) => mintReference('KM', Uint8Array.of(index, 1, 2, 3, 4)));
const [FIRST = '' as EscalationId, SECOND = '' as EscalationId] = ids;

/** An escalation raised and then noted about, `length` entries in all. */
function entriesOf(escalation: EscalationId, length: number): readonly Entry[] {
  const [concern, wanted] = [saying('concern', 'It goes on.'), saying('wanted', 'Look again.')];
  const event = raised({ concern: concern.said, wanted: wanted.said });
  const entries: Entry[] = [entryAfter(null, draftOf([event], { ...concern.words, ...wanted.words }, escalation))];
  while (entries.length < length) entries.push(entryAfter(entries.at(-1) ?? null, noteDraft('We spoke.', escalation)));
  return entries;
}

describe('the change feed', () => {
  const { double, open } = doubleForEachTest();

  /** Decisions whose service stopped before the worklist was told. */
  async function kept({ ledger }: CosmosStore, escalation: EscalationId, length: number, from = 1): Promise<void> {
    for (const entry of entriesOf(escalation, length).slice(from - 1)) {
      expect(await ledger.commit(entry, lineOf(entry))).toBe('kept');
    }
  }
  const repairOf = (store: CosmosStore, sizes: { page?: number; pagesAtMost?: number } = {}) => {
    const failures: unknown[] = [];
    const folded: EscalationId[] = [];
    const repair = cosmosWorklistRepair({
      account: store.account,
      repair: (escalation) => {
        folded.push(escalation);
        return repairWorklist(escalation, { ...store, now: () => FRIDAY });
      },
      failed: (error) => failures.push(error),
      ...sizes,
    });
    return { run: () => repair.run(), folded, failures };
  };
  const versionOf = async (store: CosmosStore, escalation: EscalationId) =>
    (await store.worklist.find(escalation))?.version ?? null;

  it('puts the line of every escalation that was decided, from the whole record, however many entries changed', async () => {
    const store = open();
    await kept(store, FIRST, 3);
    await kept(store, SECOND, 1);
    const { run, folded } = repairOf(store);
    expect(await run()).toBe(2);
    expect([...folded].sort()).toEqual([FIRST, SECOND].sort());
    expect(await versionOf(store, FIRST)).toBe(3);
    expect(await store.worklist.find(SECOND)).toMatchObject({ version: 1, nextAttentionAt: FRIDAY });
  });

  it('goes on from where it stopped, also after a restart and on another instance', async () => {
    await kept(open(), FIRST, 1);
    expect(await repairOf(open()).run()).toBe(1);
    const { run, folded } = repairOf(open());
    expect(await run()).toBe(0);
    await kept(open(), FIRST, 2, 2);
    expect(await run()).toBe(1);
    expect(folded).toEqual([FIRST]);
    expect(await repairOf(open()).run()).toBe(0);
    expect(await versionOf(open(), FIRST)).toBe(2);
  });

  it('reads its place, asks the feed of each range once and writes nothing when nothing is new', async () => {
    const store = open();
    await kept(store, FIRST, 1);
    const { run } = repairOf(store);
    await run();
    const before = double().requests.length;
    expect(await run()).toBe(0);
    const since = double().requests.slice(before);
    expect(since.filter(({ kind }) => kind === 'create' || kind === 'replace')).toEqual([]);
    expect(since.filter(({ container }) => container === 'progress').map(({ kind }) => kind)).toEqual(['read']);
    // The double keeps a container in two ranges.
    expect(since.filter(({ kind }) => kind === 'feed').map(({ status }) => status)).toEqual([304, 304]);
    expect(since.filter(({ container, kind }) => container === 'worklist' || kind === 'query')).toEqual([]);
  });

  it('keeps its place after each page, so that a crash costs one page', async () => {
    const store = open();
    for (const id of ids) await kept(store, id, 1);
    let left = 5;
    const stopping = cosmosWorklistRepair({
      account: store.account,
      page: 2,
      failed: () => undefined,
      repair: async (escalation) => {
        left -= 1;
        if (left < 0) throw new Fault('store-busy', { container: 'worklist', action: 'items/create', status: '503' });
        return repairWorklist(escalation, { ...store, now: () => FRIDAY });
      },
    });
    await expect(stopping.run()).rejects.toMatchObject({ code: 'store-busy' });
    const { run, folded } = repairOf(open(), { page: 2 });
    await run();
    expect(folded.length).toBeGreaterThanOrEqual(ids.length - 5);
    expect(folded.length).toBeLessThan(ids.length);
    for (const id of ids) expect(await versionOf(store, id)).toBe(1);
  });

  it('ends a run after so many pages, and the next goes on', async () => {
    const store = open();
    for (const id of ids) await kept(store, id, 1);
    const { run, folded } = repairOf(store, { page: 2, pagesAtMost: 2 });
    const runs: number[] = [];
    for (let done = await run(); done > 0; done = await run()) runs.push(done);
    expect(Math.max(...runs)).toBeLessThanOrEqual(4);
    expect([...folded].sort()).toEqual([...ids].sort());
  });

  it('of two instances at once, the later one looks again, and every line is put', async () => {
    for (const id of ids) await kept(open(), id, 2);
    const both = [repairOf(open(), { page: 3 }), repairOf(open(), { page: 3 }), repairOf(open(), { page: 3 })];
    await Promise.all(both.map(({ run }) => run()));
    for (const id of ids) expect(await versionOf(open(), id)).toBe(2);
    expect(
      double().requests.some(({ container, status }) => container === 'progress' && [409, 412].includes(status)),
    ).toBe(true);
    expect(await repairOf(open()).run()).toBe(0);
  });

  it('begins at the beginning where its place is gone', async () => {
    const store = open();
    await kept(store, FIRST, 1);
    await repairOf(store).run();
    await store.account.container('progress').item('worklist-repair', 'worklist-repair').delete();
    const { run, folded } = repairOf(store);
    await run();
    expect(folded).toEqual([FIRST]);
  });

  it('begins at the beginning where the record is another container than the place was kept for', async () => {
    const store = open();
    await kept(store, FIRST, 1);
    await repairOf(store).run();
    const place = store.account.container('progress').item('worklist-repair', 'worklist-repair');
    const { resource } = await place.read<{ id: string; continuation: string }>();
    await place.replace({ ...resource!, container: 'another', continuation: '{"rid":"another","Continuation":[]}' });
    const { run, folded } = repairOf(store);
    await run();
    expect(folded).toEqual([FIRST]);
    expect(await repairOf(store).run()).toBe(0);
  });

  it('passes over a record that cannot be read, reports it, and goes on with the others', async () => {
    const store = open();
    await store.account.container('record').items.create({ id: '000001', escalationId: SECOND, version: 1 });
    await kept(store, FIRST, 1);
    const { run, failures } = repairOf(store);
    expect(await run()).toBe(1);
    expect(failures).toMatchObject([{ code: 'record-broken' }]);
    expect(await run()).toBe(0);
  });

  it.each([
    ['throttled', { fault: 'throttled', retryAfterMs: 5 }],
    ['unavailable', { fault: 'unavailable' }],
    ['dropped', { fault: 'dropped-before-write' }],
  ] as const)('reads on where the feed is %s once', async (_name, what) => {
    const store = open();
    await kept(store, FIRST, 2);
    double().fault({ on: { kind: 'feed' }, what });
    expect(await repairOf(store).run()).toBe(1);
    expect(await versionOf(store, FIRST)).toBe(2);
  });

  it('looks again where the answer to keeping its place was lost', async () => {
    const store = open();
    await kept(store, FIRST, 2);
    double().fault({ on: { container: 'progress', kind: 'create' }, what: { fault: 'dropped-after-commit' } });
    expect(await repairOf(store).run()).toBe(1);
    expect(double().requests.some(({ kind, status }) => kind === 'create' && status === 0)).toBe(true);
    expect(await repairOf(store).run()).toBe(0);
  });

  it('says what right is missing', async () => {
    const store = open();
    double().fault({ on: { kind: 'feed' }, times: 99, what: { fault: 'forbidden' } });
    await expect(repairOf(store).run()).rejects.toMatchObject({
      code: 'store-refused',
      message: expect.stringContaining('lacks readChangeFeed on record') as string,
    });
  });
});
