import type { Request, Response } from 'restify';
import { mayDo } from '../../access/duties-table.ts';
import { rolesOf } from '../../access/roles-of.ts';
import { instantOf } from '../../calendar/instant.ts';
import type { DirectorySource } from '../../directory/directory.ts';
import { web } from '../../words/web.ts';
import type { Log } from '../../telemetry/log.ts';
import { readForm } from '../read-form.ts';
import { cameFromHere } from '../sessions/came-from-here.ts';
import { carriesToken, type Session, type Sessions } from '../sessions/sessions.ts';
import { redirect } from './answer-page.ts';
import type { Face } from './face.ts';
import { keepLook, type LookParts } from './keep-look.ts';
import type { Page, Visit } from './page.ts';
import type { Route } from './route.ts';

export interface OpenParts {
  readonly face: Face;
  readonly sessions: Sessions;
  readonly directory: DirectorySource;
  /** Where refused looks are kept: trying what one may not open must show. */
  readonly looks: LookParts;
  readonly log: Log;
  readonly clock: () => number;
  /** Where this request's own pages are, as a browser names it. */
  readonly originOf: (request: Request) => string;
}

/** The routes of a page: signed in first, then the right to it, then, for a form, that it is ours; only then is it drawn. */
export function routesOf(page: Page, parts: OpenParts): Route[] {
  const { face, sessions, directory, clock } = parts;
  const visitOf = async (session: Session): Promise<Visit> => {
    const today = await directory.current();
    const roles = rolesOf(today, session.person, session.appRoles);
    return { session, roles, directory: today, now: instantOf(clock()), form: new URLSearchParams() };
  };
  const opened = async (request: Request, response: Response): Promise<Visit | null> => {
    const session = await sessions.current(request.headers, response);
    if (session === null) {
      redirect(response, `/sign-in?to=${encodeURIComponent(page.path)}`);
      return null;
    }
    const visit = await visitOf(session);
    if (page.duty === null || mayDo(visit.roles, ...page.duty)) return visit;
    parts.log.warn('page-refused', { route: page.path });
    await keepLook(visit, { thing: 'refused', part: 'nobody', escalation: null }, parts.looks);
    face.notFound(response);
    return null;
  };
  const show: Route['answer'] = async (request, response) => {
    const visit = await opened(request, response);
    if (visit !== null) face.show(response, await page.draw(visit), visit.session);
  };
  const takeForm: Route['answer'] = async (request, response) => {
    const visit = await opened(request, response);
    if (visit === null) return;
    const form = await readOwnForm(request, visit.session, parts);
    if (form === null) return face.say(response, 403, web.formRefused);
    face.show(response, await page.draw({ ...visit, form }), visit.session);
  };
  return [
    { method: 'get', path: page.path, answer: face.safely(show) },
    ...(page.takesForm ? [{ method: 'post', path: page.path, answer: face.safely(takeForm) } as const] : []),
  ];
}

/** A form that a page of this session sent; null, and a line in the log, for any other. */
export async function readOwnForm(
  request: Request,
  session: Session,
  { originOf, log }: Pick<OpenParts, 'originOf' | 'log'>,
): Promise<URLSearchParams | null> {
  const form = await readForm(request);
  const ours = form !== null && carriesToken(session, form.get('token'));
  if (ours && cameFromHere(request.headers, originOf(request))) return form;
  log.warn('form-refused', { reason: ours ? 'other-origin' : 'no-token' });
  return null;
}
