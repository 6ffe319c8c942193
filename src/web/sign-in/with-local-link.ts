import type { Request, Response } from 'restify';
import { z } from 'zod';
import { APP_ROLES } from '../../access/roles.ts';
import type { Directory } from '../../directory/directory.ts';
import { agencyOf } from '../../directory/who-is.ts';
import { web } from '../../words/web.ts';
import { redirect } from '../pages/answer-page.ts';
import type { OpenParts } from '../pages/open-page.ts';
import { queryOf, type Route } from '../pages/route.ts';
import { readForm } from '../read-form.ts';
import { cameFromHere } from '../sessions/came-from-here.ts';
import type { LocalLinks } from './local-links.ts';
import { signOutRoute } from './sign-out.ts';

export interface LocalParts extends OpenParts {
  readonly links: LocalLinks;
}

const chosenRoles = z.array(z.enum(APP_ROLES));

/** The routes of signing in as one of the sample people. Opening a link uses nothing up; the form it leads to does. */
export function localRoutes(parts: LocalParts): Route[] {
  const { face, sessions, links, log } = parts;

  const offer: Route['answer'] = async (request, response) => {
    if ((await sessions.current(request.headers, response)) !== null) return redirect(response, '/home');
    face.say(response, 200, { heading: web.signIn.heading, lines: [web.signIn.local] });
  };
  const spent = (response: Response): void => {
    log.warn('sign-in-refused', { reason: 'link-spent' });
    face.say(response, 403, web.localSignIn.spent);
  };
  const choose = async (response: Response, link: string, flaw: string | null): Promise<void> => {
    const people = peopleOf(await parts.directory.current());
    const roles = APP_ROLES.map((role) => ({ value: role, text: web.roles[role].name }));
    const view = { link, people, roles, flaw };
    const page = { template: 'local-sign-in', heading: web.localSignIn.heading, view } as const;
    face.show(response, page, null, flaw === null ? 200 : 400);
  };
  const open: Route['answer'] = async (request, response) => {
    const link = linkOf(request);
    return links.stands(link) ? choose(response, link, null) : spent(response);
  };
  const enter: Route['answer'] = async (request, response) => {
    const form = await readForm(request);
    if (form === null || !cameFromHere(request.headers, parts.originOf(request))) {
      return face.say(response, 403, web.formRefused);
    }
    const link = form.get('link') ?? '';
    if (!links.stands(link)) return spent(response);
    const people = peopleOf(await parts.directory.current());
    const person = people.find(({ value }) => value === form.get('person'));
    const appRoles = chosenRoles.safeParse(form.getAll('role'));
    if (person === undefined || !appRoles.success) return choose(response, link, web.localSignIn.choose);
    if (!links.use(link)) return spent(response);
    const [tenantId = '', aadObjectId = ''] = person.value.split(':');
    await sessions.begin(response, { identity: { tenantId, aadObjectId }, appRoles: appRoles.data });
    log.info('signed-in');
    redirect(response, '/home');
  };
  const signedOut: Route['answer'] = async (request, response) => {
    const { heading, lines, another: text } = web.signedOut;
    const link = linkOf(request);
    const on = links.stands(link) ? { on: { text, href: `/sign-in/local?link=${link}` } } : {};
    face.say(response, 200, { heading, lines, ...on });
  };
  return [
    { method: 'get', path: '/sign-in', answer: face.safely(offer) },
    { method: 'get', path: '/sign-in/local', answer: face.safely(open) },
    { method: 'post', path: '/sign-in/local', answer: face.safely(enter) },
    { method: 'get', path: '/signed-out', answer: face.safely(signedOut) },
    // Who had a link may have the next one: to try the pages as someone else without a new start.
    signOutRoute(parts, async () => `/signed-out?link=${links.make()}`),
  ];
}

function linkOf(request: Request): string {
  return new URLSearchParams(queryOf(request)).get('link') ?? '';
}

/** Everybody the directory lists, once each, by role and agency. */
function peopleOf(directory: Directory): { readonly value: string; readonly text: string }[] {
  const first = new Map<string, string>();
  for (const { person, title, agency } of directory.posts) {
    const text = `${title}, ${agencyOf(directory, agency)?.name ?? ''}`;
    if (!first.has(person)) first.set(person, text);
  }
  return [...first].map(([value, text]) => ({ value, text }));
}
