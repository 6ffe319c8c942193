import { freeOrigin, providerAt, servePages, type RunningPages } from '../../support/pages-on-a-port.ts';
import { answerOfProvider, signIn } from '../../support/sign-in-walk.ts';
import { CLIENT_SECRET, startSignInProvider, type SignInProvider } from '../../support/sign-in-provider.ts';
import { hidden, makeVisitor } from '../../support/visitor.ts';

let provider: SignInProvider;
let running: RunningPages;
let origin: string;

beforeAll(async () => {
  origin = await freeOrigin();
  provider = await startSignInProvider(origin);
  running = await servePages(providerAt(provider.issuer, origin));
});
afterAll(async () => {
  await running.close();
  await provider.close();
});

const reasons = (): unknown[] =>
  running.log
    .lines()
    .filter(({ code }) => code === 'sign-in-refused')
    .map(({ reason }) => reason);

describe('signing in with an account of the organisation', () => {
  it('leads through the provider to the page that was asked for, and out again', async () => {
    const visitor = makeVisitor();
    const asked = await visitor.get(`${origin}/access-log`);
    expect([asked.status, asked.location]).toEqual([303, `${origin}/sign-in?to=%2Faccess-log`]);
    const offer = await visitor.get(asked.location ?? '');
    expect(offer.text).toContain('href="/sign-in/begin?to=%2Faccess-log"');

    const page = await signIn(visitor, origin, 'governance', '/access-log');
    expect([page.status, page.address]).toEqual([200, `${origin}/access-log`]);
    expect(page.text).toContain('<h1 class="govuk-heading-xl">Access log</h1>');

    const out = await visitor.post(`${origin}/sign-out`, { token: hidden(page, 'token') });
    expect(out.status).toBe(303);
    expect(out.location).toMatch(new RegExp(`^${provider.issuer}/session/end\\?`));
    expect(out.location).toContain(encodeURIComponent(`${origin}/signed-out`));
    expect((await visitor.get(`${origin}/access-log`)).status).toBe(303);
    expect((await visitor.get(`${origin}/signed-out`)).text).toContain('You are signed out');
  });

  it('asks for a code bound to this browser: S256, a state and a nonce, fresh each time, and for no name or address', async () => {
    const asked = async () => {
      const begun = await makeVisitor().get(`${origin}/sign-in/begin`);
      return new URL(begun.location ?? '').searchParams;
    };
    const [one, other] = [await asked(), await asked()];
    expect(one.get('code_challenge_method')).toBe('S256');
    expect(one.get('response_type')).toBe('code');
    expect(one.get('scope')).toBe('openid');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one.get(name)).not.toBe(other.get(name));
    }
  });

  it('takes the role of the directory, and says which', async () => {
    const page = await signIn(makeVisitor(), origin, 'lead');
    expect(page.text).toContain('You are signed in as Designated safeguarding lead, Sample Primary School A.');
    expect(page.text).not.toContain('href="/access-log"');
  });

  it('leads nowhere but to a page of ours', async () => {
    for (const to of ['https://elsewhere.example', '//elsewhere.example', '/sign-out', '/nowhere']) {
      const page = await signIn(makeVisitor(), origin, 'lead', to);
      expect(page.address).toBe(`${origin}/home`);
    }
  });

  it.each([
    ['an account of a second tenant', 'other-tenant', 'other-tenant', 'That account belongs to another organisation'],
    ['a role that does not exist', 'odd-role', 'unknown-role', 'a role that does not exist here'],
    ['no tenant in the token', 'no-tenant', 'no-account', 'did not say which account'],
  ])('lets nobody in with %s, says why and logs the code', async (_what, account, reason, words) => {
    const visitor = makeVisitor();
    const page = await signIn(visitor, origin, account);
    expect(page.status).toBe(403);
    expect(page.text).toContain(words);
    expect(reasons().at(-1)).toBe(reason);
    expect(visitor.cookies.has('session')).toBe(false);
    expect((await visitor.get(`${origin}/home`)).status).toBe(303);
  });

  it('takes an answer once, and only in the browser that asked', async () => {
    const visitor = makeVisitor();
    const answer = await answerOfProvider(visitor, origin, 'lead');
    const elsewhere = await makeVisitor().get(answer);
    expect(elsewhere.status).toBe(403);
    expect(reasons().at(-1)).toBe('not-begun');

    const begun = visitor.cookies.get('sign-in') ?? '';
    expect((await visitor.get(answer)).status).toBe(303);
    expect((await visitor.get(answer)).status).toBe(403);
    // The provider itself takes a code once, should someone have kept the cookie.
    const thief = makeVisitor();
    thief.cookies.set('sign-in', begun);
    expect((await thief.get(answer)).status).toBe(403);
    expect(reasons().at(-1)).toBe('code-refused');
  });

  it('refuses an answer to another question: a state that is not ours, a code that is not the provider’s', async () => {
    for (const [name, reason] of [
      ['state', 'answer-refused'],
      ['code', 'code-refused'],
      ['iss', 'answer-refused'],
    ] as const) {
      const visitor = makeVisitor();
      const answer = new URL(await answerOfProvider(visitor, origin, 'lead'));
      answer.searchParams.set(name, 'something-else');
      expect((await visitor.get(answer.href)).status).toBe(403);
      expect(reasons().at(-1)).toBe(reason);
      expect(visitor.cookies.has('session')).toBe(false);
    }
  });

  it('says so calmly when someone changes their mind at the provider', async () => {
    const visitor = makeVisitor();
    const begun = await visitor.get(`${origin}/sign-in/begin`);
    const state = new URL(begun.location ?? '').searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    const page = await visitor.get(`${origin}/sign-in/answer?${query.toString()}`);
    expect([page.status, reasons().at(-1)]).toEqual([403, 'declined']);
    expect(page.text).toContain('The sign-in was stopped');
  });

  it('forgets a sign-in that takes longer than ten minutes', async () => {
    const visitor = makeVisitor();
    const answer = await answerOfProvider(visitor, origin, 'lead');
    running.time.now += 11 * 60_000;
    expect((await visitor.get(answer)).status).toBe(403);
    expect(reasons().at(-1)).toBe('not-begun');
    running.time.now -= 11 * 60_000;
  });

  it('keeps codes, cookies and secrets out of the log', async () => {
    const visitor = makeVisitor();
    const answer = await answerOfProvider(visitor, origin, 'governance');
    await visitor.follow(answer);
    const text = running.log.text();
    for (const secret of [
      new URL(answer).searchParams.get('code'),
      new URL(answer).searchParams.get('state'),
      visitor.cookies.get('session'),
      CLIENT_SECRET,
      '99999999-0001-4000-8000-000000000001',
    ]) {
      expect(secret).toBeTruthy();
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('"route":"/sign-in/answer"');
  });
});

describe('while the provider does not answer', () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });

  it('the page says so and the bot lives on', async () => {
    const away = await freeOrigin();
    const there = await servePages(providerAt('http://127.0.0.1:9', away));
    opened.push(there);
    const page = await makeVisitor().get(`${away}/sign-in/begin`);
    expect(page.status).toBe(503);
    expect(page.text).toContain('sign-in does not answer');
    expect(there.log.lines().map(({ code }) => code)).toContain('sign-in-unreachable');
    expect((await fetch(`${away}/healthz`)).status).toBe(200);
  });

  it('an answer that cannot be redeemed now is no refusal of the person', async () => {
    const away = await freeOrigin();
    const gone = await startSignInProvider(away);
    const there = await servePages(providerAt(gone.issuer, away));
    opened.push(there);
    const visitor = makeVisitor();
    const answer = await answerOfProvider(visitor, away, 'lead');
    await gone.close();
    expect((await visitor.get(answer)).status).toBe(503);
    expect(visitor.cookies.has('session')).toBe(false);
  });
});
