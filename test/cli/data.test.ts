import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { View } from '../../src/access/access-log.ts';
import { instantOf } from '../../src/calendar/instant.ts';
import { run } from '../../src/cli/data.ts';
import { everyView } from '../../src/cli/data/every-view.ts';
import { run as rebuild } from '../../src/cli/worklist-rebuild.ts';
import { Fault } from '../../src/errors/fault.ts';
import type { FaultCode } from '../../src/errors/catalogue.ts';
import { writeDocument } from '../../src/statistics/release/read-document.ts';
import { openDashboardStore } from '../../src/storage/sqlite/open-dashboard-store.ts';
import { openStore, type SqliteStore as Store } from '../../src/storage/sqlite/open-store.ts';
import { madeUpRelease } from '../dashboard/made-up-release.ts';
import { storeInTemporaryFolder, withoutGuards } from '../storage/sqlite/sample-store.ts';
import { heldBeside, keepBeside, LOOKS } from './data/beside.ts';
import { bodyOf, heldBy, keep, keptWalks, type Kept } from './data/walked.ts';

/** The same few escalations in every run; the property test makes others. */
const [SAMPLE = []] = fc.sample(
  keptWalks.filter((all) => all.length > 2 && all.some(({ named }) => named !== null)),
  { seed: 11, numRuns: 1 },
);
const screen = { rewrites: false, write: () => undefined };

