import type { Pages } from './web/pages/pages.ts';

/** Where anybody at this machine can sign in to the pages, once; null where people sign in with their accounts. */
export function signInLink(pages: Pages | null, port: number): string | null {
  const path = pages?.localLink() ?? null;
  return path === null ? null : `http://127.0.0.1:${port}${path}`;
}
