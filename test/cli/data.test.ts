import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { run } from '../../src/cli/data.ts';
import { run as rebuild } from '../../src/cli/worklist-rebuild.ts';
import { Fault } from '../../src/errors/fault.ts';
import type { FaultCode } from '../../src/errors/catalogue.ts';
import { openStore, type SqliteStore as Store } from '../../src/storage/sqlite/open-store.ts';
import { storeInTemporaryFolder, withoutGuards } from '../storage/sqlite/sample-store.ts';
import { heldBy, keep, keptWalks, type Kept } from './data/walked.ts';

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
        const body = (name: string) => readFileSync(path(name), 'utf8').split('\n').slice(1, -2);
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
    expect(said[1]).toContain('personal data');
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
      ([first = '', ...rest]: readonly string[]) => [first.replace('"version":1', '"version":2'), ...rest],
    ],
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
