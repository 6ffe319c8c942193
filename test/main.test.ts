import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../src/errors/fault.ts';
import type { ServeSettings } from '../src/main.ts';
import { newCheckpointKey } from '../src/record/checkpoint-key.ts';
import { readCheckpoint } from '../src/record/checkpoint-signature.ts';
import { localCheckpointKey } from '../src/storage/files/checkpoint-key-file.ts';
import { openRecordToRead } from '../src/storage/sqlite/open-store.ts';
import { serveWith, TUESDAY } from './support/bot-in-chats.ts';

describe('starting the service', () => {
  let folder: string;
  let policies: string;
  let directory: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'main-'));
    policies = join(folder, 'policies');
    directory = join(folder, 'directory');
    cpSync('policies', policies, { recursive: true, filter: (from) => !from.includes('sample-directory') });
    cpSync('policies/sample-directory', directory, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = (
    settings: Pick<ServeSettings, 'port' | 'mode' | 'clock'> = {},
    environment: Record<string, string> = {},
  ) =>
    serveWith(
      'execute',
      { port: 0, dataFolder: join(folder, 'data'), ...settings },
      { POLICIES_FOLDER: policies, DIRECTORY_FOLDER: directory, ...environment },
    );
  const faultOf = async (starting: ReturnType<typeof start>): Promise<Fault> => {
    try {
      await (await starting).close();
    } catch (fault) {
      if (fault instanceof Fault) return fault;
      throw fault;
    }
    throw new Error('It started.');
  };
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(file, change(readFileSync(file, 'utf8')));

  it('it listens, says its port, names the people of the directory once each, and stops', async () => {
    const running = await start();
    expect((await fetch(`http://127.0.0.1:${running.port}/healthz`)).status).toBe(200);
    expect(new Set(running.people.map(({ person }) => person)).size).toBe(running.people.length);
    expect(running.people[0]).toMatchObject({
      title: 'Designated safeguarding lead',
      agencyName: 'Sample Primary School A',
    });
    await running.close();
    await expect(fetch(`http://127.0.0.1:${running.port}/healthz`)).rejects.toThrow();
  });

  it('the checkpoint of the day is made once it runs, and locally with a key of this machine', async () => {
    const dataFolder = join(folder, 'data');
    const running = await start({ clock: () => TUESDAY });
    await running.close();
    const store = openRecordToRead(join(dataFolder, 'escalations.sqlite'));
    const [kept, ...more] = await store.checkpoints.all();
    store.close();
    expect(more).toEqual([]);
    const read = await readCheckpoint(kept?.signed ?? '', [localCheckpointKey(dataFolder)]);
    expect(read).toMatchObject({ kind: 'signed', checkpoint: { of: '2026-06-02', escalations: 0, entries: 0 } });
  });

  it('a key of this machine that cannot be read stops the start in one sentence: no other is made in its place', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'checkpoint-key.json'), 'scribble');
    expect((await faultOf(start())).code).toBe('checkpoint-key-unusable');
  });

  it('it prints where to sign in to the web pages, on this machine', async () => {
    const running = await start();
    expect(running.signInLink).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:${running.port}/sign-in/local\\?link=[\\w-]{43}$`),
    );
    const page = await fetch(running.signInLink ?? '');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Who are you?')]);
    await running.close();
  });

  it('a policy file with a comma too many: the file, the place and what to do', async () => {
    edit(join(policies, 'kent.draft-1.json'), (text) => text.replace('"schemaVersion": 1,', '"schemaVersion": 1,,'));
    const fault = await faultOf(start());
    expect(fault.code).toBe('policy-invalid');
    expect(fault.message).toMatch(/kent\.draft-1\.json cannot be used: at line \d+.*Correct that place/s);
  });

  it('a policy file that breaks a rule: the file and the very place', async () => {
    edit(join(policies, 'kent.draft-1.json'), (text) => text.replace('"must": "acknowledge"', '"must": "nod"'));
    const fault = await faultOf(start());
    expect(fault.message).toContain('kent.draft-1.json');
    expect(fault.details['place']).toMatch(/stages.*clocks.*must/);
  });

  it('a directory file that names nobody’s agency: the file, the line and what to do', async () => {
    appendFileSync(
      join(directory, 'people.csv'),
      '11111111-1111-4111-8111-111111111111,aaaaaaaa-0001-4000-8000-000000000001,nowhere,,,practitioner,Teacher,,t@example.org\n',
    );
    const fault = await faultOf(start());
    expect(fault.code).toBe('directory-invalid');
    expect(fault.message).toMatch(/people\.csv cannot be used: .*line \d+.*nowhere.*Correct that line/s);
  });

  it.each(['agencies.csv', 'people.csv', 'cover.csv'])('without %s it says that the file is missing', async (file) => {
    rmSync(join(directory, file));
    expect((await faultOf(start())).message).toContain(file);
  });

  it('a data folder that cannot be made: the store, and what to check', async () => {
    writeFileSync(join(folder, 'data'), 'a file in the way');
    expect((await faultOf(start())).code).toBe('store-unreadable');
  });

  it('a port in use is one sentence that says what to do, and leaves nothing open', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const fault = await faultOf(start({ port }));
    expect(fault.message).toBe(
      `Port ${port} is already in use. Stop what is using it, or choose another with PORT=4000 npm start.`,
    );
    other.close();
    await (await start()).close();
  });

  it('production does not start on a draft, on unchecked safety numbers, or without a registration', async () => {
    const registered = {
      CHECKPOINT_KEY: newCheckpointKey().CHECKPOINT_KEY,
      BOT_APP_ID: '10000000-0000-4000-8000-000000000001',
      BOT_TENANT_ID: '20000000-0000-4000-8000-000000000002',
      STORE: 'sqlite',
    };
    const production = { mode: 'production' as const };
    expect((await faultOf(start(production))).code).toBe('config-invalid');
    expect((await faultOf(start(production, registered))).code).toBe('policy-draft-in-production');
    const allowed = { ...registered, ALLOW_DRAFT_POLICY: 'yes-use-a-draft' };
    expect((await faultOf(start(production, allowed))).code).toBe('policy-safety-unchecked');
  });
});
