import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { attend } from '../../../src/attention/attend.ts';
import { sweep } from '../../../src/attention/sweep.ts';
import { exportStore } from '../../../src/cli/data/export-store.ts';
import { importFile, type ImportedStore } from '../../../src/cli/data/import-file.ts';
import { rebuildWorklist } from '../../../src/cli/data/rebuild-worklist.ts';
import type { PersonId } from '../../../src/escalation/ids.ts';
import { openStore, type SqliteStore as Store } from '../../../src/storage/sqlite/open-store.ts';
import { attentionParts } from '../../attention/attention-parts.ts';
import { as, officeForEachTest, RAISED, raising } from '../../casework/office.ts';
import { minutesLater } from '../../support/given-when-then.ts';
import { messengerAnswering } from '../../support/in-memory.ts';
import { REFERENCE } from '../../support/sample-events.ts';
import { TEACHER, WORKER } from '../../support/sample-people.ts';
import { FRIDAY, WEDNESDAY } from '../../support/sample-policy.ts';
import { viewAt } from '../../support/sample-views.ts';
import { heldBy, keep, keptWalks } from './walked.ts';

const [SAMPLE = []] = fc.sample(
  keptWalks.filter((all) => all.length === 4 && all.every(({ deliveries }) => deliveries.length > 0)),
  { seed: 3, numRuns: 1 },
);
const screen = { rewrites: false, write: () => undefined };
const how = { partial: false, now: FRIDAY, screen };
const exporting = { at: FRIDAY, look: viewAt(0, { thing: 'everything', action: 'export' }), screen };

describe('an import', () => {
  let folder: string;
  let source: Store;
  let target: Store;
  const file = () => join(folder, 'export.jsonl');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-'));
    source = openStore(join(folder, 'source.sqlite'));
    target = openStore(join(folder, 'target.sqlite'));
  });
  afterEach(() => {
    source.close();
    target.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function exported(): Promise<void> {
    await keep(source, SAMPLE);
    await exportStore(source, file(), exporting);
  }

  it('that was cut off anywhere goes on where it stopped when it is run again', async () => {
    await exported();
    const cut = new Error('the power went');
    for (let writes = 3; writes < 60; writes += 9) {
      let left = writes;
      const until = <Done>(work: () => Promise<Done>): Promise<Done> => {
        left -= 1;
        return left < 0 ? Promise.reject(cut) : work();
      };
      const failing: ImportedStore = {
        ...target,
        ledger: { commit: (entry, summary) => until(() => target.ledger.commit(entry, summary)) },
        deliveries: { ...target.deliveries, create: (delivery) => until(() => target.deliveries.create(delivery)) },
      };
      await importFile(file(), failing, how).catch((error: unknown) => expect(error).toBe(cut));
      // What stands there half is nothing the sweep would act on.
      expect(await target.worklist.dueForAttention('kent', minutesLater(1_000_000), 100)).toEqual([]);
    }
    await importFile(file(), target, how);
    expect(await heldBy(target, SAMPLE)).toEqual(await heldBy(source, SAMPLE));
  });

  it('stops at an entry that is another one in the store, names it and leaves it', async () => {
    await exported();
    const [first] = SAMPLE;
    const [mine] = first!.entries;
    const other = fc.sample(keptWalks, { seed: 99, numRuns: 1 })[0]!;
    await keep(target, other.slice(0, 1));
    const before = await target.record.read(mine!.escalationId);
    await expect(importFile(file(), target, how)).rejects.toMatchObject({
      code: 'import-conflict',
      details: { what: `${mine!.escalationId} at version 1` },
    });
    expect(await target.record.read(mine!.escalationId)).toEqual(before);
  });

  it('stops at a delivery that is another one in the store, before any of its entries', async () => {
    await exported();
    const [delivery] = SAMPLE[0]!.deliveries;
    await target.deliveries.create({ ...delivery!, at: minutesLater(9999) });
    await expect(importFile(file(), target, how)).rejects.toMatchObject({ code: 'import-conflict' });
    expect(await target.record.read(delivery!.escalation)).toEqual([]);
  });

  it('stops where the email of a named person is somebody else in the store', async () => {
    const named = SAMPLE.find((each) => each.named !== null)?.named;
    await exported();
    await target.people.named(named!.email, 'Doctor', 'named:other' as PersonId);
    await expect(importFile(file(), target, how)).rejects.toMatchObject({
      code: 'import-conflict',
      details: { what: `the person ${named!.person}` },
    });
  });

  it('adds what the store lacks, and leaves what it has beyond the file', async () => {
    await exported();
    const more = SAMPLE.map((each, index) => ({ ...each, entries: index === 0 ? each.entries : [] }));
    await keep(target, more);
    const { added, skipped } = (await importFile(file(), target, how)).entries;
    expect(skipped).toBe(SAMPLE[0]!.entries.length);
    expect(added + skipped).toBe(SAMPLE.reduce((sum, { entries }) => sum + entries.length, 0));
  });
});

describe('what is owed, after an import', () => {
  const office = officeForEachTest();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is sent once in all: what the old store sent is not sent again, what it had not begun is', async () => {
    as('done', await office().press({ by: TEACHER, wish: raising(), texts: RAISED }));
    await attend(REFERENCE, attentionParts(office(), messengerAnswering(), FRIDAY));
    as('done', await office().press({ by: WORKER, wish: { kind: 'acknowledge', childKnown: true } }));
    const file = join(folder, 'export.jsonl');
    await exportStore(office().store, file, exporting);
    const store = openStore(join(folder, 'target.sqlite'));
    try {
      await importFile(file, store, how);
      await rebuildWorklist({ ...store, now: () => minutesLater(10) }, screen);
      const messenger = messengerAnswering();
      const parts = { ...attentionParts({ ...office(), store }, messenger, minutesLater(10)) };
      expect(await sweep(['kent'], parts, (error) => expect(error).toBeNull())).toBe(1);
      expect(messenger.sent.map(({ notice }) => notice)).toEqual(['acknowledged']);
      await sweep(['kent'], { ...parts, now: () => WEDNESDAY }, (error) => expect(error).toBeNull());
      expect((await store.record.read(REFERENCE)).map(({ command }) => command)).toEqual([
        'raise',
        'acknowledge',
        'pass-deadlines',
      ]);
    } finally {
      store.close();
    }
  });

  it('does not come from deliveries of decisions that are not in the file', async () => {
    as('done', await office().press({ by: TEACHER, wish: raising(), texts: RAISED }));
    const { deliveries } = office().store;
    const file = join(folder, 'export.jsonl');
    const of: typeof deliveries.of = async (escalation) => {
      // Decided and sent after the entries were read, before the deliveries are.
      as('done', await office().press({ by: WORKER, wish: { kind: 'acknowledge', childKnown: true } }));
      await attend(REFERENCE, attentionParts(office(), messengerAnswering(), FRIDAY));
      return deliveries.of(escalation);
    };
    const counts = await exportStore({ ...office().store, deliveries: { of } }, file, exporting);
    expect(counts).toMatchObject({ entries: 1, deliveries: 2 });
    expect((await deliveries.of(REFERENCE)).length).toBe(4);
  });
});
