import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { run as data } from '../../../src/cli/data.ts';
import { run as rebuild } from '../../../src/cli/worklist-rebuild.ts';
import type { EscalationId } from '../../../src/escalation/ids.ts';
import { openStore } from '../../../src/storage/sqlite/open-store.ts';
import { doubleForEachTest } from '../../storage/cosmos/double-store.ts';
import { lineOf } from '../../storage/sqlite/sample-store.ts';
import { heldBeside, keepBeside } from './beside.ts';
import { bodyOf, heldBy, keep, keptWalks } from './walked.ts';

const [SAMPLE = []] = fc.sample(
  keptWalks.filter((all) => all.length === 4 && all.some(({ named }) => named !== null)),
  { seed: 21, numRuns: 1 },
);
const ids = SAMPLE.map(({ entries }) => entries[0]!.escalationId);

describe('between SQLite and Cosmos DB (a double of it, not Azure)', () => {
  const { double, open } = doubleForEachTest();
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'carry-'));
    const source = openStore(path('source.sqlite'));
    await keep(source, SAMPLE);
    await keepBeside(source);
    source.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const settings = () => ({
    say: () => undefined,
    screen: { rewrites: false, write: () => undefined },
    environment: { COSMOS_ENDPOINT: double().url, COSMOS_KEY: double().key, DATA_FOLDER: folder },
  });
  const carry = (...given: string[]) => data(given, settings());
  const body = (name: string) => bodyOf(readFileSync(path(name), 'utf8'));
  const held = async (name: string) => {
    const store = openStore(path(name));
    try {
      return { ...(await heldBeside(store)), record: await heldBy(store, SAMPLE) };
    } finally {
      store.close();
    }
  };

  const heldInCosmos = async () => ({ ...(await heldBeside(open())), record: await heldBy(open(), SAMPLE) });

  it('everything goes there and back, with nothing changed', async () => {
    await carry('export', '--to', path('one.jsonl'), '--from', 'sqlite', '--store', path('source.sqlite'));
    expect(await carry('import', '--from', path('one.jsonl'), '--to', 'cosmos')).toBe(0);
    expect(await heldInCosmos()).toEqual(await held('source.sqlite'));
    for (const [index, id] of ids.entries()) {
      expect((await open().worklist.find(id))?.version).toBe(SAMPLE[index]?.entries.length);
    }
    await carry('export', '--to', path('two.jsonl'), '--from', 'cosmos');
    await carry('import', '--from', path('two.jsonl'), '--to', 'sqlite', '--store', path('target.sqlite'));
    expect(await held('target.sqlite')).toEqual(await held('source.sqlite'));
    expect([...body('two.jsonl')].sort()).toEqual([...body('one.jsonl')].sort());
  });

  it('an import that met faults on its way is whole when it is run again', async () => {
    await carry('export', '--to', path('one.jsonl'), '--from', 'sqlite', '--store', path('source.sqlite'));
    double().fault({ on: { container: 'record', kind: 'create' }, nth: 4, what: { fault: 'dropped-after-commit' } });
    double().fault({ on: { container: 'record', kind: 'create' }, nth: 9, times: 50, what: { fault: 'forbidden' } });
    for (const container of ['release', 'checkpoint', 'tally', 'learning-note', 'shelf', 'access-log'] as const) {
      double().fault({ on: { container, kind: 'create' }, nth: 2, what: { fault: 'dropped-after-commit' } });
    }
    const importing = () => carry('import', '--from', path('one.jsonl'), '--to', 'cosmos');
    await expect(importing()).rejects.toMatchObject({ code: 'store-refused' });
    for (let again = 0; again < 60; again += 1) {
      const code = await importing().catch(() => null);
      if (code === 0) break;
    }
    expect(await heldInCosmos()).toEqual(await held('source.sqlite'));
  });

  it('an entry edited in Cosmos DB stops the export, which leaves no file', async () => {
    await keep(open(), SAMPLE);
    const record = open().account.container('record');
    const { resource } = await record.item('000001', ids[1]).read<{ id: string }>();
    await record.item('000001', ids[1]).replace({ ...resource!, commandKey: 'another' });
    await expect(carry('export', '--to', path('one.jsonl'), '--from', 'cosmos')).rejects.toMatchObject({
      code: 'record-broken',
      details: { escalation: ids[1]!, version: '1' },
    });
    expect(existsSync(path('one.jsonl'))).toBe(false);
  });

  it('the worklist is built anew from the record', async () => {
    await keep(open(), SAMPLE);
    const [line] = SAMPLE[0]!.entries;
    await open().worklist.put({ ...lineOf(line!), escalation: 'KM-NONE' as EscalationId });
    const said: string[] = [];
    const code = await rebuild(['--in', 'cosmos'], { ...settings(), say: (line) => said.push(line) });
    expect({ code, said }).toEqual({ code: 0, said: ['The worklist was built anew: 4 escalations.'] });
    for (const id of ids) expect(await open().worklist.find(id)).not.toBeNull();
    expect(await open().worklist.find('KM-NONE' as EscalationId)).toBeNull();
  });

  it('says what keeps the store from being used before it begins', async () => {
    double().fault({ on: { container: 'record' }, times: 99, what: { fault: 'missing-container' } });
    await expect(carry('export', '--to', path('one.jsonl'), '--from', 'cosmos')).rejects.toMatchObject({
      code: 'store-not-ready',
    });
    expect(existsSync(path('one.jsonl'))).toBe(false);
  });
});
