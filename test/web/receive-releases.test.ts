import type { Received } from '../../src/dashboard/shelf.ts';
import { receiveRelease } from '../../src/dashboard/receive.ts';
import type { Instant } from '../../src/calendar/instant.ts';
import { writeDocument } from '../../src/statistics/release/read-document.ts';
import { dashboardAt } from '../../src/statistics/release/dashboard.ts';
import { quarter, yearOf } from '../../src/statistics/period.ts';
import { makeServer, type WebServer } from '../../src/web/server.ts';
import { madeUpRelease, NOW, type Post, posting, postOf } from '../dashboard/made-up-release.ts';
import { shelfOf } from '../dashboard/sample-shelf.ts';
import { SECRETS } from '../statistics/release/sample-release.ts';
import { capturedLog } from '../support/captured-log.ts';
import { sendRaw } from '../support/send-raw.ts';

const { log, lines, text } = capturedLog();
const year = madeUpRelease();
let shelf = shelfOf([]);
let now: Instant = NOW;
let server: WebServer;
let port = 0;

beforeAll(async () => {
  server = makeServer({
    messages: null,
    takeRelease: (headers, body) => {
      if (body === '"break"') throw new TypeError('Maisie Brown, at /srv/private');
      return receiveRelease(headers, body, { shelf, secrets: SECRETS, now: () => now });
    },
    log,
    localOnly: true,
  });
  port = await server.listen(0, '127.0.0.1');
});
afterAll(() => server.close());
beforeEach(() => {
  shelf = shelfOf([]);
  now = NOW;
});

const url = () => `http://127.0.0.1:${port}/api/releases`;

async function send({
  headers,
  body,
}: {
  readonly headers: Post['headers'] | Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}) {
  const answer = await fetch(url(), { method: 'POST', headers: { ...headers }, body });
  return { status: answer.status, json: await answer.json(), headers: answer.headers };
}

const reason = (part: string) => ({ reason: expect.stringContaining(part) as string });

