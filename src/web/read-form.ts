import type { IncomingMessage } from 'node:http';
import { readBody } from './read-body.ts';

/** A form of ours is a token and a few choices. */
const FORM_BYTES_AT_MOST = 8 * 1024;

/** The fields of a form, `application/x-www-form-urlencoded`; null where it is too large or its sender hung up. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const body = await readBody(request, FORM_BYTES_AT_MOST);
  return body.kind === 'read' ? new URLSearchParams(body.bytes.toString('utf8')) : null;
}
