import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { type RunningDashboard, serveDashboard, type ServeDashboardSettings } from '../src/serve-dashboard.ts';
import { postRelease } from '../src/statistics/release/post.ts';
import { dashboardAt } from '../src/statistics/release/dashboard.ts';
import { openDashboardStore } from '../src/storage/sqlite/open-dashboard-store.ts';
import { madeUpRelease, NOW, postOf } from './dashboard/made-up-release.ts';
import { clockAt, partsOver, releasesInMemory, SECRET, SECRETS, signed } from './statistics/release/sample-release.ts';
import { makeVisitor } from './support/visitor.ts';

const year = madeUpRelease();

describe('The dashboard alone', () => {
  let folder = '';
  let running: RunningDashboard | null = null;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dashboard-'));
  });
  afterEach(async () => {
    await running?.close();
    running = null;
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(settings: Partial<ServeDashboardSettings> = {}, more: Record<string, string> = {}) {
    await running?.close();
    const environment = { WEBHOOK_SECRET: SECRET, LOG_LEVEL: 'silent', DATA_FOLDER: folder, ...more };
    running = await serveDashboard({ environment, port: 0, clock: () => Date.parse(NOW), ...settings });
    return `http://127.0.0.1:${running.port}`;
  }

  async function send(origin: string, document = year) {
    const { headers, body } = postOf(document);
    return fetch(`${origin}/api/releases`, { method: 'POST', headers: { ...headers }, body });
  }

  it('takes releases into a store of its own, which it still has after a restart', async () => {
    expect((await send(await start())).status).toBe(201);
    expect((await send(await start())).status).toBe(409);
    await running?.close();
    const store = openDashboardStore(join(folder, 'dashboard.sqlite'));
    expect(await store.shelf.received()).toMatchObject([{ number: 1, id: year.id, digest: year.digest }]);
    store.close();
  });

  it('has what a service elsewhere posts to it', async () => {
    const origin = await start({ clock: () => Date.parse(clockAt().now()) });
    const releases = releasesInMemory();
    const document = await signed(partsOver(releases));
    const parts = { releases, now: clockAt().now, dashboard: dashboardAt(origin, SECRETS) };
    expect(await postRelease(document.id, parts)).toMatchObject({ kind: 'accepted', status: 201 });
  }, 60_000);

  it('makes no store of cases where there is none, and leaves one that is there alone', async () => {
    await send(await start());
    await running?.close();
    expect(readdirSync(folder).filter((name) => !name.startsWith('dashboard.sqlite'))).toEqual([]);
    writeFileSync(join(folder, 'escalations.sqlite'), 'not a store, and nobody looks');
    await send(await start());
    await running?.close();
    expect(readFileSync(join(folder, 'escalations.sqlite'), 'utf8')).toBe('not a store, and nobody looks');
    expect(existsSync(join(folder, 'escalations.sqlite-wal'))).toBe(false);
  });

  it('takes no messages: there is no bot', async () => {
    const origin = await start();
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${origin}/api/messages`, { method: 'POST', headers, body: '{}' })).status).toBe(404);
    expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ status: 'ok' });
  });

  /** Someone who has signed in with the link that the terminal prints, in this role and no other. */
  async function signedInAs(origin: string, role: string) {
    const visitor = makeVisitor();
    const offered = await visitor.get(running?.signInLink ?? '');
    const link = /name="link" value="([^"]+)"/.exec(offered.text)?.[1] ?? '';
    const person = /name="person" type="radio" value="([^"]+)"/.exec(offered.text)?.[1] ?? '';
    const entered = await visitor.post(`${origin}/sign-in/local`, { link, person, role });
    expect(entered.location).toBe(`${origin}/home`);
    return visitor;
  }

  it('shows what it has to those who signed in and may see statistics, and nothing of the service', async () => {
    const origin = await start();
    await send(origin);
    const visitor = await signedInAs(origin, 'project-lead');
    const page = await visitor.get(`${origin}/dashboard`);
    expect([page.status, page.text.includes('2025-26')]).toEqual([200, true]);
    for (const path of ['/access-log', '/group-paper', '/learning-notes', '/releases']) {
      expect([path, (await visitor.get(`${origin}${path}`)).status]).toEqual([path, 404]);
    }
    const stranger = await makeVisitor().get(`${origin}/dashboard`);
    expect([stranger.status, stranger.text]).toEqual([303, '']);
  });

  it('shows it to nobody else who signed in', async () => {
    const origin = await start();
    const administrator = await signedInAs(origin, 'administrator');
    expect((await administrator.get(`${origin}/dashboard`)).status).toBe(404);
  });

  it('shows it to everybody where a role has allowed that, without a cookie, and says who allowed it', async () => {
    const origin = await start({}, { DASHBOARD_OPEN_TO_PUBLIC: 'Information governance lead' });
    await send(origin);
    const page = await makeVisitor().get(`${origin}/dashboard`);
    expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
    expect(page.text).toContain('2025-26');
    expect(page.text).toContain('Information governance lead');
  });

  it('does not start without a secret, and leaves nothing open where it cannot start', async () => {
    await expect(serveDashboard({ environment: { DATA_FOLDER: folder }, port: 0 })).rejects.toThrow('WEBHOOK_SECRET');
    await expect(start({}, { DASHBOARD_DENOMINATORS: join(folder, 'none.csv') })).rejects.toThrow('cannot be read');
    await start();
    const taken = running?.port ?? 0;
    const environment = { WEBHOOK_SECRET: SECRET, DATA_FOLDER: folder, LOG_LEVEL: 'silent' };
    await expect(serveDashboard({ environment, port: taken })).rejects.toMatchObject({ code: 'port-in-use' });
  });
});

describe('What the dashboard alone is made of', () => {
  it('leads to no case: nothing it imports can read or write one', () => {
    const files = [...importedBy(resolve('src/serve-dashboard.ts'))].map((file) => relative('src', file));
    expect(files).toContain('storage/sqlite/shelf.ts');
    const ofCases =
      /^(casework|attention|teams|practice|notices|worklist)\/|^(main|open-parts|open-pages|read-source)\.ts$|\/(ledger|record-reader|open-store|open-cosmos-store|worklist|deliveries|people)\.ts$|^record\/(?!canonical-json|checkpoint-key)/;
    expect(files.filter((file) => ofCases.test(file))).toEqual([]);
  });
});

/** Every file that is loaded with this one; types are not loaded. */
function importedBy(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, type, from, late] of source.matchAll(
    /^import (type )?(?:[^;]*? from )?'(\.[^']+)';|import\('(\.[^']+)'\)/gms,
  )) {
    const next = from ?? late;
    if (type === undefined && next !== undefined) importedBy(resolve(dirname(file), next), seen);
  }
  return seen;
}
