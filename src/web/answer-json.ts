import type { Response } from 'restify';

/** Answers with JSON and nothing else: no formatter of the framework, no text of an error. Does nothing if already answered. */
export function answerJson(response: Response, status: number, body: Readonly<Record<string, unknown>>): void {
  if (response.headersSent) return;
  const text = JSON.stringify(body);
  response.sendRaw(status, text, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
  });
}
