import type { Response } from 'restify';
import { web } from '../../words/web.ts';
import { redirect } from '../pages/answer-page.ts';
import { readOwnForm, type OpenParts } from '../pages/open-page.ts';
import type { Route } from '../pages/route.ts';

/** Where a browser goes once our own cookie is gone. */
type Onwards = () => Promise<string | URL>;

/** POST /sign-out: ends the session, then goes on. Whoever has none has nothing to end and is told so all the same. */
export function signOutRoute(parts: OpenParts, onwards: Onwards): Route {
  const { face, sessions } = parts;
  return {
    method: 'post',
    path: '/sign-out',
    answer: face.safely(async (request, response: Response) => {
      const session = await sessions.current(request.headers, response);
      if (session === null) return redirect(response, '/signed-out');
      if ((await readOwnForm(request, session, parts)) === null) return face.say(response, 403, web.formRefused);
      response.removeHeader('Set-Cookie');
      sessions.end(response);
      redirect(response, await onwards());
    }),
  };
}
