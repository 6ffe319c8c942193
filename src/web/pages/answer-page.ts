import type { Response } from 'restify';

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
    // Forms say where they come from, which `no-referrer` would hide from us too.
    'Referrer-Policy': 'same-origin',
  });
}

/** Sends the browser on; after a form with GET too, so that going back repeats nothing. */
export function redirect(response: Response, to: string | URL): void {
  response.sendRaw(303, '', { Location: String(to) });
}
