import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { AccessLog } from '../../access/access-log.ts';
import type { DirectorySource } from '../../directory/directory.ts';
import type { Policies } from '../../policy/policies.ts';
import type { Log } from '../../telemetry/log.ts';
import { apiMe } from '../api-me.ts';
import { makeBearer } from '../bearer.ts';
import { makeSeals, type Seals } from '../sessions/seals.ts';
import { makeSessions } from '../sessions/sessions.ts';
import { makeLocalLinks } from '../sign-in/local-links.ts';
import { makeProvider } from '../sign-in/provider.ts';
import { localRoutes } from '../sign-in/with-local-link.ts';
import { providerRoutes } from '../sign-in/with-provider.ts';
import { pagePolicy, redirect } from './answer-page.ts';
import { makeDrawPage } from './draw-page.ts';
import { makeFace } from './face.ts';
import { homePage } from './home.ts';
import { routesOf, type OpenParts } from './open-page.ts';
import type { Drawn, Page } from './page.ts';
import { publicRoutesOf, type PublicPage } from './public-page.ts';
import type { Route } from './route.ts';
import { makeStyleSheet, type StyleSheet } from './style-sheet.ts';

/** Everything the server needs to know of the pages. */
export interface Pages {
  readonly routes: readonly Route[];
  readonly notFound: (response: Response) => void;
  /** The path and query of a fresh one-time link; null where people sign in with their own accounts. */
  localLink(): string | null;
}

/** How people sign in; src/web-settings.ts says what each setting is. */
export type SignIn =
  | { readonly kind: 'local-link' }
  | {
      readonly kind: 'provider';
      readonly origin: string;
      readonly issuer: string;
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly sessionKeys: readonly string[];
    };

export interface PagesParts {
  readonly signIn: SignIn;
  readonly policies: Policies;
  readonly directory: DirectorySource;
  readonly accessLog: AccessLog;
  readonly log: Log;
  readonly clock: () => number;
  /** The pages for people who have signed in, beside the home page. */
  readonly pages: readonly Page<Drawn>[];
  /** The pages that anybody may open. */
  readonly open?: readonly PublicPage[];
  /** Routes of their own, shown with the same face: pages for people who cannot sign in, that take a form all the same. */
  readonly besides?: (shared: SharedParts) => readonly Route[];
  /** The store was filled with made-up challenges: every page says so. */
  readonly isSample?: boolean;
}

/** What routes of their own share with all pages. */
export interface SharedParts extends Pick<OpenParts, 'face' | 'clock' | 'originOf'> {
  readonly seals: Seals;
}

/** Puts the pages together: signing in and out, the home page, the pages given, and the one API. */
export function makePages({ pages, open = [], besides = () => [], isSample = false, ...given }: PagesParts): Pages {
  const { signIn, policies, directory, accessLog, log, clock } = given;
  const style = makeStyleSheet();
  const isLocal = signIn.kind === 'local-link';
  const secure = !isLocal && signIn.origin.startsWith('https://');
  // Locally every start has a key of its own, and with it signs everybody out.
  const keys = isLocal ? [randomBytes(32)] : signIn.sessionKeys.map((key) => Buffer.from(key, 'base64url'));
  const seals = makeSeals(keys, isLocal ? 'local' : `${signIn.origin} ${signIn.issuer}`, clock);
  const face = makeFace({
    draw: makeDrawPage(style.path),
    policies,
    policy: pagePolicy(isLocal ? [] : [new URL(signIn.issuer).origin]),
    log,
    clock,
    random: randomBytes,
    isSample,
  });
  const parts: OpenParts = {
    face,
    sessions: makeSessions({ seals, secure, log, clock, random: randomBytes }),
    directory,
    looks: { accessLog, policies, random: randomBytes },
    log,
    clock,
    // The guard of the server lets only this machine's own names through.
    originOf: (request: Request) => (isLocal ? `http://${request.headers.host ?? ''}` : signIn.origin),
  };
  const home = homePage([...pages, ...open.map((page) => ({ ...page, duty: null }))]);
  const all = [home, ...pages];
  // Where there are only pages for everybody, nobody is asked to sign in first.
  const begin = pages.length === 0 ? (open[0]?.path ?? home.path) : home.path;
  const shared: Route[] = [
    { method: 'get', path: '/', answer: async (_request, response) => redirect(response, begin) },
    {
      method: 'get',
      path: '/style/:sheet',
      answer: async (request, response) =>
        request.url === style.path ? answerStyle(style, request, response) : face.notFound(response),
    },
    ...all.flatMap((page) => routesOf(page, parts)),
    ...open.flatMap((page) => publicRoutesOf(page, face, clock)),
    ...besides({ ...parts, seals }),
  ];
  if (signIn.kind === 'local-link') {
    const links = makeLocalLinks(clock, randomBytes);
    const localLink = (): string => `/sign-in/local?link=${links.make()}`;
    return { routes: [...shared, ...localRoutes({ ...parts, links })], notFound: face.notFound, localLink };
  }
  const provider = makeProvider(signIn);
  const { issuer, tenantId, clientId } = signIn;
  const authenticate = makeBearer({ provider, issuer, tenantId, clientId, log, clock });
  const paths = all.map(({ path }) => path);
  return {
    routes: [
      ...shared,
      ...providerRoutes({ ...parts, provider, tenantId, seals, secure, random: randomBytes, paths }),
      apiMe({ authenticate, directory, log }),
    ],
    notFound: face.notFound,
    localLink: () => null,
  };
}

function answerStyle({ plain, gzip }: StyleSheet, request: Request, response: Response): void {
  const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = packed ? gzip : plain;
  response.sendRaw(200, body, {
    'Content-Type': 'text/css; charset=utf-8',
    'Content-Length': String(body.length),
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
  });
}
