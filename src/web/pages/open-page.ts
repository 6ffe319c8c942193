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
import { answerFile, redirect } from './answer-page.ts';
import type { PageView } from './draw-page.ts';
import type { Face } from './face.ts';
import { keepLook, type LookParts } from './keep-look.ts';
import type { Drawn, Page, Visit } from './page.ts';
import { lastStepOf, type Route } from './route.ts';

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
export function routesOf(page: Page<Drawn>, parts: OpenParts): Route[] {
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
  const answer = async (response: Response, visit: Visit): Promise<void> => {
    const drawn = await page.draw(visit);
    if ('file' in drawn) answerFile(response, drawn.file);
    else face.show(response, drawn, visit.session);
  };
  const show: Route['answer'] = async (request, response) => {
    const visit = await opened(request, response);
    if (visit !== null) await answer(response, visit);
  };
  const takeForm: Route['answer'] = async (request, response) => {
    const visit = await opened(request, response);
    if (visit === null) return;
    const form = await readOwnForm(request, visit.session, parts);
    if (form === null) return face.say(response, 403, web.formRefused);
    await answer(response, { ...visit, form });
  };
  const { file, inside = {} } = page;
  const hand: Route['answer'] = async (request, response) => {
    const visit = await opened(request, response);
    if (visit === null) return;
    const found = (await file?.(lastStepOf(request), visit)) ?? null;
    if (found === null) return face.notFound(response);
    answerFile(response, found.file);
  };
  const goInside =
    (draw: (name: string, visit: Visit) => Promise<PageView | null>): Route['answer'] =>
    async (request, response) => {
      const visit = await opened(request, response);
      if (visit === null) return;
      const found = await draw(lastStepOf(request), visit);
      if (found === null) return face.notFound(response);
      face.show(response, found, visit.session);
    };
  return [
    { method: 'get', path: page.path, answer: face.safely(show) },
    ...(file === undefined ? [] : [{ method: 'get', path: `${page.path}/:file`, answer: face.safely(hand) } as const]),
    ...Object.entries(inside).map(
      ([step, draw]) =>
        ({ method: 'get', path: `${page.path}/${step}/:name`, answer: face.safely(goInside(draw)) }) as const,
    ),
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
