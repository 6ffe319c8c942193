import { collectPolicies } from '../../../src/policy/policies.ts';
import { makePages } from '../../../src/web/pages/pages.ts';
import type { PublicPage } from '../../../src/web/pages/public-page.ts';
import { makeServer } from '../../../src/web/server.ts';
import { capturedLog } from '../../support/captured-log.ts';
import { freeOrigin, type RunningPages, servePages } from '../../support/pages-on-a-port.ts';
import { makeVisitor } from '../../support/visitor.ts';

const PAGE: PublicPage = {
  path: '/for-all',
  title: 'For all',
  draw: async () => ({ template: 'message', heading: 'For all', view: { lines: ['Good morning.'] } }),
  file: async (name) =>
    name === 'a.txt' ? { file: { name, type: 'text/plain; charset=utf-8', bytes: Buffer.from('a') } } : null,
};

let running: RunningPages;
beforeAll(async () => {
  running = await servePages({ kind: 'local-link' }, null, { pages: [], open: [PAGE] });
});
afterAll(() => running.close());
const at = (path: string) => `${running.origin}${path}`;

describe('A page for everybody', () => {
  it('is the same whoever asks: no cookie is read, none is set, and it may be kept for five minutes', async () => {
    const stranger = await makeVisitor().get(at('/for-all'));
    const returning = await makeVisitor().get(at('/for-all'), { cookie: 'session=made-up' });
    expect(returning.text).toBe(stranger.text);
    expect(stranger.text).toContain('Good morning.');
    for (const { headers } of [stranger, returning]) {
      expect(headers.getSetCookie()).toEqual([]);
      expect(headers.get('cache-control')).toBe('public, max-age=300');
    }
    expect(running.log.lines().filter(({ code }) => code === 'session-refused')).toEqual([]);
  });

  it('has files under its own address, and none that it does not name', async () => {
    const file = await makeVisitor().get(at('/for-all/a.txt?x=1'));
    expect([file.status, file.text, file.headers.get('x-content-type-options')]).toEqual([200, 'a', 'nosniff']);
    for (const name of ['b.txt', 'a.txt/']) {
      expect([name, (await makeVisitor().get(at(`/for-all/${name}`))).status]).toEqual([name, 404]);
    }
  });

  it('takes no form', async () => {
    const sent = await makeVisitor().post(at('/for-all'), { any: 'thing' });
    expect(sent.status).toBeGreaterThanOrEqual(400);
  });

  it('is where one begins where there are no others, and behind home where there are', async () => {
    expect((await makeVisitor().get(at('/'))).location).toBe(at('/home'));
    const origin = await freeOrigin();
    const pages = makePages({
      signIn: { kind: 'local-link' },
      policies: collectPolicies([]),
      directory: { current: async () => ({ agencies: [], posts: [], covers: [] }) },
      accessLog: running.accessLog,
      log: capturedLog().log,
      clock: Date.now,
      pages: [],
      open: [PAGE],
    });
    const server = makeServer({ messages: null, log: capturedLog().log, localOnly: true, pages });
    await server.listen(Number(new URL(origin).port), '127.0.0.1');
    try {
      expect((await makeVisitor().get(`${origin}/`)).location).toBe(`${origin}/for-all`);
    } finally {
      await server.close();
    }
  });
});
