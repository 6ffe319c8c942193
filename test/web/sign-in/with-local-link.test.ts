import { freeOrigin, providerAt, servePages, type RunningPages } from '../../support/pages-on-a-port.ts';
import { makeVisitor } from '../../support/visitor.ts';

const LEAD = '11111111-1111-4111-8111-111111111111:aaaaaaaa-0001-4000-8000-000000000001';

let running: RunningPages;
beforeEach(async () => {
  running = await servePages({ kind: 'local-link' });
});
afterEach(() => running.close());

const at = (path: string): string => `${running.origin}${path}`;
function freshLink(): { readonly path: string; readonly link: string } {
  const path = running.pages.localLink() ?? '';
  return { path, link: new URL(at(path)).searchParams.get('link') ?? '' };
}

describe('the link that the terminal prints', () => {
  it('lets someone choose who to be, once', async () => {
    const { path, link } = freshLink();
    expect(link).toMatch(/^[\w-]{43}$/);
    const visitor = makeVisitor();
    // Opening it uses nothing up: what looks at addresses before a person does must not.
    for (let look = 0; look < 2; look += 1) expect((await visitor.get(at(path))).text).toContain(LEAD);
    expect((await visitor.post(at('/sign-in/local'), { link, person: LEAD })).status).toBe(303);
    expect((await visitor.get(at('/home'))).status).toBe(200);

    const second = makeVisitor();
    expect((await second.get(at(path))).status).toBe(403);
    expect((await second.post(at('/sign-in/local'), { link, person: LEAD })).status).toBe(403);
    expect(second.cookies.has('session')).toBe(false);
  });

  it('lasts an hour, and only while the service runs', async () => {
    const { path } = freshLink();
    running.time.now += 59 * 60_000;
    expect((await makeVisitor().get(at(path))).status).toBe(200);
    running.time.now += 2 * 60_000;
    expect((await makeVisitor().get(at(path))).status).toBe(403);
  });

  it('of no one’s making, or for a person or a role that does not exist, signs nobody in', async () => {
    for (const fields of [
      { link: 'x'.repeat(43), person: LEAD },
      { link: '', person: LEAD },
      { link: freshLink().link, person: '11111111-1111-4111-8111-111111111111:nobody' },
      { link: freshLink().link, person: '' },
      { link: freshLink().link, person: LEAD, role: 'super-user' },
    ]) {
      const visitor = makeVisitor();
      const sent = await visitor.post(at('/sign-in/local'), fields);
      expect([400, 403]).toContain(sent.status);
      expect(visitor.cookies.has('session')).toBe(false);
    }
  });

  it('is not for another site to use, nor for what reaches this machine by another name', async () => {
    const { path, link } = freshLink();
    const visitor = makeVisitor();
    const elsewhere = { origin: 'https://elsewhere.example' };
    expect((await visitor.post(at('/sign-in/local'), { link, person: LEAD }, elsewhere)).status).toBe(403);
    expect((await visitor.get(at(path), { 'x-forwarded-for': '192.0.2.1' })).status).toBe(403);
    expect((await visitor.get(at(path))).status).toBe(200);
  });

  it('is never in the log', async () => {
    const { path, link } = freshLink();
    await makeVisitor().get(at(path));
    await makeVisitor().post(at('/sign-in/local'), { link, person: LEAD });
    expect(running.log.text()).toContain('"route":"/sign-in/local"');
    expect(running.log.text()).not.toContain(link);
  });

  it('whoever signs out is offered the next one, to be someone else', async () => {
    const page = await makeVisitor().get(at(`/signed-out?link=${freshLink().link}`));
    expect(page.text).toContain('Sign in as someone else');
    expect((await makeVisitor().get(at('/signed-out?link=made-up'))).text).not.toContain('/sign-in/local');
  });
});

describe('where people sign in with their own accounts', () => {
  it('there is no such link', async () => {
    const origin = await freeOrigin();
    const other = await servePages(providerAt('http://127.0.0.1:9', origin));
    try {
      expect(other.pages.localLink()).toBeNull();
      const { link } = freshLink();
      const visited = await makeVisitor().get(`${origin}/sign-in/local?link=${link}`);
      expect(visited.status).toBe(404);
      expect((await makeVisitor().post(`${origin}/sign-in/local`, { link, person: LEAD })).status).toBe(415);
    } finally {
      await other.close();
    }
  });
});
