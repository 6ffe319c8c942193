import { SESSION_SECONDS, IDLE_SECONDS } from '../../../src/web/sessions/sessions.ts';
import { servePages, type RunningPages } from '../../support/pages-on-a-port.ts';
import { hidden, makeVisitor, type Visited, type Visitor } from '../../support/visitor.ts';

const LEAD = '11111111-1111-4111-8111-111111111111:aaaaaaaa-0001-4000-8000-000000000001';

let running: RunningPages;
beforeAll(async () => {
  running = await servePages({ kind: 'local-link' });
});
afterAll(() => running.close());

const at = (path: string): string => `${running.origin}${path}`;
const reasonsOf = (code: string): unknown[] =>
  running.log.lines().flatMap((line) => (line['code'] === code ? [line['reason']] : []));

async function signedIn(role: string | null = null): Promise<{ visitor: Visitor; home: Visited }> {
  const visitor = makeVisitor();
  const link = new URL(at(running.pages.localLink() ?? '')).searchParams.get('link') ?? '';
  const fields = { link, person: LEAD, ...(role === null ? {} : { role }) };
  const entered = await visitor.post(at('/sign-in/local'), fields);
  expect([entered.status, entered.location]).toEqual([303, at('/home')]);
  return { visitor, home: await visitor.get(at('/home')) };
}

/** Headers that differ from one answer to the next. */
const withoutDate = (visited: Visited) =>
  [...visited.headers].filter(([name]) => name !== 'date' && name !== 'connection' && name !== 'keep-alive');

