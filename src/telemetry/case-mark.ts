import { createHmac } from 'node:crypto';

/**
 * Gives each escalation the name it has in the log: `C-` and twelve hex digits of HMAC-SHA-256. The same under the same key,
 * so that its lines can be joined; without the key nobody comes from it to the reference, nor from a reference to it, which
 * a plain digest would allow: there are few enough references to try them all.
 */
export function caseMarks(key: string | Uint8Array): (reference: string) => string {
  return (reference) => `C-${createHmac('sha256', key).update(reference, 'utf8').digest('hex').slice(0, 12)}`;
}
