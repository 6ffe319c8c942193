import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent by a page of ours, as the browser says: no page can set these two headers. A form that says
 * neither is refused.
 */
export function cameFromHere(headers: IncomingHttpHeaders, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin;
  return headers['sec-fetch-site'] === 'same-origin';
}
