import type { Response } from 'restify';
import type { FileView } from './page.ts';

/**
 * What a page may load and where its forms may lead: our own styles, our own address and the sign-in provider's, to which
 * signing out leads on. No script, no frame, no other host.
 */
export function pagePolicy(formTargets: readonly string[]): string {
  const forms = ["'self'", ...formTargets].join(' ');
  return `default-src 'none'; style-src 'self'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`;
}

/** Answers with a page of HTML. Does nothing if already answered. */
export function answerPage(response: Response, status: number, html: string, policy: string): void {
  if (response.headersSent) return;
  response.sendRaw(status, html, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(html)),
    'Content-Security-Policy': policy,
    // What went wrong is said once, also of a page that may be kept.
    ...(status === 200 ? {} : { 'Cache-Control': 'no-store' }),
    // Forms say where they come from, which `no-referrer` would hide from us too.
    'Referrer-Policy': 'same-origin',
  });
}

/**
 * Answers with a file to be saved, never shown. The headers of every answer stand beside these: not kept by anybody on the
 * way, its type not guessed. Does nothing if already answered.
 */
export function answerFile(response: Response, { name, type, bytes }: FileView['file']): void {
  if (response.headersSent) return;
  response.sendRaw(200, bytes, {
    'Content-Type': type,
    'Content-Length': String(bytes.length),
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}

/** Sends the browser on; after a form with GET too, so that going back repeats nothing. */
export function redirect(response: Response, to: string | URL): void {
  response.sendRaw(303, '', { Location: String(to) });
}
