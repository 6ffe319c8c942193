import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseInstant } from '../../src/calendar/instant.ts';
import { run as data } from '../../src/cli/data.ts';
import { run as verify } from '../../src/cli/record-verify.ts';
import { run } from '../../src/cli/sample-data.ts';
import { collectPolicies } from '../../src/policy/policies.ts';
import { readSource } from '../../src/read-source.ts';
import { DEFAULT_RULE } from '../../src/statistics/disclosure-rule.ts';
import { standingsOf } from '../../src/statistics/release/standing.ts';
import { readPolicies } from '../../src/storage/files/policy-files.ts';
import { openStore } from '../../src/storage/sqlite/open-store.ts';

const NOW = parseInstant('2026-11-21T12:00:00Z');
const SCREEN = { rewrites: false, write: () => undefined };

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sample-data-'));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const inFolder = (folder: string) => join(folder, 'escalations.sqlite');

async function sampleData(folder: string, given: readonly string[], environment: Record<string, string> = {}) {
  const said: string[] = [];
  const settings = {
    say: (line: string) => void said.push(line),
    screen: SCREEN,
    environment: { DATA_FOLDER: folder, ...environment },
    now: () => NOW,
  };
  return { code: await run(given, settings), said: said.join('\n') };
}

async function sourceIn(folder: string) {
  const store = openStore(inFolder(folder));
  try {
    const { facts, doors } = await readSource(store, collectPolicies(readPolicies('policies')), DEFAULT_RULE);
    return { facts, doors };
  } finally {
    store.close();
  }
}

describe('npm run sample-data', () => {
  let folder: string;
  let said: string;
  beforeAll(async () => {
    folder = newFolder();
    const done = await sampleData(folder, ['--a-year', '12']);
    expect(done.code).toBe(0);
    said = done.said;
  }, 120_000);

  it('fills a store whose record verifies', async () => {
    const lines: string[] = [];
    const environment = { DATA_FOLDER: folder };
    expect(await verify([], { say: (line) => void lines.push(line), environment })).toBe(0);
    expect(lines[0]).toMatch(/^20 escalations, \d+ entries verified\.$/);
  });

  it('begins at least 18 months ago, and ends before today', async () => {
    const store = openStore(inFolder(folder));
    const all = [];
    for await (const entries of store.record.all()) all.push(...entries);
    store.close();
    const moments = all.map(({ at }) => at).sort();
    expect(moments[0] !== undefined && moments[0] < '2025-05-21').toBe(true);
    expect(moments.every((at) => at < '2026-11-21')).toBe(true);
  });

  it('marks the store, and signs the release of the year that is over, by nobody', async () => {
    const store = openStore(inFolder(folder));
    expect(await store.sampleFilledAt()).toBe(NOW);
    const entries = await store.releases.entries();
    const onTheShelf = await store.shelf.received();
    store.close();
    const signed = entries.find(({ kind }) => kind === 'signed');
    expect(signed).toMatchObject({ by: { person: null, role: 'Sample data', agency: null } });
    expect([...standingsOf(entries).values()].map(({ state }) => state)).toEqual(['accepted']);
    expect(onTheShelf.map(({ id }) => id)).toEqual(['kent-and-medway-2025-v1']);
    expect(said).toContain('Signed: kent-and-medway-2025-v1.');
  });

  it('counts what is plausible: most goes to social care, and most ends at the first stage', async () => {
    const { facts } = await sourceIn(folder);
    expect(facts).toHaveLength(20);
    const share = (is: (fact: (typeof facts)[number]) => boolean) => facts.filter(is).length / facts.length;
    expect(share(({ receivingGroup }) => receivingGroup === 'social-care')).toBeGreaterThan(0.5);
    expect(share(({ highestStage }) => highestStage.number === 1)).toBeGreaterThan(0.5);
    expect(share(({ outcome }) => outcome !== 'open')).toBeGreaterThan(0.5);
  });

  it('is refused in a sentence where there is something already, and changes nothing', async () => {
    const before = await sourceIn(folder);
    await expect(sampleData(folder, [])).rejects.toMatchObject({ code: 'sample-store-not-empty' });
    expect(await sourceIn(folder)).toEqual(before);
  });

  it('is the same under the same seed on the same day', async () => {
    const again = newFolder();
    await sampleData(again, ['--a-year', '12', '--seed', '1']);
    expect(await sourceIn(again)).toEqual(await sourceIn(folder));
  }, 120_000);

  it('is not carried to another store, where nothing would say SAMPLE', async () => {
    const to = join(folder, 'export.jsonl');
    const circumstances = { say: () => undefined, screen: SCREEN, environment: { DATA_FOLDER: folder } };
    await expect(data(['export', '--to', to], circumstances)).rejects.toMatchObject({ code: 'sample-not-copied' });
    expect(existsSync(to)).toBe(false);
  });

  it('is never for a service that people use', async () => {
    const nowhere = newFolder();
    const bot = { BOT_APP_ID: '10000000-0000-4000-8000-000000000001' };
    await expect(sampleData(nowhere, [], bot)).rejects.toMatchObject({ code: 'sample-not-here' });
    const cosmos = { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://127.0.0.1:1', COSMOS_KEY: 'a2V5' };
    await expect(sampleData(nowhere, [], cosmos)).rejects.toMatchObject({ code: 'sample-not-here' });
    expect(existsSync(inFolder(nowhere))).toBe(false);
  });

  it.each([[['--a-year', '0']], [['--a-year', 'many']], [['--seed', '-1']], [['--from', '2020']]])(
    'says how it is used when it is given %j',
    async (given) => {
      const nowhere = newFolder();
      const { code, said } = await sampleData(nowhere, given);
      expect([code, said.slice(0, 5)]).toEqual([1, 'Usage']);
      expect(existsSync(inFolder(nowhere))).toBe(false);
    },
  );
});
