import type { ServerResponse } from 'node:http';

/** Every answer, refusals included, is for the one who asked: not kept, not framed, not guessed at. */
export function setSecurityHeaders(response: ServerResponse, localOnly: boolean): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (!localOnly) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
