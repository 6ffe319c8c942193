import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { measurePages } from '../../../../src/cli/bench/dashboard/measure-pages.ts';

const STYLE = gzipSync('a { color: red }'.repeat(500));
const PAGE = '<link rel="stylesheet" href="/style.css"><p>Hello</p>';

let server: Server;
let origin: string;
let asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const style = request.url === '/style.css';
    const body = style ? STYLE : Buffer.from(PAGE);
    response.setHeader('Content-Length', body.length);
    if (style) response.setHeader('Content-Encoding', 'gzip');
    // One page that takes its time.
    setTimeout(() => void response.end(body), request.url === '/slow' ? 40 : 0);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
});

it('weighs a page as it is sent, with the style sheet it asks for, packed', async () => {
  const [page] = await measurePages(origin, ['/page'], '/static', 1);
  expect(page?.bytes).toBe(PAGE.length + STYLE.length);
});

it('times each page in turns with the static one, and says how many times that it takes', async () => {
  const [slow] = await measurePages(origin, ['/slow'], '/static', 3);
  expect(asked.slice(0, 8)).toEqual(['/static', '/slow', '/static', '/slow', '/static', '/slow', '/static', '/slow']);
  expect(slow?.median).toBeGreaterThanOrEqual(35);
  expect(slow?.ratio).toBeGreaterThan(1);
});
