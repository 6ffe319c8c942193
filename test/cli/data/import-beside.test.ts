import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportStore } from '../../../src/cli/data/export-store.ts';
import { importBeside, type BesideImported } from '../../../src/cli/data/import-beside.ts';
import { importFile } from '../../../src/cli/data/import-file.ts';
import { readBeside } from '../../../src/cli/data/read-beside.ts';
import { instantOf, parseInstant, type PlainDate } from '../../../src/calendar/instant.ts';
import type { EscalationId } from '../../../src/escalation/ids.ts';
import { readBook } from '../../../src/statistics/release/book.ts';
import { openStore, type SqliteStore as Store } from '../../../src/storage/sqlite/open-store.ts';
import { viewAt } from '../../support/sample-views.ts';
import { heldBeside, keepBeside, LOOKS } from './beside.ts';

const screen = { rewrites: false, write: () => undefined };
const NOW = parseInstant('2027-01-01T00:00:00Z');
const how = { partial: false, now: NOW, screen };
const look = viewAt(5, { thing: 'everything', action: 'export', face: 'command' }, Uint8Array.of(5));

describe('what stands beside the record, as it is brought in', () => {
  let folder: string;
  let source: Store;
  let target: Store;
  const file = () => join(folder, 'export.jsonl');

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'beside-'));
    source = openStore(join(folder, 'source.sqlite'));
    target = openStore(join(folder, 'target.sqlite'));
    await keepBeside(source);
    await exportStore(source, file(), { at: NOW, look, screen });
  });
  afterEach(() => {
    source.close();
    target.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const importing = () => importFile(file(), target, how);

  it('is what was there, and the gate finds its ledger and its counts', async () => {
    const { beside, views } = await importing();
    expect(await heldBeside(target)).toEqual(await heldBeside(source));
    expect(beside).toEqual({ added: (await readBeside(source)).length, skipped: 0 });
    expect(views).toEqual({ added: LOOKS.length + 1, skipped: 0, past: 0 });
    const [mine, theirs] = [await readBook(target.releases), await readBook(source.releases)];
    expect(mine).toEqual(theirs);
    expect(mine.signed[0]?.truths.length).toBeGreaterThan(0);
  });

  it('comes in once, however often it is brought in: no tally doubles', async () => {
    await importing();
    const { beside, views } = await importing();
    expect(beside).toEqual({ added: 0, skipped: (await readBeside(source)).length });
    expect(views).toEqual({ added: 0, skipped: LOOKS.length + 1, past: 0 });
    expect(await target.tallies.of('kent')).toEqual(await source.tallies.of('kent'));
  });

  it('leaves the larger of two counts of one door, wherever it is', async () => {
    await target.tallies.add('medway', 'complaint', '2027-Q1');
    await target.tallies.add('medway', 'complaint', '2027-Q1');
    await target.tallies.add('kent', 'complaint', '2026-Q4');
    await importing();
    expect(await target.tallies.of('medway')).toEqual([{ door: 'complaint', quarter: '2027-Q1', count: 2 }]);
    expect((await target.tallies.of('kent'))[0]).toEqual({ door: 'complaint', quarter: '2026-Q4', count: 2 });
  });

  it('goes on where it stopped, wherever it was cut off', async () => {
    const cut = new Error('the power went');
    const total = (await readBeside(source)).length;
    for (let stop = 0; stop <= total; stop += 1) {
      let left = 1;
      const once = <Done>(work: () => Promise<Done>): Promise<Done> => {
        left -= 1;
        return left < 0 ? Promise.reject(cut) : work();
      };
      const { checkpoints, releases, shelf, tallies, learningNotes } = target;
      const failing: BesideImported = {
        checkpoints: { ...checkpoints, create: (each) => once(() => checkpoints.create(each)) },
        releases: {
          ...releases,
          append: (entry) => once(() => releases.append(entry)),
          keepCounts: (sealed) => once(() => releases.keepCounts(sealed)),
        },
        shelf: { ...shelf, keep: (received) => once(() => shelf.keep(received)) },
        tallies: { ...tallies, atLeast: (tally) => once(() => tallies.atLeast(tally)) },
        learningNotes: {
          ...learningNotes,
          createOrigin: (origin) => once(() => learningNotes.createOrigin(origin)),
          createStep: (step) => once(() => learningNotes.createStep(step)),
        },
      };
      const lines = await readBeside(source);
      await importBeside(lines, failing).catch((error: unknown) => expect(error).toBe(cut));
      expect(await readBeside(target)).toEqual(lines.slice(0, stop + 1));
    }
    await importing();
    expect(await heldBeside(target)).toEqual(await heldBeside(source));
  });

  it('goes on within the access log, wherever it was cut off there', async () => {
    const cut = new Error('the power went');
    for (let stop = 0; stop <= LOOKS.length; stop += 1) {
      let left = stop;
      const bring: Store['accessLog']['bring'] = async (view, now) => {
        left -= 1;
        if (left < 0) throw cut;
        return target.accessLog.bring(view, now);
      };
      await importFile(file(), { ...target, accessLog: { bring } }, how).catch((error: unknown) =>
        expect(error).toBe(cut),
      );
      expect(await target.accessLog.between(instantOf(0), 'end', 100)).toHaveLength(stop);
    }
    await importing();
    expect(await heldBeside(target)).toEqual(await heldBeside(source));
  });

  it.each<[string, (store: Store) => Promise<unknown>]>([
    [
      'the checkpoint of 2026-11-21',
      (store) => store.checkpoints.create({ of: '2026-11-21' as PlainDate, signed: 'another' }),
    ],
    [
      'entry 1 of the ledger of releases',
      async (store) => {
        const [first] = await source.releases.entries();
        await store.releases.append({ ...first!, at: NOW });
      },
    ],
    [
      "release 1 on the dashboard's shelf",
      async (store) => {
        const [first] = await source.shelf.received();
        await store.shelf.keep({ ...first!, at: NOW });
      },
    ],
    [
      'the origin of the learning note 0123456789abcdef',
      async (store) => {
        const [first] = await source.learningNotes.allOrigins();
        await store.learningNotes.createOrigin({ ...first!, escalation: 'KM-OTHER' as EscalationId });
      },
    ],
    [
      'step 1 of the learning note 0123456789abcdef',
      async (store) => {
        const [first] = await source.learningNotes.steps('kent');
        await store.learningNotes.createStep({ ...first!, role: 'Somebody else' });
      },
    ],
    [
      `the look ${LOOKS[0]!.id} in the access log`,
      (store) => store.accessLog.keep({ ...LOOKS[0]!, role: 'Somebody else' }),
    ],
  ])('stops at %s where the store has another, names it and leaves it', async (what, put) => {
    await put(target);
    const before = await heldBeside(target);
    await expect(importing()).rejects.toMatchObject({ code: 'import-conflict', details: { what } });
    const after = await heldBeside(target);
    expect(after.lines).toEqual(expect.arrayContaining([...before.lines]));
    expect(after.views).toEqual(expect.arrayContaining([...before.views]));
  });

  it('stops at other counts under one seal', async () => {
    const [sealed] = await source.releases.allCounts();
    await target.releases.keepCounts({ ...sealed!, truths: [] });
    await expect(importing()).rejects.toMatchObject({
      code: 'import-conflict',
      details: { what: `the counts sealed as ${sealed!.seal}` },
    });
  });

  it('leaves out looks whose time is past by then, and carries none that is past already', async () => {
    const at = parseInstant('2026-12-01T00:00:00Z');
    const [soon, past] = [
      viewAt(7, { keepUntil: parseInstant('2026-12-15T00:00:00Z') }),
      viewAt(8, { keepUntil: parseInstant('2026-11-30T00:00:00Z') }),
    ];
    await source.accessLog.keep(soon);
    await source.accessLog.keep(past);
    rmSync(file());
    const counts = await exportStore(source, file(), { at, look, screen });
    expect(counts.views).toBe(LOOKS.length + 2);
    const { views } = await importing();
    expect(views).toEqual({ added: LOOKS.length + 1, skipped: 0, past: 1 });
    expect((await heldBeside(target)).views.map(({ id }) => id)).not.toContain(soon.id);
  });
});