describe('POST /api/releases', () => {
  it('takes a genuine release, and tells a repeat that it is here', async () => {
    const post = postOf(year);
    expect(await send(post)).toMatchObject({ status: 201, json: { status: 'accepted' } });
    expect(await send(post)).toMatchObject({ status: 409, json: reason('here already') });
    expect(shelf.kept.map((each: Received) => each.text)).toEqual([writeDocument(year)]);
  });

  it('is what the sender of releases speaks to', async () => {
    const dashboard = dashboardAt(`http://127.0.0.1:${port}`, SECRETS);
    const { headers, body } = postOf(year);
    expect(await dashboard.post(headers, body)).toMatchObject({ status: 201, reason: null });
    const { headers: others, body: other } = postOf(madeUpRelease({ total: 105 }));
    expect(await dashboard.post(others, other)).toMatchObject({
      status: 422,
      reason: 'A release with this id is here already, and it says something else.',
    });
  });

  it.each([
    ['2027-06-01T09:05:01.000Z', 'more than five minutes ago'],
    ['2027-06-01T08:54:59.000Z', 'ahead'],
  ])('takes nothing at %s that was signed at nine: a captured post is of no use later', async (at, why) => {
    now = at as Instant;
    expect(await send(postOf(year))).toMatchObject({ status: 401, json: reason(why) });
    expect(shelf.kept).toEqual([]);
  });

  it.each<[string, () => Post, number, string]>([
    [
      'no signature',
      () => ({ ...postOf(year), headers: { 'content-type': 'application/json' } as never }),
      401,
      'no webhook-id',
    ],
    [
      'another signature',
      () => ({ ...postOf(year), headers: postOf(madeUpRelease({ total: 105 })).headers }),
      401,
      'Its signature',
    ],
    ['no JSON', () => posting('{"type":'), 422, 'not JSON'],
    [
      'a schema version not known',
      () => posting('{"schemaVersion":2,"type":"statistics.release"}'),
      422,
      'Known here: 1',
    ],
    [
      'a release that is none',
      () => posting('{"schemaVersion":1,"type":"statistics.release"}'),
      422,
      'does not fit the schema',
    ],
    ['a version without the one before', () => postOf(madeUpRelease({ version: 2 })), 422, 'Version 1 of this period'],
  ])('refuses %s with a reason, and keeps nothing', async (_what, post, status, why) => {
    expect(await send(post())).toMatchObject({ status, json: reason(why) });
    expect(shelf.kept).toEqual([]);
  });

  it('takes 256 KB and not one byte more, whether the length is stated or not', async () => {
    const whole = (size: number) => `"${'x'.repeat(size - 2)}"`;
    expect((await send(posting(whole(256 * 1024)))).status).toBe(422);
    expect(await send(posting(whole(256 * 1024 + 1)))).toMatchObject({ status: 413, json: reason('more than 256 KB') });
    const head =
      'POST /api/releases HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(await sendRaw(port, head + `10000\r\n${'x'.repeat(0x10000)}\r\n`.repeat(5))).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('takes nothing that is not JSON by its type, nor what is packed', async () => {
    const { headers, body } = postOf(year);
    expect((await send({ headers: { ...headers, 'content-type': 'text/plain' }, body })).status).toBe(415);
    expect((await send({ headers: { ...headers, 'content-encoding': 'gzip' }, body })).status).toBe(415);
    expect((await fetch(url())).status).toBe(405);
  });

  it('refuses bytes that are no text', async () => {
    const { headers } = postOf(year);
    const bytes = new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]);
    expect(await send({ headers: { ...headers }, body: bytes })).toMatchObject({ status: 400, json: reason('UTF-8') });
  });

  it('counts a mark before the text as part of what was signed', async () => {
    const { headers, body } = postOf(year);
    expect((await send({ headers, body: `\uFEFF${body}` })).status).toBe(401);
  });

  it('keeps both of two that come at once, and one of two that cannot both be true', async () => {
    const posts = [yearOf(2023), yearOf(2024)].map((period) => postOf(madeUpRelease({ period })));
    expect((await Promise.all(posts.map(send))).map(({ status }) => status)).toEqual([201, 201]);
    const pooled = madeUpRelease({ period: { from: quarter(2025, 1), quarters: 8 } });
    const answers = await Promise.all([postOf(year), postOf(pooled)].map(send));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect(shelf.kept).toHaveLength(3);
  });

  it('sets no cookie, needs none, and says nothing of itself', async () => {
    const { headers } = await send(postOf(year));
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('server')).toBeNull();
  });

  it('answers a failure with a reference alone, which says to come again', async () => {
    const { status, json } = await send(posting('"break"'));
    expect([status, json]).toEqual([500, { error: 'unexpected', reference: expect.stringMatching(/^ERR-/) as string }]);
    expect(text()).not.toMatch(/Maisie|private/);
  });

  it('logs what became of a post, and nothing of what it says', async () => {
    await send(postOf(year));
    await send(postOf(year));
    expect(lines()).toContainEqual(
      expect.objectContaining({ code: 'release-received', route: '/api/releases', status: 201 }),
    );
    expect(lines()).toContainEqual(
      expect.objectContaining({ code: 'release-refused', route: '/api/releases', status: 409 }),
    );
    expect(text()).not.toMatch(/kent|Challenges|r1:|whsec|v1,/);
  });
});

describe('A server without a bot', () => {
  it('takes no messages', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(404);
  });
});

describe('A server that takes no releases', () => {
  it('has no such route', async () => {
    const without = makeServer({ messages: null, log, localOnly: true });
    const at = await without.listen(0, '127.0.0.1');
    const { headers, body } = postOf(year);
    const answer = await fetch(`http://127.0.0.1:${at}/api/releases`, {
      method: 'POST',
      headers: { ...headers },
      body,
    });
    expect(answer.status).toBe(404);
    await without.close();
  });
});
