import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseInstant } from '../src/calendar/instant.ts';
import { run } from '../src/cli/release.ts';
import type { ReleaseId } from '../src/statistics/release/release-id.ts';
import { standingsOf } from '../src/statistics/release/standing.ts';
import { verifyWebhook, webhookSecretIn } from '../src/statistics/release/webhook.ts';
import { storeInTemporaryFolder } from './storage/sqlite/sample-store.ts';
import { serveWith } from './support/bot-in-chats.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const NOW = '2027-06-01T09:00:00.000Z';
const ID = 'kent-and-medway-2026-v1';

interface Post {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the running service', () => {
  const { file, open, raw } = storeInTemporaryFolder();
  let dashboard: Server;
  let posts: Post[];

  beforeEach(async () => {
    posts = [];
    dashboard = createServer((request, response) => {
      void text(request).then((body) => {
        posts.push({ headers: request.headers, body });
        // The first is not taken: it must come again, the same.
        response.statusCode = posts.length === 1 ? 503 : 201;
        response.end();
      });
    });
    dashboard.listen(0, '127.0.0.1');
    await once(dashboard, 'listening');
  });
  afterEach(() => dashboard.close());

  const dashboardUrl = (): string => {
    const address = dashboard.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  };

  /** A release of a year in which nothing was raised: drafted, audited and signed at the command line. */
  async function signed(): Promise<string> {
    const said: string[] = [];
    const command = (...given: readonly string[]) =>
      run([...given, '--store', file()], {
        say: (line) => void said.push(line),
        environment: {},
        now: () => parseInstant(NOW),
      });
    open().close();
    await command('draft', '--period', '2026-27');
    const digest = /Digest: (r1:[0-9a-f]{64})/.exec(said.join('\n'))?.[1] ?? '';
    await command('audit', '--id', ID);
    expect(await command('sign', '--id', ID, '--digest', digest, '--as', 'Information governance lead')).toBe(0);
    return digest;
  }

  /** The service, once through everything it does beside answering. */
  const serveOnce = async (at: string, elsewhere = true): Promise<void> => {
    const environment = elsewhere ? { DASHBOARD_URL: dashboardUrl(), WEBHOOK_SECRET: SECRET } : {};
    const settings = { port: 0, dataFolder: dirname(file()), clock: () => Date.parse(at) };
    const running = await serveWith('execute', settings, environment);
    await running.idle();
    await running.close();
  };

  it('posts what has been signed, as it was signed, until it is taken, and then no more', async () => {
    const digest = await signed();
    await serveOnce(NOW);
    expect(posts).toHaveLength(1);
    await serveOnce('2027-06-02T09:00:00.000Z');
    expect(posts).toHaveLength(2);
    await serveOnce('2027-06-03T09:00:00.000Z');
    expect(posts).toHaveLength(2);

    const secret = webhookSecretIn(SECRET);
    if (secret === null) throw new Error('it is no secret');
    expect(posts.map(({ headers }) => headers['webhook-id'])).toEqual([ID, ID]);
    const [first, second] = posts;
    expect(second?.body).toBe(first?.body);
    expect(first?.body).toContain(digest);
    expect(verifyWebhook(first?.headers ?? {}, first?.body ?? '', [secret], parseInstant(NOW))).toMatchObject({
      kind: 'genuine',
    });
  }, 180_000);

  it('where no dashboard is set elsewhere, puts what is signed on its own shelf, once', async () => {
    const digest = await signed();
    await serveOnce(NOW, false);
    await serveOnce('2027-06-02T09:00:00.000Z', false);
    expect(posts).toEqual([]);
    expect(await open().shelf.received()).toMatchObject([{ number: 1, at: NOW, id: ID, digest }]);
    expect(standingsOf(await open().releases.entries()).get(ID as ReleaseId)).toMatchObject({
      state: 'accepted',
      attempts: [{ outcome: { kind: 'accepted', status: 201, already: false } }],
    });
  }, 180_000);

  it('posts no made-up figures elsewhere: it does not start', async () => {
    open().close();
    raw().exec("INSERT INTO sample_data (filled_at) VALUES ('2027-05-01T09:00:00.000Z')");
    await expect(serveOnce(NOW)).rejects.toMatchObject({ code: 'sample-not-posted' });
    await serveOnce(NOW, false);
  }, 60_000);

  it('posts nothing that is not signed', async () => {
    open().close();
    await run(['draft', '--period', '2026-27', '--store', file()], {
      say: () => undefined,
      environment: {},
      now: () => parseInstant(NOW),
    });
    await serveOnce(NOW);
    expect(posts).toEqual([]);
  }, 120_000);
});