describe('npm run data', () => {
  const { file: source, open, raw } = storeInTemporaryFolder();
  const path = (name: string) => join(dirname(dirname(source())), name);
  const exported = () => path('export.jsonl');
  const target = () => path('target.sqlite');
  let opened: Store[] = [];

  afterEach(() => {
    for (const store of opened) store.close();
    opened = [];
  });
  function openTarget(): Store {
    const store = openStore(target());
    opened.push(store);
    return store;
  }
  async function data(...given: string[]) {
    const said: string[] = [];
    const code = await run(given, { say: (line) => said.push(line), screen, environment: {} });
    return { code, said };
  }
  const exporting = (...more: string[]) => data('export', '--to', exported(), '--store', source(), ...more);
  const importing = (...more: string[]) => data('import', '--from', exported(), '--store', target(), ...more);
  const lines = () => readFileSync(exported(), 'utf8').split('\n').slice(0, -1);
  const write = (given: readonly string[]) => writeFileSync(exported(), given.map((line) => `${line}\n`).join(''));

  async function keptAndExported(): Promise<void> {
    await keep(open(), SAMPLE);
    await exporting();
  }
  async function fault(work: Promise<unknown>, code: FaultCode): Promise<Fault> {
    const caught: unknown = await work.then(
      () => null,
      (error: unknown) => error,
    );
    if (!(caught instanceof Fault)) throw new Error(`no Fault but ${String(caught)}`);
    expect(caught.code).toBe(code);
    return caught;
  }
  async function nothingCameIn(): Promise<void> {
    if (!existsSync(target())) return;
    expect([...openTarget().record.escalations()]).toEqual([]);
  }

  it('carries a store into a file and out of it again, with nothing changed', async () => {
    await keptAndExported();
    const { code, said } = await importing();
    expect({ code, last: said.at(-1) }).toEqual({
      code: 0,
      last: `The worklist was built anew: ${SAMPLE.length} escalations.`,
    });
    expect(await heldBy(openTarget(), SAMPLE)).toEqual(await heldBy(open(), SAMPLE));
    expect(lines()[0]).toContain('"format":"escalations-export"');
  });

  it('builds the worklist of the new store from its record, as the old store would have it', async () => {
    await keptAndExported();
    await importing();
    await rebuild(['--store', source()], { say: () => undefined, screen, environment: {} });
    for (const { entries } of SAMPLE) {
      const id = entries[0]!.escalationId;
      const [there, here] = [await openTarget().worklist.find(id), await open().worklist.find(id)];
      const steady = { nextAttentionAt: expect.anything() as unknown };
      expect({ ...there, ...steady }).toEqual({ ...here, ...steady });
    }
  });

  it('carries any store there can be, and the same file comes out of the new one', async () => {
    await fc.assert(
      fc.asyncProperty(keptWalks, async (all: readonly Kept[]) => {
        for (const name of ['source.sqlite', 'target.sqlite', 'one.jsonl', 'two.jsonl']) {
          for (const end of ['', '-wal', '-shm']) rmSync(path(name) + end, { force: true });
        }
        const from = openStore(path('source.sqlite'));
        await keep(from, all);
        await data('export', '--to', path('one.jsonl'), '--store', path('source.sqlite'));
        await data('import', '--from', path('one.jsonl'), '--store', target());
        await data('export', '--to', path('two.jsonl'), '--store', target());
        const to = openStore(target());
        try {
          expect(await heldBy(to, all)).toEqual(await heldBy(from, all));
        } finally {
          from.close();
          to.close();
        }
        const body = (name: string) => bodyOf(readFileSync(path(name), 'utf8'));
        expect(body('two.jsonl')).toEqual(body('one.jsonl'));
      }),
      { numRuns: 15 },
    );
  });

  it('writes a file only its owner can read, says what is in it, and never over another', async () => {
    await keptAndExported();
    expect(statSync(exported()).mode & 0o777).toBe(0o600);
    expect(existsSync(`${exported()}.part`)).toBe(false);
    expect((await fault(exporting(), 'export-file-exists')).message).toContain('There is a file');
    rmSync(exported());
    const { said } = await exporting();
    expect(said[0]).toMatch(
      /: \d escalations, \d+ entries, \d+ deliveries, \d named (person|people)\. Every entry was/,
    );
    expect(said[1]).toMatch(/0 checkpoints, .* 2 looks in the access log/);
    expect(said[2]).toContain('personal data');
  });

  it('leaves no file behind where an entry of the store was edited, and names the entry', async () => {
    await keep(open(), SAMPLE);
    withoutGuards(raw()).exec(`UPDATE record SET body = replace(body, '"en-1"', '"en-2"') WHERE version = 1`);
    const { message } = await fault(exporting(), 'record-broken');
    expect(message).toContain('at version 1: its hash is not the hash of what it holds');
    expect([existsSync(exported()), existsSync(`${exported()}.part`)]).toEqual([false, false]);
  });

  it('brings nothing in from a file in which a letter of an entry was changed, and names line and version', async () => {
    await keptAndExported();
    const all = lines();
    const edited = all.findIndex((line) => line.startsWith('{"entry":') && line.includes('"id":"000002"'));
    write(all.map((line, index) => (index === edited ? line.replace('"card":"test"', '"card":"tests"') : line)));
    const { message } = await fault(importing(), 'export-file-broken');
    expect(message).toContain(`at line ${edited + 1}: KM-`);
    expect(message).toContain('at version 2, its hash is not the hash of what it holds');
    await nothingCameIn();
  });

  it('brings nothing in from a file in which a delivery was changed', async () => {
    await keptAndExported();
    write(lines().map((line) => line.replace('"reason":"no-conversation"', '"reason":"blocked"')));
    expect(lines().some((line) => line.includes('"reason":"blocked"'))).toBe(true);
    expect((await fault(importing(), 'export-file-broken')).message).toContain(
      'a line before it is not as it was written',
    );
    await nothingCameIn();
  });

  it.each([
    ['a line too many at the end', (all: readonly string[]) => [...all, all[1] ?? '']],
    ['a line that is none', (all: readonly string[]) => ['{"kind":"header"}', ...all.slice(1)]],
    ['no header', (all: readonly string[]) => all.slice(1)],
    ['nothing in it', () => []],
    [
      'its form of a later number',
      ([first = '', ...rest]: readonly string[]) => [first.replace('"version":2', '"version":3'), ...rest],
    ],
    ['its record begun twice', ([first = '', ...rest]: readonly string[]) => [first, '{"kind":"record"}', ...rest]],
    ['its record not begun', ([first = '', ...rest]: readonly string[]) => [first, ...rest.slice(1)]],
    ['a line left out', (all: readonly string[]) => all.toSpliced(3, 1)],
    ['two lines in each other’s place', ([a = '', b = '', c = '', ...rest]: readonly string[]) => [a, c, b, ...rest]],
  ])('brings nothing in from a file with %s', async (_what, change) => {
    await keptAndExported();
    write(change(lines()));
    await fault(importing(), 'export-file-broken');
    await nothingCameIn();
  });

  it('refuses a file that was cut off, wherever that was', async () => {
    await keptAndExported();
    const whole = readFileSync(exported());
    for (const part of [0.2, 0.5, 0.9]) {
      writeFileSync(exported(), whole.subarray(0, Math.floor(whole.length * part)));
      await fault(importing(), 'export-file-cut');
    }
    await nothingCameIn();
  });

  it('takes with --partial what a cut file holds, says where it ends, and the whole file brings the rest', async () => {
    await keptAndExported();
    const whole = readFileSync(exported());
    writeFileSync(exported(), whole.subarray(0, Math.floor(whole.length * 0.6)));
    const { code, said } = await importing('--partial');
    expect(code).toBe(0);
    expect(said.join('\n')).toMatch(/The file ends within KM-|The worklist was built anew/);
    const before = [...openTarget().record.escalations()];
    expect(before.length).toBeGreaterThan(0);
    writeFileSync(exported(), whole);
    expect((await importing()).code).toBe(0);
    expect(await heldBy(openTarget(), SAMPLE)).toEqual(await heldBy(open(), SAMPLE));
  });

  it('refuses with --partial too a file that was cut before its record: half a ledger of releases is worse than none', async () => {
    await keep(open(), SAMPLE);
    await keepBeside(open());
    await exporting();
    const all = lines();
    const begins = all.indexOf('{"kind":"record"}');
    for (const kept of [1, Math.floor(begins / 2), begins]) {
      write(all.slice(0, kept));
      await fault(importing('--partial'), 'export-file-too-short');
    }
    await nothingCameIn();
    write(all.slice(0, begins + 1));
    expect((await importing('--partial')).said.join('\n')).toContain('The file is cut after the record');
    expect((await heldBeside(openTarget())).lines).toEqual((await heldBeside(open())).lines);
  });

  it('takes with --partial a file that was cut within the access log, and says so', async () => {
    await keep(open(), SAMPLE);
    await keepBeside(open());
    await exporting();
    write(lines().slice(0, -2));
    const { said } = await importing('--partial');
    expect(said.join('\n')).toContain('The file is cut after the record: looks, the oldest first, may be missing');
    expect((await heldBeside(openTarget())).views).toHaveLength(LOOKS.length - 1);
    expect(await heldBy(openTarget(), SAMPLE)).toEqual(await heldBy(open(), SAMPLE));
  });

  it('keeps in the access log that an export was made before it writes it, and carries that look too', async () => {
    await keptAndExported();
    const looks: View[] = [];
    for await (const view of everyView(open().accessLog)) looks.push(view);
    expect(looks).toMatchObject([
      { thing: 'everything', action: 'export', face: 'command', escalation: null, part: 'nobody', agency: null },
    ]);
    expect(lines().filter((line) => line.includes(looks[0]!.id))).toHaveLength(1);
    await fault(exporting(), 'export-file-exists');
    await importing();
    expect((await openTarget().accessLog.between(instantOf(0), 'end', 10)).map(({ id }) => id)).toEqual([looks[0]!.id]);
  });

  it('writes nothing where the look cannot be kept', async () => {
    await keep(open(), SAMPLE);
    raw().exec("CREATE TRIGGER full BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'full'); END");
    await expect(exporting()).rejects.toThrow();
    expect([existsSync(exported()), existsSync(`${exported()}.part`)]).toEqual([false, false]);
  });

  it.each([
    [
      'sealed counts',
      `UPDATE release_counts SET body = replace(body, '"count":', '"count":1')`,
      'the counts sealed as t1:',
    ],
    [
      'a draft',
      `UPDATE release_entry SET body = replace(body, 'rounded', 'squared')`,
      'entry 1 of the ledger of releases',
    ],
    [
      'a release on the shelf',
      `UPDATE received_release SET body = replace(body, '100', '105')`,
      "release 1 on the dashboard's shelf",
    ],
    [
      'a missing entry of the ledger',
      'DELETE FROM release_entry WHERE number = 2',
      'entry 3 of the ledger of releases',
    ],
  ])('leaves no file behind where %s of the store was edited, and names it', async (_what, edit, named) => {
    await keepBeside(open());
    withoutGuards(raw()).exec(edit);
    expect((await fault(exporting(), 'export-not-whole')).message).toContain(`cannot be exported: ${named}`);
    expect([existsSync(exported()), existsSync(`${exported()}.part`)]).toEqual([false, false]);
  });

  it('brings nothing in from a file whose sealed counts were changed, even with a new digest', async () => {
    await keepBeside(open());
    await exporting();
    const all = lines().slice(0, -1);
    const sealed = all.findIndex((line) => line.startsWith('{"kind":"sealed-counts"'));
    const edited = all.map((line, index) => (index === sealed ? line.replace('"count":', '"count":1') : line));
    const digest = `sha256:${createHash('sha256')
      .update(edited.map((line) => `${line}\n`).join(''))
      .digest('hex')}`;
    write([
      ...edited,
      lines()
        .at(-1)!
        .replace(/sha256:[0-9a-f]{64}/, digest),
    ]);
    const { message } = await fault(importing(), 'export-file-broken');
    expect(message).toContain(`at line ${sealed + 1}: they are not the counts that were sealed`);
    expect((await heldBeside(openTarget())).lines).toEqual([]);
  });

  it('reads a file of the first form, and says what it does not hold', async () => {
    await keptAndExported();
    const [header = '', ...rest] = lines();
    const body = rest.slice(0, -1).filter((line) => !/"kind":"(record|view)"/.test(line));
    const first = [header.replace('"version":2', '"version":1'), ...body];
    const digest = `sha256:${createHash('sha256')
      .update(first.map((line) => `${line}\n`).join(''))
      .digest('hex')}`;
    const counted = (kind: string) => body.filter((line) => line.includes(`"kind":"${kind}"`)).length;
    const counts = {
      deliveries: counted('delivery'),
      entries: counted('entry'),
      escalations: SAMPLE.length,
      namedPeople: counted('named-person'),
    };
    write([...first, JSON.stringify({ counts, digest, kind: 'trailer' })]);
    const { code, said } = await importing();
    expect(code).toBe(0);
    expect(said[1]).toContain('It is of the first form');
    expect(await heldBy(openTarget(), SAMPLE)).toEqual(await heldBy(open(), SAMPLE));
  });

  it('carries the store of a dashboard that runs by itself, in which there is no case', async () => {
    const dashboard = openDashboardStore(source());
    const document = madeUpRelease();
    const { id, digest } = document;
    await dashboard.shelf.keep({ number: 1, at: instantOf(0), id, digest, text: writeDocument(document) });
    const shelf = await dashboard.shelf.received();
    dashboard.close();
    await exporting();
    expect((await importing()).said).toContain('Beside the record added: 1. There already: 0.');
    expect(await openTarget().shelf.received()).toEqual(shelf);
  });

  it('passes over what is there already', async () => {
    await keptAndExported();
    await importing();
    const entries = SAMPLE.reduce((sum, each) => sum + each.entries.length, 0);
    expect((await importing()).said).toContain(`Entries added: 0. There already: ${entries}.`);
  });

  it('does not bring back texts the store has had erased since', async () => {
    await keptAndExported();
    await importing();
    openTarget();
    const erasing = withoutGuards(new (raw().constructor as new (file: string) => ReturnType<typeof raw>)(target()));
    erasing.exec('UPDATE record SET words = NULL');
    erasing.close();
    await importing();
    for await (const entries of openTarget().record.all()) {
      expect(entries.filter(({ words }) => words !== null)).toEqual([]);
    }
  });

  it.each([
    [[]],
    [['copy']],
    [['export']],
    [['import']],
    [['export', '--to', 'x', '--partial']],
    [['export', '--to', 'x', '--from', 'paper']],
  ])('says how it is used when it is given %j', async (given) => {
    const { code, said } = await data(...given);
    expect(code).toBe(1);
    expect(said[0]).toContain('Usage: npm run data -- export --to FILE');
  });

  it('exports nothing from a store that is not there, and makes none', async () => {
    await fault(data('export', '--to', exported(), '--store', path('none.sqlite')), 'store-unreadable');
    expect(existsSync(path('none.sqlite'))).toBe(false);
  });

  it('says which file it cannot read', async () => {
    expect((await fault(importing(), 'export-file-unreadable')).message).toContain('ENOENT');
  });
});
