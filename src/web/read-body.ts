import type { IncomingMessage } from 'node:http';

/** A Teams activity is a few kilobytes; a card with every text at its longest stays far below this. */
export const BODY_BYTES_AT_MOST = 256 * 1024;

/** `too-large` as soon as that is known; `gone` when the sender hung up half-way. */
export type ReadBody =
  { readonly kind: 'read'; readonly bytes: Buffer } | { readonly kind: 'too-large' } | { readonly kind: 'gone' };

/**
 * Reads a request's body and never holds more than the limit of it: a stated length is believed at once, and one that is
 * not stated (or is a lie) is counted while it arrives. What is left of a body that is too large is thrown away unread.
 */
export async function readBody(request: IncomingMessage, atMost: number = BODY_BYTES_AT_MOST): Promise<ReadBody> {
  if (Number(request.headers['content-length'] ?? 0) > atMost) {
    request.resume();
    return { kind: 'too-large' };
  }
  return new Promise((settle) => {
    const parts: Buffer[] = [];
    let size = 0;
    const take = (part: Buffer): void => {
      size += part.length;
      if (size <= atMost) {
        parts.push(part);
        return;
      }
      request.off('data', take);
      parts.length = 0;
      request.resume();
      settle({ kind: 'too-large' });
    };
    request.on('data', take);
    request.once('end', () => settle({ kind: 'read', bytes: Buffer.concat(parts) }));
    request.once('error', () => settle({ kind: 'gone' }));
    request.once('close', () => settle({ kind: 'gone' }));
  });
}
