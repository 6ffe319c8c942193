import { createServer } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { Fault } from '../../src/errors/fault.ts';
import { makeServer, type WebServer } from '../../src/web/server.ts';
import type { MessageRequest } from '../../src/web/receive-messages.ts';
import { capturedLog } from '../support/captured-log.ts';
import { sendRaw } from '../support/send-raw.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const took: MessageRequest[] = [];
const { log, lines, text } = capturedLog();
let server: WebServer;
let port = 0;
let url = '';

beforeAll(async () => {
  server = makeServer({
    messages: async (request, response) => {
      took.push(request);
      if (request.body['fail'] === 'half-way') response.write('{"half":');
      if ('fail' in request.body) throw new TypeError('Maisie Brown, at /srv/private');
      response.end();
    },
    log,
    localOnly: true,
  });
  port = await server.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());
beforeEach(() => took.splice(0));

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE) =>
  fetch(`${url}/api/messages`, { method: 'POST', headers, body });

async function stillThere(): Promise<void> {
  const well = await fetch(`${url}/healthz`);
  expect([well.status, await well.json()]).toEqual([200, { status: 'ok' }]);
}

describe('what a stranger can send to the web server', () => {
  it('says that it is well', stillThere);

  it('hands a JSON object on', async () => {
    const answer = await post('{"type":"message","text":"good morning \\u00e9"}');
    expect(answer.status).toBe(200);
    expect(took.map((each) => each.body)).toEqual([{ type: 'message', text: 'good morning é' }]);
  });

  it.each([
    ['malformed gzip', 'gzip', Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xff, 0xff, 0xff])],
    ['a gzip bomb', 'gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20))],
    ['deflate', 'deflate', Buffer.from('xx')],
    ['brotli', 'br', Buffer.from('xx')],
    ['an encoding that changes nothing', 'identity', Buffer.from('{}')],
  ])('refuses %s with 415 and lives on', async (_what, encoding, body) => {
    const answer = await post(new Uint8Array(body), { ...JSON_TYPE, 'content-encoding': encoding });
    expect([answer.status, await answer.json()]).toEqual([415, { error: 'content-encoding-not-supported' }]);
    expect(took).toEqual([]);
    await stillThere();
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/json',
    'application/json; charset=utf-16',
    'application/jsonp',
    '',
  ])('refuses a POST of type "%s" with 415', async (type) => {
    const answer = await post(
      new Uint8Array(Buffer.from('{"type":"message"}')),
      type === '' ? {} : { 'content-type': type },
    );
    expect([answer.status, await answer.json()]).toEqual([415, { error: 'json-only' }]);
    expect(took).toEqual([]);
  });

  it.each(['application/json; charset=utf-8', 'application/json;charset=UTF-8', 'Application/JSON'])(
    'takes a POST of type "%s"',
    async (type) => {
      expect((await post('{}', { 'content-type': type })).status).toBe(200);
    },
  );

  it.each([
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['a list', '[{"type":"message"}]'],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"message"'],
    ['nesting ten thousand deep', `{"value":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['nesting ten thousand deep that is never closed', '{"a":'.repeat(10_000)],
    ['a __proto__ key', '{"type":"message","__proto__":{"admin":true}}'],
    ['a __proto__ key further in', '{"value":[{"data":{"__proto__":{"admin":true}}}]}'],
    ['an escaped __proto__ key', '{"\\u005f_proto__":{}}'],
    ['a constructor key', '{"value":{"constructor":{"prototype":{}}}}'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', new Uint8Array(Buffer.from('{"type":"message"}', 'utf16le'))],
  ])('answers 400 to %s', async (_what, body) => {
    const answer = await post(body);
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'not-a-json-object' }]);
    expect(took).toEqual([]);
  });

  it('takes a body 32 levels deep and answers 400 to one of 33', async () => {
    const nested = (levels: number) => `{"value":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    expect([(await post(nested(32))).status, (await post(nested(33))).status]).toEqual([200, 400]);
  });

  it('takes brackets and prototype words in what people write', async () => {
    const said = JSON.stringify({ type: 'message', text: `${'['.repeat(500)} "__proto__" \\` });
    expect((await post(said)).status).toBe(200);
  });

  it('takes a body of 256 KB and refuses one byte more with 413', async () => {
    const whole = (size: number) => `{"text":"${'x'.repeat(size - 11)}"}`;
    expect((await post(whole(256 * 1024))).status).toBe(200);
    const answer = await post(whole(256 * 1024 + 1));
    expect([answer.status, await answer.json()]).toEqual([413, { error: 'body-too-large' }]);
  });

  it('counts a body that does not state its length', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const head = `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const answer = await sendRaw(port, head + chunk.repeat(5));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(took).toEqual([]);
    await stillThere();
  });

  it('lives on when a sender hangs up half-way', async () => {
    const head = `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type"`;
    const gone = new AbortController();
    const sending = fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: JSON_TYPE,
      signal: gone.signal,
      duplex: 'half',
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(head));
          setTimeout(() => gone.abort(), 50);
        },
      }),
    });
    await expect(sending).rejects.toThrow();
    await stillThere();
    expect(took).toEqual([]);
  });

  it.each([
    ['GET', '/no-such-page', 404, 'not-found'],
    ['POST', '/api/other', 404, 'not-found'],
    ['GET', '/api/messages', 405, 'method-not-allowed'],
    ['OPTIONS', '/api/messages', 405, 'method-not-allowed'],
    ['DELETE', '/healthz', 405, 'method-not-allowed'],
    ['GET', '/%E0%A4%A', 404, 'not-found'],
    ['GET', '/api/../../etc/passwd', 404, 'not-found'],
    ['GET', '//evil.example/healthz', 404, 'not-found'],
    ['GET', '/healthz%00', 404, 'not-found'],
  ])('answers %s %s in plain JSON and repeats nothing of it', async (method, path, status, error) => {
    const body = method === 'POST' ? '{}' : '';
    const answer = await sendRaw(
      port,
      `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.split('\r\n\r\n')[1]).toBe(JSON.stringify({ error }));
    expect(answer.toLowerCase()).toContain('content-type: application/json');
  });

  it.each([
    [
      'a change of protocol',
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ])('hangs up on a request for %s', async (_what, bytes) => {
    expect(await sendRaw(port, bytes)).toBe('');
    await stillThere();
  });

  it('lives on after what is not HTTP', async () => {
    expect(await sendRaw(port, '\x16\x03\x01 hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    await stillThere();
  });

  it('sends its safety headers with every answer, refusals included, and no banner', async () => {
    for (const answer of [await fetch(`${url}/healthz`), await post('x', {}), await fetch(`${url}/none`)]) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('strict-transport-security')).toBeNull();
      expect(answer.headers.get('server')).toBeNull();
      expect(answer.headers.get('x-powered-by')).toBeNull();
    }
  });

  it('answers a failure with a reference number alone, and logs where it happened', async () => {
    const answer = await post('{"fail":"at once"}');
    const body = (await answer.json()) as Record<string, unknown>;
    expect(answer.status).toBe(500);
    expect(body).toEqual({ error: 'unexpected', reference: expect.stringMatching(/^ERR-/) as string });
    const line = lines().find((each) => each['incident'] === body['reference']);
    expect(line).toMatchObject({ code: 'unexpected', reason: 'TypeError' });
    expect(text()).not.toMatch(/Maisie|private/);
  });

  it('does not keep a sender waiting for an answer that broke off half-way', async () => {
    const broken = post('{"fail":"half-way"}').then((answer) => answer.text());
    await expect(broken).rejects.toThrow();
    await stillThere();
  });

  it('logs the route and the status of an answer, never the path or the query', async () => {
    await fetch(`${url}/healthz?who=Maisie`);
    await fetch(`${url}/KM-4F7Q-2XWDR?who=Maisie`);
    expect(lines()).toContainEqual(
      expect.objectContaining({ code: 'request-answered', route: '/healthz', status: 200 }),
    );
    expect(lines()).toContainEqual(expect.objectContaining({ code: 'request-answered', status: 404 }));
    expect(text()).not.toMatch(/Maisie|4F7Q/);
  });
});

describe('a service for this machine alone', () => {
  it.each([
    ['Forwarded', 'for=192.0.2.1'],
    ['X-Forwarded-For', '192.0.2.1'],
    ['X-Forwarded-Host', 'bot.example'],
    ['X-Forwarded-Proto', 'https'],
    ['x-forwarded-anything', 'x'],
  ])('refuses a request that carries %s', async (name, value) => {
    const answer = await post('{}', { ...JSON_TYPE, [name]: value });
    expect([answer.status, await answer.json()]).toEqual([403, { error: 'local-only' }]);
    expect(took).toEqual([]);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', 'evil.example:3978', '0.0.0.0', ''])(
    'refuses a request for the host "%s"',
    async (host) => {
      const answer = await sendRaw(port, `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    },
  );

  it.each(['localhost', 'LOCALHOST:3978', '127.0.0.1:1', '[::1]:3978'])(
    'takes a request for the host %s',
    async (host) => {
      const answer = await sendRaw(port, `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  it('refuses a request that names no host', async () => {
    expect(await sendRaw(port, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
  });
});

describe('a service behind a platform', () => {
  it('takes forwarded requests for any host and asks browsers to keep to https', async () => {
    const other = makeServer({ messages: async () => undefined, log, localOnly: false });
    const at = await other.listen(0, '127.0.0.1');
    const answer = await sendRaw(
      at,
      'GET /healthz HTTP/1.1\r\nHost: bot.example\r\nX-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n',
    );
    await other.close();
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer.toLowerCase()).toContain('strict-transport-security');
  });

  it.each([
    ['says no', async () => false],
    ['fails', async () => Promise.reject(new Error('Maisie'))],
  ])('answers 503 when what it needs %s', async (_what, ready) => {
    const other = makeServer({ messages: async () => undefined, log, localOnly: false, ready });
    const at = await other.listen(0, '127.0.0.1');
    const answer = await fetch(`http://127.0.0.1:${at}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'unavailable' }]);
    await other.close();
  });

  it('cuts off a sender who takes too long over the head or the body', async () => {
    const limits = { headers: 200, request: 400 };
    const other = makeServer({ messages: async () => undefined, log, localOnly: true, limits });
    const at = await other.listen(0, '127.0.0.1');
    expect(await sendRaw(at, 'GET /healthz HTTP/1.1\r\nHost: loc')).toMatch(/^HTTP\/1\.1 408 |^$/);
    const slow =
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{';
    expect(await sendRaw(at, slow)).toMatch(/^HTTP\/1\.1 408 |^$/);
    await other.close();
  });

  it('says in one sentence that its port is in use', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const other = makeServer({ messages: async () => undefined, log, localOnly: true });
    const failure: unknown = await other.listen(taken, '127.0.0.1').catch((error: unknown) => error);
    squatter.close();
    expect(failure).toBeInstanceOf(Fault);
    expect(failure).toMatchObject({ code: 'port-in-use', details: { port: String(taken) } });
  });
});
