import { instantOf, type Instant } from '../../calendar/instant.ts';
import { answerFile } from './answer-page.ts';
import type { PageView } from './draw-page.ts';
import type { Face } from './face.ts';
import type { FileView, Page } from './page.ts';
import { lastStepOf, type Route } from './route.ts';

/**
 * A page for anybody: no session is read, no cookie is set, no duty is asked. What it shows is the same for everyone, so it
 * is given the time and nothing of who asks.
 */
export interface PublicPage extends Pick<Page, 'path' | 'title' | 'isInside'> {
  readonly draw: (now: Instant) => Promise<PageView>;
  readonly file?: (name: string, now: Instant) => Promise<FileView | null>;
}

/** As long as a page for everybody may be kept on the way: a correction is seen within five minutes. */
const KEPT = 'public, max-age=300';

/** The routes of a page for everybody. */
export function publicRoutesOf(page: PublicPage, face: Face, clock: () => number): Route[] {
  const { file } = page;
  const show: Route['answer'] = async (_request, response) => {
    const view = await page.draw(instantOf(clock()));
    response.setHeader('Cache-Control', KEPT);
    face.show(response, view, null);
  };
  const hand: Route['answer'] = async (request, response) => {
    const found = (await file?.(lastStepOf(request), instantOf(clock()))) ?? null;
    if (found === null) return face.notFound(response);
    response.setHeader('Cache-Control', KEPT);
    answerFile(response, found.file);
  };
  return [
    { method: 'get', path: page.path, answer: face.safely(show) },
    ...(file === undefined ? [] : [{ method: 'get', path: `${page.path}/:file`, answer: face.safely(hand) } as const]),
  ];
}
