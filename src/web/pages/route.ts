import type { Request, Response } from 'restify';

/** One address of the pages and what answers there. A `post` takes a form. */
export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly answer: (request: Request, response: Response) => Promise<void>;
}

/** What a request's address has after the question mark, with it; empty where it has none. */
export function queryOf(request: Request): string {
  const address = request.url ?? '';
  const mark = address.indexOf('?');
  return mark === -1 ? '' : address.slice(mark);
}

/** The last step of a request's address: the name of a file under a page. */
export function lastStepOf(request: Request): string {
  const [path = ''] = (request.url ?? '').split('?');
  return path.slice(path.lastIndexOf('/') + 1);
}
