import { randomBytes } from 'node:crypto';
import { Server as HttpServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import pino from 'pino';
import { createServer, type Request, type Response, type Server } from 'restify';
import { Fault } from '../errors/fault.ts';
import type { Log } from '../telemetry/log.ts';
import { reportFault } from '../telemetry/report-fault.ts';
import { answerJson } from './answer-json.ts';
import { formOrJson } from './guards/form-or-json.ts';
import type { Guard } from './guards/guard.ts';
import { localHost } from './guards/local-host.ts';
import { noContentEncoding } from './guards/no-content-encoding.ts';
import { notForwarded } from './guards/not-forwarded.ts';
import type { Pages } from './pages/pages.ts';
import { closePort, openPort } from './port.ts';
import { receiveMessages, type Messages } from './receive-messages.ts';
import { receiveReleases, RELEASES_ROUTE, type TakeRelease } from './receive-releases.ts';
import { setSecurityHeaders } from './security-headers.ts';

export interface ServerParts {
  /** Null: no bot is here, and no messages are taken. */
  readonly messages: Messages | null;
  /** Takes releases for the dashboard; null: none are taken from outside. */
  readonly takeRelease?: TakeRelease | null;
  readonly log: Log;
  /** True where only this machine may reach the service. */
  readonly localOnly: boolean;
  /** Whether the service can do its work. False, or a throw, makes /healthz answer 503. */
  readonly ready?: () => Promise<boolean>;
  /** The pages for people and programs that sign in; null: there are none. */
  readonly pages?: Pages | null;
  readonly limits?: Limits;
}

/** How long a sender may take, in milliseconds: for the head, and for the whole request. */
export interface Limits {
  readonly headers: number;
  readonly request: number;
}

export interface WebServer {
  /** Opens the port (0: any free one) and answers its number. Throws Fault `port-in-use`. */
  listen(port: number, host: string): Promise<number>;
  /** Stops taking requests; answers when those under way are done, or after five seconds. */
  close(): Promise<void>;
}

const LIMITS: Limits = { headers: 10_000, request: 20_000 };
/** Longer than the platform in front keeps a connection, so that it is never the one to be surprised. */
const KEEP_ALIVE_MS = 75_000;

/**
 * The service's web server. Everything a stranger can send is answered here with a status and a short code: no text of
 * an error, no stack, no banner, and nothing that ends the process (platform notes, "edge behaviour").
 */
export function makeServer(parts: ServerParts): WebServer {
  const { messages, takeRelease = null, log, localOnly, ready, pages = null, limits = LIMITS } = parts;
  // An empty name sends no Server header.
  const server = createServer({ name: '' });
  // The framework's own log writes paths and errors; ours is written by this house alone.
  Reflect.set(server, 'log', pino({ level: 'silent' }));
  const http = limited(server, limits);

  server.pre((_request, response, next) => {
    setSecurityHeaders(response, localOnly);
    next();
  });
  const routes = pages?.routes ?? [];
  const forms = routes.filter(({ method }) => method === 'post').map(({ path }) => path);
  const guards: readonly Guard[] = [
    ...(localOnly ? [notForwarded, localHost] : []),
    noContentEncoding,
    formOrJson(forms),
  ];
  for (const guard of guards) {
    server.pre((request, response, next) => {
      const turned = guard(request);
      if (turned === null) return next();
      answerJson(response, turned.status, { error: turned.error });
      next(false);
    });
  }
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    // A person is told in words; a program by its code.
    if (status === 404 && request.headers.accept?.includes('text/html') === true) pages?.notFound(response);
    answerJson(response, status, { error: CODES[status] ?? 'unexpected' });
    if (status === 500) reportFault(log, error, randomBytes);
    done();
  });
  server.on('after', (request: Request, response: Response) => log.info('request-answered', said(request, response)));

  // The framework passes Node's errors on, and unheard they would end the process. While opening, openPort hears them.
  server.on('error', (error: unknown) => {
    if (http.listening) reportFault(log, error, randomBytes);
  });

  // The framework listens for changes of protocol and answers none: each would hold a connection for ever.
  server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => void socket.destroy());

  server.get('/healthz', async (_request: Request, response: Response) => {
    const well = ready === undefined || (await ready().catch(() => false));
    answerJson(response, well ? 200 : 503, { status: well ? 'ok' : 'unavailable' });
  });
  if (messages !== null) server.post('/api/messages', receiveMessages(messages, log));
  if (takeRelease !== null) server.post(RELEASES_ROUTE, receiveReleases(takeRelease, log));
  for (const { method, path, answer } of routes) server[method](path, answer);

  return { listen: (port, host) => openPort(http, port, host), close: () => closePort(http) };
}

/** Node's server under the framework, with times in which a sender must be done. */
function limited({ server: http }: Server, limits: Limits): HttpServer {
  if (!(http instanceof HttpServer)) throw new Fault('unexpected');
  http.headersTimeout = limits.headers;
  http.requestTimeout = limits.request;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  http.maxHeadersCount = 100;
  // How often Node looks for senders that are over their time: every 30 seconds unless told. Read when the port opens.
  Reflect.set(http, 'connectionsCheckingInterval', Math.min(limits.headers, limits.request) / 2);
  return http;
}

const CODES: Readonly<Record<number, string>> = { 400: 'bad-request', 404: 'not-found', 405: 'method-not-allowed' };

/** The status of an error of the router; of anything else, 500. */
function statusOf(error: unknown): number {
  const status: unknown = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' && status in CODES ? status : 500;
}

/** What the log keeps of an answer: the route as declared, never the path as asked for. */
function said(request: Request, response: Response) {
  const route: unknown = request.getRoute()?.path;
  return {
    method: request.method ?? 'GET',
    status: response.statusCode,
    durationMs: Math.max(0, Date.now() - request.time()),
    ...(typeof route === 'string' ? { route } : {}),
  };
}
