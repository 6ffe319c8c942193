import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { dashboardAt } from '../../../src/statistics/release/dashboard.ts';
import { signWebhook, verifyWebhook } from '../../../src/statistics/release/webhook.ts';
import { NOW, SECRETS } from './sample-release.ts';

const BODY = '{"words":"Größe [c]"}';
const headers = signWebhook('kent-2024-v1', NOW, BODY, SECRETS);

describe('A dashboard at an address', () => {
  let servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    }
    servers = [];
  });
  async function listening(answer: RequestListener): Promise<string> {
    const started = createServer(answer);
    servers.push(started);
    await new Promise<void>((ready) => started.listen(0, '127.0.0.1', ready));
    const address = started.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  }

  it('is sent the body byte for byte, with headers that verify', async () => {
    let got: { readonly url: string; readonly headers: IncomingHttpHeaders; readonly body: string } | null = null;
    const url = await listening((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        got = {
          url: `${request.method} ${request.url}`,
          headers: request.headers,
          body: Buffer.concat(pieces).toString(),
        };
        response.writeHead(202);
        response.end();
      });
    });
    const answer = await dashboardAt(`${url}/`, SECRETS).post(headers, BODY);
    expect(answer).toEqual({ kind: 'answered', status: 202, reason: null, retryAfter: null });
    expect(got).toMatchObject({ url: 'POST /api/releases', body: BODY });
    const { headers: sent, body } = got ?? { headers: {}, body: '' };
    expect(verifyWebhook(sent, body, SECRETS, NOW)).toMatchObject({ kind: 'genuine' });
  });

  it.each([
    ['a reason', '{"reason":"it contradicts\\n2023-24"}', 'it contradicts 2023-24'],
    ['a long reason', JSON.stringify({ reason: 'x'.repeat(500) }), 'x'.repeat(200)],
    ['a page', '<h1>no</h1>', null],
    ['a reason that is none', '{"reason":7}', null],
    ['a reason too far down to be read', `{"more":"${'x'.repeat(100_000)}","reason":"no"}`, null],
  ])('may answer with %s', async (_what, body, reason) => {
    const url = await listening((_request, response) => {
      response.writeHead(422, { 'retry-after': '30' });
      response.end(body);
    });
    const answer = await dashboardAt(url, SECRETS).post(headers, BODY);
    expect(answer).toEqual({ kind: 'answered', status: 422, reason, retryAfter: 30 });
  });

  it('is not followed elsewhere', async () => {
    let asked = 0;
    const url = await listening((_request, response) => {
      asked += 1;
      response.writeHead(307, { location: '/elsewhere' });
      response.end();
    });
    expect(await dashboardAt(url, SECRETS).post(headers, BODY)).toMatchObject({ status: 307 });
    expect(asked).toBe(1);
  });

  it('that answers after our patience, breaks off, or is not there has not answered', async () => {
    const slow = await listening(() => undefined);
    expect(await dashboardAt(slow, SECRETS, 50).post(headers, BODY)).toEqual({ kind: 'no-answer' });
    const broken = await listening((request) => request.socket.destroy());
    expect(await dashboardAt(broken, SECRETS).post(headers, BODY)).toEqual({ kind: 'no-answer' });
    expect(await dashboardAt('http://127.0.0.1:1', SECRETS).post(headers, BODY)).toEqual({ kind: 'no-answer' });
  });
});