describe('a page', () => {
  it('opens for nobody who has not signed in', async () => {
    for (const path of ['/home', '/access-log']) {
      const visited = await makeVisitor().get(at(path));
      expect([visited.status, visited.text]).toEqual([303, '']);
    }
    expect((await makeVisitor().post(at('/access-log'), { reference: 'x' })).location).toContain('/sign-in');
    expect(running.views).toEqual([]);
  });

  it('that one may not open looks exactly like one that is not there, is not linked, and the try is kept', async () => {
    const { visitor, home } = await signedIn();
    const refused = await visitor.get(at('/access-log'));
    const nowhere = await visitor.get(at('/no-such-page'));
    expect(refused.status).toBe(404);
    expect(refused.text).toBe(nowhere.text);
    expect(withoutDate(refused)).toEqual(withoutDate(nowhere));
    expect(home.text).not.toContain('access-log');
    expect(running.log.lines()).toContainEqual(expect.objectContaining({ code: 'page-refused', route: '/access-log' }));
    const form = await visitor.post(at('/access-log'), { token: hidden(home, 'token') });
    expect(form.status).toBe(404);
    const kept = { person: LEAD, role: 'Designated safeguarding lead', thing: 'refused', part: 'nobody', face: 'web' };
    expect(running.views).toEqual([expect.objectContaining(kept), expect.objectContaining(kept)]);
  });

  it('opens for a role the sign-in brought, and is linked from home', async () => {
    const { visitor, home } = await signedIn('information-governance');
    expect(home.text).toContain('href="/access-log"');
    expect((await visitor.get(at('/access-log'))).status).toBe(200);
  });

  it('is kept by nobody, loads nothing but our own styles, and runs no script', async () => {
    const { visitor, home } = await signedIn();
    expect(home.headers.get('cache-control')).toBe('no-store');
    expect(home.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(home.text).not.toMatch(/<script|style="|https?:\/\//);
    const sheet = /href="(\/style\/[0-9a-f]+\.css)"/.exec(home.text)?.[1] ?? '';
    const style = await visitor.get(at(sheet));
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect(style.text).toContain('.app-danger');
    expect(style.text).not.toContain('GDS Transport');
    expect((await visitor.get(at('/style/0000.css'))).status).toBe(404);
  });

  it('says first whom to ring, whoever looks and whatever went wrong', async () => {
    const { visitor, home } = await signedIn();
    const pages = [home, await visitor.get(at('/nowhere')), await makeVisitor().get(at('/sign-in'))];
    for (const { text } of pages) {
      expect(text).toMatch(/<section class="app-danger"[\s\S]*ring\s*<a class="govuk-link" href="tel:999">999<\/a>/);
      expect(text.indexOf('tel:999')).toBeLessThan(text.indexOf('<h1'));
      expect(text).toContain('From a draft policy');
    }
  });
});

describe('a session', () => {
  it('holds no name and no address, cannot be read by a script, and comes along from no other site', async () => {
    const visitor = makeVisitor();
    const link = new URL(at(running.pages.localLink() ?? '')).searchParams.get('link') ?? '';
    const entered = await visitor.post(at('/sign-in/local'), { link, person: LEAD });
    expect(entered.headers.getSetCookie()).toEqual([
      expect.stringMatching(new RegExp(`^session=[\\w.-]+; Path=/; HttpOnly; SameSite=Lax; Max-Age=${IDLE_SECONDS}$`)),
    ]);
  });

  it('ends when idle for twenty minutes, goes on while in use, and ends after an hour all the same', async () => {
    const began = running.time.now;
    const { visitor } = await signedIn();
    const after = async (minutes: number) => {
      running.time.now = began + minutes * 60_000;
      return (await visitor.get(at('/home'))).status;
    };
    expect(await after(19)).toBe(200);
    expect(await after(38)).toBe(200);
    expect(await after(57)).toBe(200);
    expect(await after(SESSION_SECONDS / 60)).toBe(303);
    running.time.now = began;
    const idle = await signedIn();
    running.time.now = began + 21 * 60_000;
    expect((await idle.visitor.get(at('/home'))).status).toBe(303);
    expect(reasonsOf('session-refused').at(-1)).toBe('expired');
    running.time.now = began;
  });

  it.each([
    ['made up', () => 'x.y.z', 'malformed'],
    ['too long', () => 'x'.repeat(3000), 'oversized'],
    ['changed', (good: string) => `${good.slice(0, -6)}AAAAAA`, 'forged'],
    ['cut', (good: string) => good.slice(0, 40), 'malformed'],
  ])('a cookie that is %s signs nobody in, is dropped, and is in the log', async (_what, bend, reason) => {
    const { visitor } = await signedIn();
    visitor.cookies.set('session', bend(visitor.cookies.get('session') ?? ''));
    expect((await visitor.get(at('/home'))).status).toBe(303);
    expect(visitor.cookies.has('session')).toBe(false);
    expect(reasonsOf('session-refused').at(-1)).toBe(reason);
  });

  it('of another start of the service signs nobody in here', async () => {
    const other = await servePages({ kind: 'local-link' });
    try {
      const { visitor } = await signedIn();
      const stranger = makeVisitor();
      stranger.cookies.set('session', visitor.cookies.get('session') ?? '');
      expect((await stranger.get(`${other.origin}/home`)).status).toBe(303);
      expect(other.log.lines()).toContainEqual(expect.objectContaining({ code: 'session-refused', reason: 'foreign' }));
    } finally {
      await other.close();
    }
  });
});

describe('a form', () => {
  it.each([
    ['no token', {}, {}, 'no-token'],
    ['another session’s token', { token: 'x'.repeat(43) }, {}, 'no-token'],
    ['the right token from another site', null, { origin: 'https://elsewhere.example' }, 'other-origin'],
    ['the right token from a page without an origin', null, { origin: 'null' }, 'other-origin'],
  ])('with %s does nothing', async (_what, fields, headers, reason) => {
    const { visitor, home } = await signedIn();
    const sent = await visitor.post(at('/sign-out'), fields ?? { token: hidden(home, 'token') }, headers);
    expect(sent.status).toBe(403);
    expect(reasonsOf('form-refused').at(-1)).toBe(reason);
    expect((await visitor.get(at('/home'))).status).toBe(200);
  });

  it('too long for any of ours does nothing', async () => {
    const { visitor, home } = await signedIn();
    const sent = await visitor.post(at('/sign-out'), { token: hidden(home, 'token'), more: 'x'.repeat(9000) });
    expect(sent.status).toBe(403);
  });

  it('goes to the addresses of forms alone, and nothing else goes there', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const json = { 'content-type': 'application/json' };
    const post = async (path: string, headers: Record<string, string>) =>
      (await fetch(at(path), { method: 'POST', headers, body: '{}', redirect: 'manual' })).status;
    expect(await post('/api/messages', form)).toBe(415);
    expect(await post('/nowhere', form)).toBe(415);
    expect(await post('/sign-out', json)).toBe(415);
    expect(await post('/api/messages', json)).toBe(200);
  });

  it('of signing out ends the session', async () => {
    const { visitor, home } = await signedIn();
    const out = await visitor.post(at('/sign-out'), { token: hidden(home, 'token') });
    expect(out.location).toMatch(/\/signed-out\?link=/);
    expect(visitor.cookies.has('session')).toBe(false);
    expect((await visitor.get(at('/home'))).status).toBe(303);
    expect((await visitor.post(at('/sign-out'), {})).location).toBe(at('/signed-out'));
  });
});
