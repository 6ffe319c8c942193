import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseInstant } from '../../../src/calendar/instant.ts';
import { openStore } from '../../../src/storage/sqlite/open-store.ts';
import { serveWith } from '../../support/bot-in-chats.ts';
import { makeVisitor } from '../../support/visitor.ts';
import { PATHS } from '../../web/pages/dashboard/sample-dashboard.ts';

const NOW = parseInstant('2026-11-21T12:00:00Z');

describe('the pages of a service over sample data', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sample-pages-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('say SAMPLE, each of them, also the one for what is not there', async () => {
    const store = openStore(join(folder, 'escalations.sqlite'));
    await store.sampleMark.mark(NOW);
    store.close();
    const running = await serveWith('execute', { port: 0, dataFolder: folder, clock: () => Date.parse(NOW) }, {});
    try {
      const visitor = makeVisitor();
      const here = `http://127.0.0.1:${running.port}`;
      const link = new URL(running.signInLink ?? '').searchParams.get('link') ?? '';
      const person = '11111111-1111-4111-8111-111111111111:1b000000-0027-4000-8000-000000000027';
      const signIn = await visitor.get(running.signInLink ?? '');
      await visitor.post(`${here}/sign-in/local`, { link, person });
      const paths = ['/home', '/access-log', '/group-paper', '/releases', '/learning-notes', ...PATHS];
      const pages = [signIn];
      for (const path of [...paths, '/nothing-here']) pages.push(await visitor.get(`${here}${path}`));
      expect(pages.map(({ status }) => status)).toEqual([200, ...paths.map(() => 200), 404]);
      for (const { text } of pages) expect(text).toContain('SAMPLE: made-up challenges, for trying out.');
    } finally {
      await running.close();
    }
  }, 120_000);

  it('do not say it over any other store', async () => {
    const running = await serveWith('execute', { port: 0, dataFolder: folder }, {});
    try {
      expect(await (await fetch(running.signInLink ?? '')).text()).not.toContain('SAMPLE');
    } finally {
      await running.close();
    }
  });
});
