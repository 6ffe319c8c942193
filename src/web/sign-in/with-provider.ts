import type { Request, Response } from 'restify';
import { z } from 'zod';
import { web } from '../../words/web.ts';
import { redirect } from '../pages/answer-page.ts';
import type { OpenParts } from '../pages/open-page.ts';
import { queryOf, type Route } from '../pages/route.ts';
import { makeCookie } from '../sessions/cookies.ts';
import type { Seals } from '../sessions/seals.ts';
import { accountOf } from './account.ts';
import type { Provider } from './provider.ts';
import { signOutRoute } from './sign-out.ts';

export interface ProviderParts extends OpenParts {
  readonly provider: Provider;
  readonly tenantId: string;
  readonly seals: Seals;
  readonly secure: boolean;
  readonly random: (bytes: number) => Buffer;
  /** Pages one may come back to after signing in; anything else asked for leads to the home page. */
  readonly paths: readonly string[];
}

/** Time to find one's password and telephone, and not to forget a sign-in in an open window. */
const BEGUN_SECONDS = 10 * 60;

const begunContent = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

type Why = keyof typeof web.refused.why;

/** The routes of signing in with an organisation's account. */
export function providerRoutes(parts: ProviderParts): Route[] {
  const { face, sessions, provider, seals, log, random } = parts;
  const cookie = makeCookie('sign-in', parts.secure);

  const refuse = (response: Response, why: Why): void => {
    log.warn('sign-in-refused', { reason: why });
    const { heading, again: text } = web.refused;
    face.say(response, 403, { heading, lines: web.refused.why[why], on: { text, href: '/sign-in' } });
  };
  const wanted = (request: Request): string => {
    const to = new URLSearchParams(queryOf(request)).get('to') ?? '';
    return parts.paths.includes(to) ? to : '/home';
  };
  const begun = async (request: Request) => {
    const sealed = cookie.read(request.headers);
    const opened = sealed === null ? null : await seals.open('sign-in', sealed);
    const read = begunContent.safeParse(opened?.kind === 'open' ? opened.content : null);
    return read.success ? read.data : null;
  };

  const offer: Route['answer'] = async (request, response) => {
    const to = wanted(request);
    if ((await sessions.current(request.headers, response)) !== null) return redirect(response, to);
    const { heading, lines, button: text } = web.signIn;
    const href = `/sign-in/begin?to=${encodeURIComponent(to)}`;
    face.say(response, 200, { heading, lines, on: { text, href, button: true } });
  };
  const begin: Route['answer'] = async (request, response) => {
    const fresh = (): string => random(32).toString('base64url');
    const kept = { state: fresh(), nonce: fresh(), verifier: fresh() };
    const away = await provider.begin(kept);
    cookie.keep(response, await seals.seal('sign-in', { ...kept, to: wanted(request) }, BEGUN_SECONDS), BEGUN_SECONDS);
    redirect(response, away);
  };
  const answer: Route['answer'] = async (request, response) => {
    const kept = await begun(request);
    // Good once, whatever comes of it.
    cookie.drop(response);
    if (kept === null) return refuse(response, 'not-begun');
    const answered = await provider.finish(queryOf(request), kept);
    if (answered.kind === 'refused') return refuse(response, answered.why);
    const account = accountOf(answered.claims, parts.tenantId);
    if (account.kind === 'refused') return refuse(response, account.why);
    await sessions.begin(response, account.who);
    log.info('signed-in');
    redirect(response, kept.to);
  };
  const signedOut: Route['answer'] = async (_request, response) => {
    const { heading, lines, again: text } = web.signedOut;
    face.say(response, 200, { heading, lines, on: { text, href: '/sign-in' } });
  };
  return [
    { method: 'get', path: '/sign-in', answer: face.safely(offer) },
    { method: 'get', path: '/sign-in/begin', answer: face.safely(begin) },
    { method: 'get', path: '/sign-in/answer', answer: face.safely(answer) },
    { method: 'get', path: '/signed-out', answer: face.safely(signedOut) },
    signOutRoute(parts, async () => (await provider.signOut()) ?? '/signed-out'),
  ];
}
